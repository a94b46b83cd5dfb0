package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One execution.
 *
 * @param execId      unique
 * @param average     average price of the order after it
 * @param realizedPnl net of commission, in the listing's currency; null if the fill opened or enlarged a position
 */
public record Fill(String execId, Order order, Instant time, boolean bought, BigDecimal quantity, BigDecimal price,
        BigDecimal cumulative, double average, BigDecimal commission,
        @org.eclipse.jdt.annotation.Nullable BigDecimal realizedPnl) {
}
