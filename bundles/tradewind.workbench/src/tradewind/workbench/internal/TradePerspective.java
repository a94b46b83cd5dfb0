package tradewind.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import tradewind.workbench.internal.blotter.AccountView;
import tradewind.workbench.internal.blotter.ExecutionsView;
import tradewind.workbench.internal.blotter.OrdersView;
import tradewind.workbench.internal.blotter.PositionsView;
import tradewind.workbench.internal.diagnosis.DiagnosticsView;
import tradewind.workbench.internal.history.HistoryView;
import tradewind.workbench.internal.trade.TicketView;
import tradewind.workbench.internal.watch.WatchListView;

/** Watch list over the account left, chart in the centre, ticket right, orders below. */
public final class TradePerspective implements IPerspectiveFactory {
    static final String ID = "tradewind.workbench.trade";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addView(TicketView.ID, IPageLayout.RIGHT, 0.78f, area);
        IFolderLayout bottom = layout.createFolder("tables", IPageLayout.BOTTOM, 0.68f, area);
        bottom.addView(OrdersView.ID);
        bottom.addView(ExecutionsView.ID);
        bottom.addView(HistoryView.ID);
        bottom.addView(LivePerspective.ERROR_LOG);
        bottom.addView(DiagnosticsView.ID);
        layout.addView(WatchListView.ID, IPageLayout.LEFT, 0.26f, area);
        IFolderLayout account = layout.createFolder("account", IPageLayout.BOTTOM, 0.5f, WatchListView.ID);
        account.addView(PositionsView.ID);
        account.addView(AccountView.ID);
        layout.addView(LivePerspective.CHART, IPageLayout.TOP, 0.95f, area);
        LivePerspective.shortcuts(layout);
    }
}
