package tradewind.chart.view.model;

/**
 * Where prices lie between the top and the bottom of a pane.
 *
 * @param low    price at the bottom
 * @param high   price at the top, above {@code low}
 * @param log    equal distances for equal ratios; needs {@code low} above 0
 */
public record PriceScale(double low, double high, int top, int height, boolean log) {
    public PriceScale {
        if (!(high > low) || log && !(low > 0)) {
            throw new IllegalArgumentException("Not a range of prices: " + low + " to " + high);
        }
    }

    /** The pixel row of a price; far outside of the pane it stops at a bound. */
    public int y(double price) {
        double share = log ? Math.log(Math.max(price, Double.MIN_NORMAL) / low) / Math.log(high / low)
                : (price - low) / (high - low);
        double y = top + (1 - share) * (height - 1);
        return (int) Math.round(Math.clamp(y, -100_000.0, 100_000.0));
    }

    /** The price of a pixel row. */
    public double price(int y) {
        double share = 1 - (y - top) / (double) (height - 1);
        return log ? low * Math.exp(share * Math.log(high / low)) : low + share * (high - low);
    }

    public int bottom() {
        return top + height;
    }
}
