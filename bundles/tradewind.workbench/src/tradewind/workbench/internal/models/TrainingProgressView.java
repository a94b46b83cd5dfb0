package tradewind.workbench.internal.models;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** How trainings and evaluations go, with their losses. */
public final class TrainingProgressView extends ViewPart {
    public static final String ID = "tradewind.workbench.trainingProgress";

    private @Nullable ProgressPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new ProgressPanel(parent);
    }

    @Override
    public void setFocus() {
        ProgressPanel p = panel;
        if (p != null) {
            p.setFocus();
        }
    }
}
