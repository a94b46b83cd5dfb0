package tradewind.indicators.internal;

/**
 * Kaufman's adaptive average: fast where prices go one way, slow where they go to and fro. It begins at the price that is
 * followed by the first full window.
 */
final class Kaufman implements Filter {
    private final int length;
    private final double fast;
    private final double slow;
    private final Ring prices;
    private final Mean steps;
    private double value = Double.NaN;

    Kaufman(int length, int fast, int slow) {
        this.length = length;
        this.fast = 2.0 / (fast + 1);
        this.slow = 2.0 / (slow + 1);
        prices = new Ring(length);
        steps = new Mean(length);
    }

    @Override
    public double next(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        double before = prices.count() == 0 ? Double.NaN : prices.newest();
        steps.next(Math.abs(x - before));
        double gone = prices.push(x);
        if (Double.isNaN(gone)) {
            return Double.NaN;
        }
        double start = Double.isNaN(value) ? before : value;
        double efficiency = Math.min(1, Formula.ratio(Math.abs(x - gone), steps.sum(), 0));
        double weight = efficiency * (fast - slow) + slow;
        value = start + weight * weight * (x - start);
        return value;
    }

    @Override
    public int warmUp() {
        return length + 1;
    }

    /** As if it were slow all the time. */
    @Override
    public int settled() {
        return slow >= 1 ? warmUp() : warmUp() + (int) Math.ceil(Math.log(SEED_WEIGHT) / Math.log(1 - slow * slow));
    }

    @Override
    public void take(Part same) {
        Kaufman other = (Kaufman) same;
        prices.take(other.prices);
        steps.take(other.steps);
        value = other.value;
    }
}
