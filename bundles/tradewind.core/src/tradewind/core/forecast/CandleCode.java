package tradewind.core.forecast;

/**
 * Five unbounded numbers for a bar, such that whatever the numbers are, the bar is a possible one. With last close c0 and
 * volatility s of the {@link Anchor}:
 *
 * <pre>
 * open   = c0 exp(s gap)                       high = max(open, close) exp(s softplus(upper))
 * close  = c0 exp(s move)                      low  = min(open, close) exp(-s softplus(lower))
 * volume = expm1(expected + scatter * volume)  at least 0
 * </pre>
 *
 * Numbers that are not finite count as 0 and extremes are cut, so random weights give possible bars too.
 */
public final class CandleCode {
    /** Positions of the five numbers. */
    public static final int GAP = 0;
    public static final int MOVE = 1;
    public static final int UPPER = 2;
    public static final int LOWER = 3;
    public static final int VOLUME = 4;
    /** How many numbers make a bar. */
    public static final int SIZE = 5;
    /** No forecast goes beyond a factor of e^0.5 in one bar. */
    private static final double WIDEST = 0.5;
    private static final double MOST_LOG_VOLUME = 40;
    /** Below this softplus is 0 in a float; stands for a wick of length 0. */
    private static final double NO_WICK = -20;

    private CandleCode() {
    }

    /** The bar that five numbers stand for, on the price grid, with point quantiles at its close. */
    public static CandleForecast decode(Anchor anchor, TickGrid grid, double[] code) {
        double close = price(anchor, code[MOVE]);
        return decode(anchor, grid, code, close, Quantiles.point(grid.nearest(close)));
    }

    /** As the other, with a mean and quantiles of the close. */
    public static CandleForecast decode(Anchor anchor, TickGrid grid, double[] code, double meanClose,
            Quantiles quantiles) {
        double s = anchor.volatility();
        double close = price(anchor, code[MOVE]);
        double open = price(anchor, code[GAP]);
        double high = Math.max(open, close) * Math.exp(cut(s * softplus(finite(code[UPPER]))));
        double low = Math.min(open, close) * Math.exp(-cut(s * softplus(finite(code[LOWER]))));
        double volume = Math.expm1(Math.min(MOST_LOG_VOLUME,
                anchor.logVolume() + anchor.logScatter() * finite(code[VOLUME])));
        return onGrid(grid, open, high, low, close, Math.max(0, volume), meanClose, quantiles);
    }

    /**
     * Prices brought to the grid: open and close to the nearest, the high up, the low down, a wick shorter than half a
     * step to nothing; then high and low enclose the rest again.
     */
    public static CandleForecast onGrid(TickGrid grid, double open, double high, double low, double close,
            double volume, double meanClose, Quantiles quantiles) {
        double o = grid.nearest(open);
        double c = grid.nearest(close);
        double top = Math.max(o, c);
        double bottom = Math.min(o, c);
        boolean upper = high - Math.max(open, close) >= grid.at(high) / 2;
        boolean lower = Math.min(open, close) - low >= grid.at(low) / 2;
        return new CandleForecast(o, upper ? Math.max(top, grid.up(high)) : top,
                lower ? Math.min(bottom, grid.down(low)) : bottom, c, volume, meanClose, quantiles);
    }

    /** The five numbers that stand for bar {@code i} seen from the anchor of the bar before; the targets of training. */
    public static void encode(Anchor anchor, BarColumns bars, int i, double[] code) {
        double s = anchor.volatility();
        double top = Math.max(bars.open(i), bars.close(i));
        double bottom = Math.min(bars.open(i), bars.close(i));
        code[GAP] = Math.log(bars.open(i) / anchor.close()) / s;
        code[MOVE] = Math.log(bars.close(i) / anchor.close()) / s;
        code[UPPER] = inverseSoftplus(Math.log(bars.high(i) / top) / s);
        code[LOWER] = inverseSoftplus(Math.log(bottom / bars.low(i)) / s);
        code[VOLUME] = (Math.log1p(bars.volume(i)) - anchor.logVolume()) / anchor.logScatter();
    }

    /** The price that a move in units of volatility leads to. */
    public static double price(Anchor anchor, double move) {
        return anchor.close() * Math.exp(cut(anchor.volatility() * finite(move)));
    }

    /**
     * Quantiles of the close that cannot cross: {@code raw[0]} is the median's move, the others are softplus steps away
     * from it, first the lower levels from the middle outwards, then the upper ones. Moves are in units of volatility.
     *
     * @param levels an odd number of levels, the middle one 0.5
     * @param raw    as many numbers
     */
    public static Quantiles quantiles(Anchor anchor, double[] levels, double[] raw) {
        int middle = levels.length / 2;
        double[] values = new double[levels.length];
        double below = finite(raw[0]);
        double above = below;
        values[middle] = price(anchor, below);
        for (int k = 1; k <= middle; k++) {
            below -= softplus(finite(raw[k]));
            above += softplus(finite(raw[middle + k]));
            values[middle - k] = price(anchor, below);
            values[middle + k] = price(anchor, above);
        }
        return new Quantiles(levels, values);
    }

    /** ln(1 + e^x) without overflow. */
    public static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** The number whose softplus is {@code y}; {@value #NO_WICK} for 0. */
    public static double inverseSoftplus(double y) {
        return y <= 0 ? NO_WICK : Math.max(NO_WICK, y + Math.log(-Math.expm1(-y)));
    }

    private static double cut(double exponent) {
        return Math.max(-WIDEST, Math.min(WIDEST, exponent));
    }

    private static double finite(double x) {
        return Double.isFinite(x) ? x : 0;
    }
}
