package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One execution.
 *
 * @param execId      unique; a correction has the same text up to its last dot and a higher number behind it
 * @param quantity    0 for one that was taken back
 * @param average     average price of the order after it
 * @param added       whether the order had rested and so added liquidity
 * @param realizedPnl net of commission, in the listing's currency; null if the fill opened or enlarged a position
 */
public record Fill(String execId, Order order, Instant time, boolean bought, BigDecimal quantity, BigDecimal price,
        BigDecimal cumulative, double average, boolean added, BigDecimal commission,
        @org.eclipse.jdt.annotation.Nullable BigDecimal realizedPnl) {

    /** What it does to the position. */
    BigDecimal change() {
        return bought ? quantity : quantity.negate();
    }
}
