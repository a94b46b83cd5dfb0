package tradewind.workbench.internal.models;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The form from which trainings and evaluations start. */
public final class TrainingView extends ViewPart {
    public static final String ID = "tradewind.workbench.modelTraining";

    private @Nullable TrainingPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new TrainingPanel(parent);
    }

    @Override
    public void setFocus() {
        TrainingPanel p = panel;
        if (p != null) {
            p.setFocus();
        }
    }
}
