package tradewind.workbench.internal.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import tradewind.workbench.internal.status.Segment.Tone;
import tradewind.workbench.internal.status.Segment.Topic;
import tradewind.workbench.internal.theme.Palette;

/** Draws segments in a row. A segment does not shrink while its tone stays, so that the row does not tremble. */
final class StatusStrip extends Canvas {
    private static final int PADDING = 10;
    private static final int GAP = 6;

    private final Consumer<Topic> clicked;
    private final Map<List<Object>, Integer> widths = new HashMap<>();
    private List<Segment> segments = List.of();
    private List<Rectangle> places = List.of();
    private Point size = new Point(SWT.DEFAULT, SWT.DEFAULT);

    StatusStrip(Composite parent, Consumer<Topic> clicked) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.clicked = clicked;
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, this::hover);
        addListener(SWT.MouseUp, this::click);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = segments.stream().map(Segment::text).collect(Collectors.joining(", "));
            }
        });
    }

    /** Shows other segments. */
    void show(List<Segment> next) {
        if (next.equals(segments)) {
            return;
        }
        if (next.size() != segments.size()) {
            widths.clear();
        }
        segments = next;
        place();
        redraw();
    }

    private void place() {
        GC gc = new GC(this);
        List<Rectangle> next = new ArrayList<>();
        int height = gc.getFontMetrics().getHeight() + 8;
        int x = 2;
        for (int i = 0; i < segments.size(); i++) {
            int width = width(gc, segments.get(i), i);
            next.add(new Rectangle(x, 0, width, height));
            x += width;
        }
        gc.dispose();
        places = next;
        Point wanted = new Point(x + 2, height);
        if (!wanted.equals(size)) {
            size = wanted;
            requestLayout();
        }
    }

    private int width(GC gc, Segment s, int index) {
        int width = gc.textExtent(s.text()).x + 2 * PADDING + (s.shape() == Segment.Shape.NONE ? 0 : Marks.SIZE + GAP);
        // The first two segments both speak of the connection; only the second one varies.
        return index == 0 ? width : widths.merge(List.of(s.topic(), s.tone()), width, Math::max);
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        if (size.x == SWT.DEFAULT) {
            place();
        }
        return new Point(wHint == SWT.DEFAULT ? size.x : wHint, hHint == SWT.DEFAULT ? size.y : hHint);
    }

    private void paint(GC gc) {
        Palette palette = Palette.on(this);
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        for (int i = 0; i < segments.size() && i < places.size(); i++) {
            Rectangle place = places.get(i);
            paint(gc, palette, segments.get(i), new Rectangle(place.x, 0, place.width, area.height));
            if (i + 1 < segments.size()) {
                gc.setForeground(palette.line());
                gc.drawLine(place.x + place.width - 1, 5, place.x + place.width - 1, area.height - 6);
            }
        }
    }

    private static void paint(GC gc, Palette palette, Segment s, Rectangle place) {
        Color background = gc.getBackground();
        boolean live = s.tone() == Tone.LIVE;
        if (live) {
            gc.setBackground(Palette.LIVE_BACKGROUND);
            gc.fillRectangle(place.x, 2, place.width - 3, place.height - 4);
        }
        int x = place.x + PADDING;
        if (s.shape() != Segment.Shape.NONE) {
            Marks.draw(gc, s.shape(), live ? Palette.LIVE_TEXT : color(palette, s.tone()), x, (place.height - Marks.SIZE) / 2);
            x += Marks.SIZE + GAP;
        }
        gc.setForeground(live ? Palette.LIVE_TEXT : palette.text());
        gc.drawText(s.text(), x, (place.height - gc.getFontMetrics().getHeight()) / 2, true);
        gc.setBackground(background);
    }

    private static Color color(Palette palette, Tone tone) {
        return switch (tone) {
            case GOOD -> palette.good();
            case WARNING -> palette.warning();
            case BAD -> palette.bad();
            case MUTED -> palette.muted();
            case REPLAY -> palette.replay();
            case PLAIN, LIVE -> palette.text();
        };
    }

    private @Nullable Segment at(Event e) {
        for (int i = 0; i < places.size() && i < segments.size(); i++) {
            Rectangle place = places.get(i);
            if (e.x >= place.x && e.x < place.x + place.width) {
                return segments.get(i);
            }
        }
        return null;
    }

    private void hover(Event e) {
        Segment s = at(e);
        String tip = s == null ? null : s.tooltip();
        if (!java.util.Objects.equals(tip, getToolTipText())) {
            setToolTipText(tip);
        }
        setCursor(s == null ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }

    private void click(Event e) {
        Segment s = at(e);
        if (s != null && e.button == 1) {
            clicked.accept(s.topic());
        }
    }
}
