package tradewind.core.broker;

import java.math.BigDecimal;
import java.time.Instant;
import tradewind.core.trade.Contract;
import tradewind.core.trade.Side;

/** A fill as the server tells it; the same one may be told more than once. */
public record ExecutionReport(String execId, int orderId, int clientId, long permId, Contract contract, Side side,
        BigDecimal quantity, BigDecimal price, Instant time, String account, String exchange, String orderRef) {
}
