package tradewind.indicators.internal;

/** The mean of the last numbers in which the newest counts n times, the one before n - 1 times, and so on. */
final class Weighted implements Filter {
    private final Ring ring;
    private final int length;
    private double sum;
    private double weighted;

    Weighted(int length) {
        this.length = length;
        ring = new Ring(length);
    }

    @Override
    public double next(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        double before = sum;
        double gone = ring.push(x);
        if (Double.isNaN(gone)) {
            sum += x;
            weighted += ring.count() * x;
        } else {
            sum += x - gone;
            weighted += length * x - before;
        }
        if (ring.roundEnds()) {
            sum = ring.sum();
            weighted = ring.weighted();
        }
        return !ring.full() ? Double.NaN : ring.flat() ? x : weighted / (length * (length + 1.0) / 2);
    }

    @Override
    public int warmUp() {
        return length;
    }

    @Override
    public void take(Part same) {
        Weighted other = (Weighted) same;
        ring.take(other.ring);
        sum = other.sum;
        weighted = other.weighted;
    }
}
