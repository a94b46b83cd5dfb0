package tradewind.core.forecast;

/**
 * What trading costs, in basis points of the price.
 *
 * @param spread     bid to ask; NaN to estimate it from the bars (Roll's measure, at least one step of the grid)
 * @param commission for each side
 * @param slippage   for each side, beyond half the spread
 */
public record Costs(double spread, double commission, double slippage) {
    public static final Costs DEFAULT = new Costs(Double.NaN, 0.5, 0.2);

    /** @throws IllegalArgumentException if a cost is negative */
    public Costs {
        if (spread < 0 || !(commission >= 0) || !(slippage >= 0)) {
            throw new IllegalArgumentException("Costs are 0 or more: " + spread + ", " + commission + ", " + slippage);
        }
    }

    /** For one side, with the given spread where none is set. */
    public double side(double estimatedSpread) {
        return (Double.isNaN(spread) ? estimatedSpread : spread) / 2 + commission + slippage;
    }
}
