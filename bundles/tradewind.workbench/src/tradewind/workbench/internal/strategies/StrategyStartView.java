package tradewind.workbench.internal.strategies;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The form from which strategies start. */
public final class StrategyStartView extends ViewPart {
    public static final String ID = "tradewind.workbench.strategyStart";
    private @Nullable StartPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new StartPanel(parent);
    }

    @Override
    public void setFocus() {
        StartPanel p = panel;
        if (p != null) {
            p.setFocus();
        }
    }
}
