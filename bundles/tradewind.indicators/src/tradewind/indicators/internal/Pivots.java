package tradewind.indicators.internal;

/** Classic pivot points. */
final class Pivots extends Formula {
    private final Day day;
    private final Cell top = part(new Cell(Double.NaN));
    private final Cell bottom = part(new Cell(Double.NaN));
    private final Cell last = part(new Cell(Double.NaN));

    Pivots(Setup setup) {
        super(7);
        day = part(new Day(setup.hours()));
    }

    @Override
    void next() {
        if (day.begins(time)) {
            levels(top.value, bottom.value, last.value);
            top.value = high;
            bottom.value = low;
        }
        top.value = Math.max(top.value, high);
        bottom.value = Math.min(bottom.value, low);
        last.value = close;
    }

    private void levels(double h, double l, double c) {
        double pivot = (h + l + c) / 3;
        say(0, pivot);
        say(1, 2 * pivot - l);
        say(2, 2 * pivot - h);
        say(3, pivot + (h - l));
        say(4, pivot - (h - l));
        say(5, h + 2 * (pivot - l));
        say(6, l - 2 * (h - pivot));
    }

    /** At least: the levels come with the second trading day. */
    @Override
    public int warmUp() {
        return 2;
    }
}
