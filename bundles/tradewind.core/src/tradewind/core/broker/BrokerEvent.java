package tradewind.core.broker;

import java.math.BigDecimal;
import java.util.List;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.trade.Contract;

/** What the broker says. */
public sealed interface BrokerEvent {
    /** A session has begun; it is not to be used before {@link Reconciled}. @param nextOrderId the server's */
    record SessionStarted(long epoch, ConnectionProfile profile, List<String> accounts, int nextOrderId)
            implements BrokerEvent {
        public SessionStarted {
            accounts = List.copyOf(accounts);
        }
    }

    record Reconciled(long epoch, BrokerRecord record) implements BrokerEvent {
    }

    /** The server has lost its link to IB, the session stands. */
    record LinkLost(long epoch, String text) implements BrokerEvent {
    }

    /** The link is back; {@link Reconciled} follows by itself. */
    record LinkRestored(long epoch) implements BrokerEvent {
    }

    /** The session is over: what was sent and not answered is unknown. */
    record SessionEnded(long epoch, String reason) implements BrokerEvent {
    }

    record OrderReported(OrderReport order) implements BrokerEvent {
    }

    /** @param filled and remaining as TWS reckons them; executions are the truth */
    record StatusReported(int orderId, int clientId, long permId, BrokerStatus status, BigDecimal filled,
            BigDecimal remaining, double averagePrice, String whyHeld) implements BrokerEvent {
    }

    record Executed(ExecutionReport execution) implements BrokerEvent {
    }

    record CommissionReported(CommissionReport commission) implements BrokerEvent {
    }

    /** An error message that names an order. @param advice ours, may be empty */
    record OrderMessage(int orderId, int code, String text, OrderEffect effect, String advice) implements BrokerEvent {
    }

    /** A position. The first ones of a session come between its start and {@link Reconciled}. */
    record PositionReported(String account, Contract contract, BigDecimal quantity, double averageCost)
            implements BrokerEvent {
    }

    /** The same with its value at the price of now; NaN where there is none. */
    record PortfolioReported(String account, Contract contract, BigDecimal quantity, double marketPrice,
            double marketValue, double averageCost, double unrealized, double realized) implements BrokerEvent {
    }

    record FigureReported(String account, String key, String value, String currency) implements BrokerEvent {
    }

    /** NaN where there is no figure. */
    record ProfitReported(String account, double daily, double unrealized, double realized) implements BrokerEvent {
    }
}
