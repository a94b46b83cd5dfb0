package tradewind.strategy.sfi.internal;

import tradewind.core.strategy.Bars;

/** The true range of bars: the widest of high less low, and of both to the close before. */
final class TrueRange {
    private TrueRange() {
    }

    /** Of the last bar; the first bar has no close before it. */
    static double last(Bars bars) {
        int i = bars.size() - 1;
        double high = bars.high(i);
        double low = bars.low(i);
        if (i == 0) {
            return high - low;
        }
        double before = bars.close(i - 1);
        return Math.max(high - low, Math.max(Math.abs(high - before), Math.abs(low - before)));
    }
}
