package tradewind.core.broker;

import java.util.List;

/**
 * What the server said when asked for everything.
 *
 * @param open     all clients' orders that were open when the server was asked, as they were told last; some may have
 *                 ended meanwhile, as their status says
 * @param complete whether open orders, executions and completed orders were all answered
 * @param since    executions and completed orders are known from this moment on, epoch milliseconds
 */
public record BrokerRecord(List<OrderReport> open, List<ExecutionReport> executions,
        List<CommissionReport> commissions, List<OrderReport> completed, boolean complete, long since) {
    public BrokerRecord {
        open = List.copyOf(open);
        executions = List.copyOf(executions);
        commissions = List.copyOf(commissions);
        completed = List.copyOf(completed);
    }
}
