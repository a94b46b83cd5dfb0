package tradewind.core.strategy;

import java.math.BigDecimal;

/**
 * An execution of a strategy's order.
 *
 * @param time     of the exchange, epoch seconds UTC
 * @param quantity above 0 for what was bought, below 0 for what was sold
 * @param position what the strategy holds after it
 */
public record StrategyFill(long time, long quantity, BigDecimal price, long position) {
}
