package tradewind.indicators.internal;

/**
 * Wilder's parabolic stop. It is said from the second bar on; the trend begins as the first two closes go. A stop is never
 * inside the ranges of the two bars before.
 */
final class ParabolicStop extends Formula {
    private final double step;
    private final double most;
    private final Cell stop = part(new Cell(Double.NaN));
    private final Cell trend = part(new Cell(0));
    private final Cell speed = part(new Cell(0));
    private final Cell extreme = part(new Cell(Double.NaN));
    private final Cell high1 = part(new Cell(Double.NaN));
    private final Cell high2 = part(new Cell(Double.NaN));
    private final Cell low1 = part(new Cell(Double.NaN));
    private final Cell low2 = part(new Cell(Double.NaN));
    private final Cell before = part(new Cell(Double.NaN));

    ParabolicStop(Setup setup) {
        super(2);
        step = setup.decimal("step");
        most = Math.max(step, setup.decimal("most"));
    }

    @Override
    void next() {
        if (!before.empty()) {
            if (trend.value == 0) {
                begin(close >= before.value ? 1 : -1);
            } else {
                follow();
            }
            say(0, stop.value);
            say(1, trend.value);
        }
        before.value = close;
        high2.value = high1.swap(high);
        low2.value = low1.swap(low);
    }

    private void begin(int direction) {
        trend.value = direction;
        speed.value = step;
        stop.value = direction > 0 ? Math.min(low, low1.value) : Math.max(high, high1.value);
        extreme.value = direction > 0 ? Math.max(high, high1.value) : Math.min(low, low1.value);
    }

    private void follow() {
        boolean up = trend.value > 0;
        double next = stop.value + speed.value * (extreme.value - stop.value);
        next = up ? Math.min(next, Math.min(low1.value, low2.empty() ? low1.value : low2.value))
                : Math.max(next, Math.max(high1.value, high2.empty() ? high1.value : high2.value));
        if (up ? low < next : high > next) {
            turn(up);
            return;
        }
        stop.value = next;
        if (up ? high > extreme.value : low < extreme.value) {
            extreme.value = up ? high : low;
            speed.value = Math.min(most, speed.value + step);
        }
    }

    private void turn(boolean wasUp) {
        stop.value = wasUp ? Math.max(extreme.value, high) : Math.min(extreme.value, low);
        extreme.value = wasUp ? low : high;
        trend.value = -trend.value;
        speed.value = step;
    }

    @Override
    public int warmUp() {
        return 2;
    }
}
