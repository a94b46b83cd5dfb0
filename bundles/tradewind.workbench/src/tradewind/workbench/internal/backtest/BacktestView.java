package tradewind.workbench.internal.backtest;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The form from which back-tests and sweeps start. */
public final class BacktestView extends ViewPart {
    public static final String ID = "tradewind.workbench.backtest";

    private @Nullable BacktestPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new BacktestPanel(parent);
    }

    @Override
    public void setFocus() {
        BacktestPanel p = panel;
        if (p != null) {
            p.setFocus();
        }
    }
}
