package tradewind.workbench.internal.trade;

import java.util.List;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderTerms;

/** What the ticket says when it is read. */
sealed interface Draft {
    /**
     * It can be shown to the risk gate.
     *
     * @param exits a take-profit, a stop, both or none
     */
    record Complete(OrderRequest request, List<OrderTerms> exits) implements Draft {
    }

    /** @param problem one sentence for the person */
    record Incomplete(TicketModel.Field field, String problem) implements Draft {
    }
}
