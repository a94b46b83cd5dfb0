package tradewind.workbench.internal.simulator;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Control over the embedded gateway as a view. */
public final class SimulatorView extends ViewPart {
    public static final String ID = "tradewind.workbench.simulator";

    private @Nullable SimulatorPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new SimulatorPanel(parent);
    }

    @Override
    public void setFocus() {
        SimulatorPanel p = panel;
        if (p != null) {
            p.setFocus();
        }
    }
}
