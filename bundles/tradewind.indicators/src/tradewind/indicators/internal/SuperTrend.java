package tradewind.indicators.internal;

/**
 * Two bands at a distance from the price that only draw nearer while prices stay on their side. The trend turns when a close
 * crosses the band of the bar before.
 */
final class SuperTrend extends Formula {
    private final Source source;
    private final double multiplier;
    private final TrueRange range = part(new TrueRange());
    private final Filter ranges;
    private final Cell up = part(new Cell(Double.NaN));
    private final Cell down = part(new Cell(Double.NaN));
    private final Cell trend = part(new Cell(1));
    private final Cell before = part(new Cell(Double.NaN));

    SuperTrend(Setup setup) {
        super(3);
        source = setup.source();
        multiplier = setup.decimal("multiplier");
        ranges = part(Trends.smoothing(setup, setup.period()));
    }

    @Override
    void next() {
        double width = multiplier * ranges.next(range.next(this));
        double closeBefore = before.swap(close);
        if (Double.isNaN(width)) {
            return;
        }
        double middle = source.of(this);
        double upBefore = up.value;
        double downBefore = down.value;
        up.value = closeBefore > upBefore ? Math.max(middle - width, upBefore) : middle - width;
        down.value = closeBefore < downBefore ? Math.min(middle + width, downBefore) : middle + width;
        if (trend.value < 0 && close > downBefore) {
            trend.value = 1;
        } else if (trend.value > 0 && close < upBefore) {
            trend.value = -1;
        }
        say(0, trend.value > 0 ? up.value : Double.NaN);
        say(1, trend.value < 0 ? down.value : Double.NaN);
        say(2, trend.value);
    }

    @Override
    public int warmUp() {
        return ranges.warmUp();
    }

    @Override
    public int settled() {
        return ranges.settled();
    }
}
