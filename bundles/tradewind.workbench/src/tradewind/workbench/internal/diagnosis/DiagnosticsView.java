package tradewind.workbench.internal.diagnosis;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import tradewind.workbench.internal.theme.Icons;

/** The troubleshooting checks as a view. */
public final class DiagnosticsView extends ViewPart {
    public static final String ID = "tradewind.workbench.diagnosticsView";

    private @Nullable DiagnosticsPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        DiagnosticsPanel created = new DiagnosticsPanel(parent);
        panel = created;
        Action again = new Action("Run again", Icons.descriptor("refresh")) {
            @Override
            public void run() {
                created.examine();
            }
        };
        getViewSite().getActionBars().getToolBarManager().add(again);
    }

    @Override
    public void setFocus() {
        DiagnosticsPanel p = panel;
        if (p != null) {
            p.setFocus();
        }
    }
}
