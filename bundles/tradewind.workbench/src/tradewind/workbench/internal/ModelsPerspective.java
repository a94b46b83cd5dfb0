package tradewind.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import tradewind.workbench.internal.history.HistoryView;
import tradewind.workbench.internal.models.ModelsView;
import tradewind.workbench.internal.models.ResultView;
import tradewind.workbench.internal.models.TrainingProgressView;
import tradewind.workbench.internal.models.TrainingView;

/** The form left, the curve of the training beside the chart, results and models below. */
public final class ModelsPerspective implements IPerspectiveFactory {
    static final String ID = "tradewind.workbench.modelsPerspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addView(TrainingView.ID, IPageLayout.LEFT, 0.25f, area);
        IFolderLayout bottom = layout.createFolder("results", IPageLayout.BOTTOM, 0.52f, area);
        bottom.addView(ModelsView.ID);
        bottom.addView(ResultView.ID);
        bottom.addView(HistoryView.ID);
        bottom.addView(LivePerspective.ERROR_LOG);
        bottom.addView(LivePerspective.PROGRESS);
        layout.addView(LivePerspective.CHART, IPageLayout.RIGHT, 0.5f, area);
        layout.addView(TrainingProgressView.ID, IPageLayout.TOP, 0.95f, area);
        LivePerspective.shortcuts(layout);
    }
}
