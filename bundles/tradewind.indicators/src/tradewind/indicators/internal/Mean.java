package tradewind.indicators.internal;

/**
 * The mean of the last numbers. The sum is carried along and made anew once in a round of the window, so that the errors of
 * at most one window add up.
 */
final class Mean implements Filter {
    private final Ring ring;
    private final int length;
    private double sum;

    Mean(int length) {
        this.length = length;
        ring = new Ring(length);
    }

    @Override
    public double next(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        double gone = ring.push(x);
        sum += Double.isNaN(gone) ? x : x - gone;
        if (ring.flat()) {
            sum = x * ring.count();
        } else if (ring.roundEnds()) {
            sum = ring.sum();
        }
        return value();
    }

    double value() {
        return !ring.full() ? Double.NaN : ring.flat() ? ring.newest() : sum / length;
    }

    /** The sum of the numbers in the window, NaN until it is full. */
    double sum() {
        return ring.full() ? sum : Double.NaN;
    }

    /** The mean distance from the mean. Goes through the window. */
    double deviation() {
        return !ring.full() ? Double.NaN : ring.flat() ? 0 : ring.distances(sum / length) / length;
    }

    @Override
    public int warmUp() {
        return length;
    }

    @Override
    public void take(Part same) {
        Mean other = (Mean) same;
        ring.take(other.ring);
        sum = other.sum;
    }
}
