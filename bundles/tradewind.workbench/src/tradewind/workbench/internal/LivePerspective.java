package tradewind.workbench.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Watch list left, chart in the centre, tables below. */
public class LivePerspective implements IPerspectiveFactory {
    static final String ID = "tradewind.workbench.live";
    private static final String CHART = "tradewind.chart.view.live";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(CHART, IPageLayout.LEFT, 1, layout.getEditorArea());
    }
}
