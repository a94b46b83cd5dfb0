package tradewind.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import tradewind.workbench.internal.backtest.BacktestResultView;
import tradewind.workbench.internal.backtest.BacktestView;
import tradewind.workbench.internal.backtest.SweepView;
import tradewind.workbench.internal.blotter.AccountView;
import tradewind.workbench.internal.blotter.ExecutionsView;
import tradewind.workbench.internal.blotter.OrdersView;
import tradewind.workbench.internal.blotter.PositionsView;
import tradewind.workbench.internal.diagnosis.DiagnosticsView;
import tradewind.workbench.internal.history.HistoryView;
import tradewind.workbench.internal.models.ModelsView;
import tradewind.workbench.internal.models.ResultView;
import tradewind.workbench.internal.models.TrainingProgressView;
import tradewind.workbench.internal.models.TrainingView;
import tradewind.workbench.internal.replay.ReplayView;
import tradewind.workbench.internal.simulator.SimulatorView;
import tradewind.workbench.internal.strategies.DecisionsView;
import tradewind.workbench.internal.strategies.SlippageView;
import tradewind.workbench.internal.strategies.StrategiesView;
import tradewind.workbench.internal.strategies.StrategyStartView;
import tradewind.workbench.internal.trade.TicketView;
import tradewind.workbench.internal.watch.WatchListView;

/** Watch list and account left, chart in the centre, ticket right, tables below. */
public final class LivePerspective implements IPerspectiveFactory {
    static final String ID = "tradewind.workbench.live";
    static final String CHART = "tradewind.chart.view.live";
    static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";
    static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addView(WatchListView.ID, IPageLayout.LEFT, 0.19f, area);
        IFolderLayout account = layout.createFolder("account", IPageLayout.BOTTOM, 0.6f, WatchListView.ID);
        account.addView(PositionsView.ID);
        account.addView(AccountView.ID);
        layout.addView(TicketView.ID, IPageLayout.RIGHT, 0.75f, area);
        IFolderLayout bottom = layout.createFolder("tables", IPageLayout.BOTTOM, 0.72f, area);
        bottom.addView(HistoryView.ID);
        bottom.addView(OrdersView.ID);
        bottom.addView(ExecutionsView.ID);
        bottom.addView(DiagnosticsView.ID);
        bottom.addView(SimulatorView.ID);
        bottom.addView(ERROR_LOG);
        bottom.addView(PROGRESS);
        layout.addView(CHART, IPageLayout.TOP, 0.95f, area);
        shortcuts(layout);
    }

    /** What the menus of every perspective offer at the first glance. */
    static void shortcuts(IPageLayout layout) {
        layout.addShowViewShortcut(CHART);
        layout.addShowViewShortcut(WatchListView.ID);
        layout.addShowViewShortcut(TicketView.ID);
        layout.addShowViewShortcut(OrdersView.ID);
        layout.addShowViewShortcut(ExecutionsView.ID);
        layout.addShowViewShortcut(PositionsView.ID);
        layout.addShowViewShortcut(AccountView.ID);
        layout.addShowViewShortcut(HistoryView.ID);
        layout.addShowViewShortcut(TrainingView.ID);
        layout.addShowViewShortcut(TrainingProgressView.ID);
        layout.addShowViewShortcut(ModelsView.ID);
        layout.addShowViewShortcut(ResultView.ID);
        layout.addShowViewShortcut(StrategiesView.ID);
        layout.addShowViewShortcut(StrategyStartView.ID);
        layout.addShowViewShortcut(DecisionsView.ID);
        layout.addShowViewShortcut(SlippageView.ID);
        layout.addShowViewShortcut(BacktestView.ID);
        layout.addShowViewShortcut(BacktestResultView.ID);
        layout.addShowViewShortcut(SweepView.ID);
        layout.addShowViewShortcut(DiagnosticsView.ID);
        layout.addShowViewShortcut(SimulatorView.ID);
        layout.addShowViewShortcut(ReplayView.ID);
        layout.addShowViewShortcut(ERROR_LOG);
        layout.addShowViewShortcut(PROGRESS);
        layout.addPerspectiveShortcut(ID);
        layout.addPerspectiveShortcut(TradePerspective.ID);
        layout.addPerspectiveShortcut(ModelsPerspective.ID);
        layout.addPerspectiveShortcut(StrategyPerspective.ID);
        layout.addPerspectiveShortcut(ReplayPerspective.ID);
        layout.addPerspectiveShortcut(DiagnosticsPerspective.ID);
    }
}
