package tradewind.indicators.internal;

/**
 * The standard deviation of the last numbers, of the whole window (population). Sums are carried along about a point near the
 * numbers, so that prices which are large against their changes cost no digits, and made anew once in a round of the window.
 */
final class Deviation implements Filter {
    private final Ring ring;
    private final int length;
    private double about;
    private double sum;
    private double squares;

    Deviation(int length) {
        this.length = length;
        ring = new Ring(length);
    }

    @Override
    public double next(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        if (ring.count() == 0) {
            about = x;
        }
        double gone = ring.push(x);
        add(x - about, 1);
        if (!Double.isNaN(gone)) {
            add(gone - about, -1);
        }
        if (ring.roundEnds()) {
            about = ring.sum() / ring.count();
            sum = ring.sum() - ring.count() * about;
            squares = ring.squares(about);
        }
        return value();
    }

    private void add(double distance, int sign) {
        sum += sign * distance;
        squares += sign * distance * distance;
    }

    double value() {
        if (!ring.full()) {
            return Double.NaN;
        }
        return ring.flat() ? 0 : Math.sqrt(Math.max(0, (squares - sum * sum / length) / length));
    }

    double mean() {
        return !ring.full() ? Double.NaN : ring.flat() ? ring.newest() : about + sum / length;
    }

    @Override
    public int warmUp() {
        return length;
    }

    @Override
    public void take(Part same) {
        Deviation other = (Deviation) same;
        ring.take(other.ring);
        about = other.about;
        sum = other.sum;
        squares = other.squares;
    }
}
