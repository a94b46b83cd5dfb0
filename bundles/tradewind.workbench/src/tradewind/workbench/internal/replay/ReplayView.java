package tradewind.workbench.internal.replay;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The transport bar as a view. */
public final class ReplayView extends ViewPart {
    public static final String ID = "tradewind.workbench.replayView";

    private @Nullable ReplayPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new ReplayPanel(parent);
    }

    @Override
    public void setFocus() {
        ReplayPanel p = panel;
        if (p != null) {
            p.setFocus();
        }
    }
}
