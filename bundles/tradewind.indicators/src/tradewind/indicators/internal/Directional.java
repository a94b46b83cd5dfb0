package tradewind.indicators.internal;

/** Wilder's directional movement. It begins with the second bar: the first has no bar before. */
final class Directional extends Formula {
    private final TrueRange range = part(new TrueRange());
    private final Cell highBefore = part(new Cell(Double.NaN));
    private final Cell lowBefore = part(new Cell(Double.NaN));
    private final Smooth ranges;
    private final Smooth ups;
    private final Smooth downs;
    private final Smooth index;

    Directional(Setup setup) {
        super(3);
        ranges = part(Smooth.wilder(setup.period()));
        ups = part(Smooth.wilder(setup.period()));
        downs = part(Smooth.wilder(setup.period()));
        index = part(Smooth.wilder(setup.integer("smoothing")));
    }

    @Override
    void next() {
        double reach = range.next(this);
        double up = high - highBefore.swap(high);
        double down = lowBefore.swap(low) - low;
        if (Double.isNaN(up)) {
            return;
        }
        double whole = ranges.next(reach);
        double plus = 100 * ratio(ups.next(up > down && up > 0 ? up : 0), whole, 0);
        double minus = 100 * ratio(downs.next(down > up && down > 0 ? down : 0), whole, 0);
        say(0, index.next(100 * ratio(Math.abs(plus - minus), plus + minus, 0)));
        say(1, plus);
        say(2, minus);
    }

    @Override
    public int warmUp() {
        return ranges.warmUp() + index.warmUp();
    }

    @Override
    public int settled() {
        return ranges.settled() + index.settled();
    }
}
