package tradewind.workbench.internal.models;

import java.time.LocalDate;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** From which day to which, both at the exchange; tells of a change when a person has paused. */
public final class DayFields {
    private static final int PAUSE_MILLIS = 300;

    private final Composite area;
    private final Text first;
    private final Text last;
    private final Runnable typed;
    private final Runnable paused;
    private int typings;

    /**
     * @param parent a grid of three columns, of which two are taken
     * @param typed  told at once: what is being read is of other days
     * @param paused told when nothing was typed for a moment
     */
    public DayFields(Composite parent, Runnable typed, Runnable paused) {
        this.typed = typed;
        this.paused = paused;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(area);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(area);
        first = day("first, or all");
        new Label(area, SWT.NONE).setText("to");
        last = day("last, or all");
    }

    private Text day(String hint) {
        Text text = new Text(area, SWT.BORDER);
        text.setMessage(hint);
        text.setToolTipText("A day at the exchange, as 2026-11-23; empty for all there are");
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, e -> changed());
        return text;
    }

    private void changed() {
        typed.run();
        int mine = ++typings;
        area.getDisplay().timerExec(PAUSE_MILLIS, () -> {
            if (mine == typings && !area.isDisposed()) {
                paused.run();
            }
        });
    }

    /** {@link LocalDate#MIN} if there is none. @throws IllegalArgumentException if it is no day; the message is for people */
    public LocalDate first() {
        return BarChoice.day(first.getText(), LocalDate.MIN);
    }

    /** {@link LocalDate#MAX} if there is none. @throws IllegalArgumentException if it is no day; the message is for people */
    public LocalDate last() {
        return BarChoice.day(last.getText(), LocalDate.MAX);
    }
}
