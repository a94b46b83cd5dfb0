package tradewind.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import tradewind.workbench.internal.backtest.BacktestResultView;
import tradewind.workbench.internal.backtest.BacktestView;
import tradewind.workbench.internal.backtest.SweepView;
import tradewind.workbench.internal.blotter.ExecutionsView;
import tradewind.workbench.internal.blotter.OrdersView;
import tradewind.workbench.internal.blotter.PositionsView;
import tradewind.workbench.internal.strategies.DecisionsView;
import tradewind.workbench.internal.strategies.SlippageView;
import tradewind.workbench.internal.strategies.StrategiesView;
import tradewind.workbench.internal.strategies.StrategyStartView;

/** The forms left, the chart over the runs and back-tests, decisions, orders and the slippage ledger below. */
public final class StrategyPerspective implements IPerspectiveFactory {
    static final String ID = "tradewind.workbench.strategyPerspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        IFolderLayout forms = layout.createFolder("strategyForms", IPageLayout.LEFT, 0.25f, area);
        forms.addView(StrategyStartView.ID);
        forms.addView(BacktestView.ID);
        IFolderLayout bottom = layout.createFolder("strategyTables", IPageLayout.BOTTOM, 0.74f, area);
        bottom.addView(DecisionsView.ID);
        bottom.addView(SlippageView.ID);
        bottom.addView(OrdersView.ID);
        bottom.addView(ExecutionsView.ID);
        bottom.addView(PositionsView.ID);
        bottom.addView(LivePerspective.ERROR_LOG);
        IFolderLayout runs = layout.createFolder("strategyRuns", IPageLayout.BOTTOM, 0.6f, area);
        runs.addView(StrategiesView.ID);
        runs.addPlaceholder(BacktestResultView.ID);
        runs.addPlaceholder(SweepView.ID);
        layout.addView(LivePerspective.CHART, IPageLayout.TOP, 0.95f, area);
        LivePerspective.shortcuts(layout);
    }
}
