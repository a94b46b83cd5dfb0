package tradewind.indicators.internal;

/** How far prices went since the close before. */
final class TrueRange implements Part {
    private final Cell before = new Cell(Double.NaN);

    /** The range of the bar, together with the close before; of the first bar its own range. */
    double next(Formula bar) {
        double c = before.swap(bar.close);
        double own = bar.high - bar.low;
        return Double.isNaN(c) ? own : Math.max(own, Math.max(Math.abs(bar.high - c), Math.abs(bar.low - c)));
    }

    @Override
    public void take(Part same) {
        before.take(((TrueRange) same).before);
    }
}
