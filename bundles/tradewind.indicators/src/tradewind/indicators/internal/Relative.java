package tradewind.indicators.internal;

/** The share of gains in all changes, 0 to 100. */
final class Relative implements Filter {
    private final Cell before = new Cell(Double.NaN);
    private final Smooth gains;
    private final Smooth losses;

    Relative(int length) {
        gains = Smooth.wilder(length);
        losses = Smooth.wilder(length);
    }

    @Override
    public double next(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        double change = x - before.swap(x);
        if (Double.isNaN(change)) {
            return Double.NaN;
        }
        double gain = gains.next(Math.max(0, change));
        double loss = losses.next(Math.max(0, -change));
        return 100 * Formula.ratio(gain, gain + loss, 0.5);
    }

    @Override
    public int warmUp() {
        return gains.warmUp() + 1;
    }

    @Override
    public int settled() {
        return gains.settled() + 1;
    }

    @Override
    public void take(Part same) {
        Relative other = (Relative) same;
        before.take(other.before);
        gains.take(other.gains);
        losses.take(other.losses);
    }
}
