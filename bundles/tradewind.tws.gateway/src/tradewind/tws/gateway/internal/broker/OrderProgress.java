package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How far an order is, apart from its terms.
 *
 * @param value       what was paid for what was filled, without the multiplier
 * @param stop        the stop as it is now; null for none
 * @param completedAt when it ended; the epoch before
 */
record OrderProgress(OrderState state, BigDecimal filled, BigDecimal value, double lastFillPrice, boolean triggered,
        boolean transmitted, @Nullable BigDecimal stop, long priority, @Nullable Instant expiry, Instant completedAt,
        String completedText) {
}
