package tradewind.chart.view.internal;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * A box over the chart into which the person goes on typing what was begun on the chart: Enter takes it, Escape gives
 * up. A remark below says what is expected, what is being done, or what is wrong.
 */
final class EntryBox extends Composite {
    private final Label title;
    private final Text text;
    private final Label remark;
    private final Runnable closed;
    private Consumer<String> taker = t -> { };

    /** @param closed called when the box goes, to give the focus back */
    EntryBox(Composite parent, Runnable closed) {
        super(parent, SWT.BORDER);
        this.closed = closed;
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 12;
        layout.marginHeight = 10;
        setLayout(layout);
        title = new Label(this, SWT.NONE);
        text = new Text(this, SWT.SINGLE | SWT.BORDER);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 240;
        text.setLayoutData(wide);
        remark = new Label(this, SWT.WRAP);
        GridData below = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        below.widthHint = 320;
        remark.setLayoutData(below);
        text.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_RETURN) {
                taker.accept(text.getText().trim());
                e.doit = false;
            } else if (e.detail == SWT.TRAVERSE_ESCAPE) {
                close();
                e.doit = false;
            }
        });
        setVisible(false);
    }

    void open(String heading, String begun, String hint, Consumer<String> take) {
        taker = take;
        title.setText(heading);
        remark(hint);
        text.setText(begun);
        text.setSelection(begun.length());
        setVisible(true);
        moveAbove(null);
        getParent().layout();
        text.setFocus();
        text.setSelection(begun.length());
    }

    void remark(String words) {
        remark.setText(words);
        layout();
        getParent().layout();
    }

    void close() {
        if (!isDisposed() && isVisible()) {
            setVisible(false);
            closed.run();
        }
    }
}
