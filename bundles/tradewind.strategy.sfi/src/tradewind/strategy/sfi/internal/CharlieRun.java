package tradewind.strategy.sfi.internal;

import tradewind.core.strategy.Bars;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.Strategy;

/**
 * One run of SFI Charlie. The entry of a trade is the close of the bar that flipped: what was decided is then a matter of
 * bars alone, and equal in a back-test and live, whatever the order was filled at.
 */
final class CharlieRun implements Strategy {
    private static final Signal UP = Signal.longAll("flip up");
    private static final Signal DOWN = Signal.shortAll("flip down");
    private static final Signal TAKE_PROFIT = Signal.flat("take profit");

    private final SuperTrend trend;
    private final Average profitRange;
    private final double profitMultiplier;
    private final int warmUp;
    /** 1 long, -1 short, 0 without a position or after its profit was taken. */
    private int side;
    private double goal;

    CharlieRun(SuperTrend trend, Average profitRange, double profitMultiplier, int warmUp) {
        this.trend = trend;
        this.profitRange = profitRange;
        this.profitMultiplier = profitMultiplier;
        this.warmUp = warmUp;
    }

    @Override
    public Signal onBar(Bars bars) {
        double trueRange = TrueRange.last(bars);
        trend.add(bars, trueRange);
        profitRange.add(trueRange);
        if (bars.size() <= warmUp) {
            return Signal.KEEP;
        }
        double close = bars.close(bars.size() - 1);
        return trend.flipped() ? enter(close) : leave(close);
    }

    private Signal enter(double close) {
        side = trend.trend();
        goal = close + side * profitMultiplier * profitRange.value();
        return side > 0 ? UP : DOWN;
    }

    private Signal leave(double close) {
        boolean reached = side > 0 ? close >= goal : side < 0 && close <= goal;
        if (!reached) {
            return Signal.KEEP;
        }
        side = 0;
        return TAKE_PROFIT;
    }
}
