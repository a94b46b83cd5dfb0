package org.example.crossover;

import tradewind.core.strategy.Bars;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.Strategy;

/** One run. It keeps nothing but the side that it is on; everything else is read from the bars. */
final class CrossoverRun implements Strategy {
    private final int fast;
    private final int slow;
    private final double band;
    private final boolean typical;
    /** 1 long, -1 short, 0 before the averages have first parted. */
    private int side;

    /**
     * @param fast    bars
     * @param slow    bars, more than fast
     * @param band    share of the slow average by which the fast one must lie beyond it
     * @param typical whether high, low and close are averaged, else the close alone
     */
    CrossoverRun(int fast, int slow, double band, boolean typical) {
        this.fast = fast;
        this.slow = slow;
        this.band = band;
        this.typical = typical;
    }

    @Override
    public Signal onBar(Bars bars) {
        if (bars.size() < slow) {
            return Signal.KEEP;
        }
        double base = average(bars, slow);
        double distance = average(bars, fast) - base;
        int now = Math.abs(distance) <= band * Math.abs(base) ? side : (int) Math.signum(distance);
        if (now == side) {
            return Signal.KEEP;
        }
        side = now;
        return now > 0 ? Signal.longAll("fast above slow") : Signal.shortAll("fast below slow");
    }

    /** Summed afresh from the oldest bar on: the same bars give the same bits, however the run began. */
    private double average(Bars bars, int length) {
        double sum = 0;
        for (int i = bars.size() - length; i < bars.size(); i++) {
            sum += typical ? (bars.high(i) + bars.low(i) + bars.close(i)) / 3 : bars.close(i);
        }
        return sum / length;
    }
}
