package tradewind.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import tradewind.workbench.internal.blotter.AccountView;
import tradewind.workbench.internal.blotter.ExecutionsView;
import tradewind.workbench.internal.blotter.OrdersView;
import tradewind.workbench.internal.blotter.PositionsView;
import tradewind.workbench.internal.history.HistoryView;
import tradewind.workbench.internal.replay.ReplayView;
import tradewind.workbench.internal.trade.TicketView;

/** A large chart over the transport bar, the ticket right, tables below. */
public final class ReplayPerspective implements IPerspectiveFactory {
    public static final String ID = "tradewind.workbench.replayPerspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addView(TicketView.ID, IPageLayout.RIGHT, 0.78f, area);
        IFolderLayout bottom = layout.createFolder("tables", IPageLayout.BOTTOM, 0.76f, area);
        bottom.addView(OrdersView.ID);
        bottom.addView(ExecutionsView.ID);
        bottom.addView(PositionsView.ID);
        bottom.addView(AccountView.ID);
        bottom.addView(HistoryView.ID);
        layout.addView(ReplayView.ID, IPageLayout.BOTTOM, 0.8f, area);
        layout.addView(LivePerspective.CHART, IPageLayout.TOP, 0.95f, area);
        LivePerspective.shortcuts(layout);
    }
}
