package tradewind.workbench.internal.trade;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import tradewind.core.connection.AccountKind;
import tradewind.workbench.internal.status.Marks;
import tradewind.workbench.internal.theme.Palette;
import tradewind.workbench.internal.theme.Themes;

/** What is at stake, across the whole width: SIM, REPLAY, PAPER or LIVE, by word, shape and colour. */
final class KindBand extends Canvas {
    private static final int PADDING = 8;
    private AccountKind kind = AccountKind.SIM;
    private String note = "";

    KindBand(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addListener(SWT.Paint, e -> paint(e.gc));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = text();
            }
        });
    }

    void show(AccountKind next, String words) {
        if (next != kind || !words.equals(note)) {
            kind = next;
            note = words;
            redraw();
        }
    }

    private String text() {
        return note.isEmpty() ? kind.name() : kind + " \u2013 " + note;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        GC gc = new GC(this);
        Point text = gc.textExtent(text());
        gc.dispose();
        return new Point(wHint == SWT.DEFAULT ? text.x + 2 * PADDING + Marks.SIZE + 6 : wHint,
                hHint == SWT.DEFAULT ? text.y + PADDING : hHint);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        Palette palette = Themes.palette();
        boolean live = kind == AccountKind.LIVE;
        Color mark = switch (kind) {
            case LIVE -> Palette.LIVE_TEXT;
            case PAPER -> palette.warning();
            case REPLAY -> palette.replay();
            case SIM -> palette.good();
        };
        if (live) {
            gc.setBackground(Palette.LIVE_BACKGROUND);
            gc.fillRectangle(area);
        } else {
            gc.setForeground(mark);
            gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        }
        gc.setAntialias(SWT.ON);
        Marks.draw(gc, Marks.of(kind), mark, PADDING, (area.height - Marks.SIZE) / 2);
        gc.setForeground(live ? Palette.LIVE_TEXT : palette.text());
        gc.drawText(fitting(gc, area.width - 2 * PADDING - Marks.SIZE), PADDING + Marks.SIZE + 6,
                (area.height - gc.getFontMetrics().getHeight()) / 2, true);
    }

    /** The words as far as there is room. */
    private String fitting(GC gc, int width) {
        for (String words : List.of(text(), kind.name())) {
            if (gc.textExtent(words).x <= width) {
                return words;
            }
        }
        return kind.name();
    }
}
