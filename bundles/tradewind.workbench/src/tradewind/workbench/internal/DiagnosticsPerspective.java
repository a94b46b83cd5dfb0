package tradewind.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import tradewind.workbench.internal.diagnosis.DiagnosticsView;
import tradewind.workbench.internal.history.HistoryView;
import tradewind.workbench.internal.simulator.SimulatorView;

/** The checks large, the simulator under them, the chart small beside them to see what a fault does. */
public final class DiagnosticsPerspective implements IPerspectiveFactory {
    static final String ID = "tradewind.workbench.diagnostics";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addView(LivePerspective.CHART, IPageLayout.RIGHT, 0.62f, area);
        IFolderLayout lists = layout.createFolder("lists", IPageLayout.BOTTOM, 0.5f, LivePerspective.CHART);
        lists.addView(LivePerspective.ERROR_LOG);
        lists.addView(LivePerspective.PROGRESS);
        lists.addView(HistoryView.ID);
        layout.addView(SimulatorView.ID, IPageLayout.BOTTOM, 0.72f, area);
        layout.addView(DiagnosticsView.ID, IPageLayout.TOP, 0.95f, area);
        LivePerspective.shortcuts(layout);
    }
}
