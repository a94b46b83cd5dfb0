package tradewind.core.forecast;

/** A range that should hold {@code share} of the closes, in price. */
public record ForecastRange(double share, double lower, double upper) {
    /** @throws IllegalArgumentException if it is no range */
    public ForecastRange {
        if (!(lower <= upper) || !(share > 0 && share < 1) || !Double.isFinite(upper - lower)) {
            throw new IllegalArgumentException("Not a range for a share of " + share + ": " + lower + " to " + upper);
        }
    }

    public boolean holds(double price) {
        return lower <= price && price <= upper;
    }
}
