package tradewind.workbench.internal;

import java.util.Set;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.contexts.IContextService;
import tradewind.workbench.internal.blotter.AccountView;
import tradewind.workbench.internal.blotter.ExecutionsView;
import tradewind.workbench.internal.blotter.OrdersView;
import tradewind.workbench.internal.blotter.PositionsView;
import tradewind.workbench.internal.trade.TicketView;
import tradewind.workbench.internal.watch.WatchListView;

/** Says in which views the keys of trading count, so that they mean nothing while a person does something else. */
final class TradeContexts {
    private static final String PREFIX = "tradewind.workbench.context.";
    private static final Set<String> TRADING = Set.of(TicketView.ID, LivePerspective.CHART, OrdersView.ID,
            ExecutionsView.ID, PositionsView.ID, AccountView.ID, WatchListView.ID);
    private static final Set<String> CANCELLING = Set.of(LivePerspective.CHART, OrdersView.ID, ExecutionsView.ID,
            PositionsView.ID);

    private TradeContexts() {
    }

    static void follow(IWorkbenchWindow window) {
        IContextService contexts = window.getService(IContextService.class);
        contexts.activateContext(PREFIX + "trading", new InView(TRADING));
        contexts.activateContext(PREFIX + "orders", new InView(CANCELLING));
        contexts.activateContext(PREFIX + "ticket", new InView(Set.of(TicketView.ID)));
    }

    /** Whether the person is in one of these views. */
    private static final class InView extends Expression {
        private final Set<String> views;

        InView(Set<String> views) {
            this.views = views;
        }

        @Override
        public EvaluationResult evaluate(IEvaluationContext context) {
            return EvaluationResult.valueOf(context.getVariable(ISources.ACTIVE_PART_ID_NAME) instanceof String id
                    && views.contains(id));
        }

        @Override
        public void collectExpressionInfo(ExpressionInfo info) {
            info.addVariableNameAccess(ISources.ACTIVE_PART_ID_NAME);
        }
    }
}
