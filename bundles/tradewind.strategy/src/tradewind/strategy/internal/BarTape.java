package tradewind.strategy.internal;

import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.strategy.Bars;

/** The bars that a strategy may see: the first ones of a series, up to where the tape has been played. */
final class BarTape implements Bars {
    private BarSeries series;
    private int size;

    BarTape(BarSeries series) {
        this.series = series;
    }

    /** Goes on with the next bar. */
    void advance() {
        size++;
    }

    /** Takes a series that begins as this one and may go on longer. */
    void extend(BarSeries longer) {
        series = longer;
    }

    /** Bars that have not been played yet. */
    int left() {
        return series.size() - size;
    }

    /** Where the last bar comes from. */
    BarSource source() {
        return series.source(size - 1);
    }

    /** What the last bar was made at. */
    BarSize resolution() {
        return series.resolution(size - 1);
    }

    /** How often the last bar was corrected. */
    int revision() {
        return series.revision(size - 1);
    }

    @Override
    public BarSize barSize() {
        return series.barSize();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long time(int i) {
        return series.time(seen(i));
    }

    @Override
    public double open(int i) {
        return series.open(seen(i));
    }

    @Override
    public double high(int i) {
        return series.high(seen(i));
    }

    @Override
    public double low(int i) {
        return series.low(seen(i));
    }

    @Override
    public double close(int i) {
        return series.close(seen(i));
    }

    @Override
    public double volume(int i) {
        return series.volume(seen(i));
    }

    private int seen(int i) {
        if (i >= size) {
            throw new IndexOutOfBoundsException("Bar " + i + " is in the future; there are " + size);
        }
        return i;
    }
}
