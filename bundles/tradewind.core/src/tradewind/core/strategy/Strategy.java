package tradewind.core.strategy;

/**
 * A way to trade one instrument: it is told of closed bars and says which position it wants. One object serves one run, on
 * one thread. It keeps its own state; the same bars must give the same signals, however they came and whatever the clock
 * says, for that is what makes a back-test worth anything. A call that throws or takes too long ends the run.
 */
public interface Strategy {
    /**
     * A bar has closed and history has confirmed it. Called once for each bar, oldest first, warm-up included.
     *
     * @return {@link Signal#KEEP} for nothing new
     */
    Signal onBar(Bars bars);

    /** Some of its order was filled. Before the next bar, not while one is looked at. */
    default void onFill(StrategyFill fill) {
        // Most strategies go by bars alone.
    }

    /** A price model has forecast the bar that comes next. */
    default void onForecast(StrategyForecast forecast) {
        // Most strategies go by bars alone.
    }

    /** The data have become stale, or are fresh again. While they are stale the host opens no position. */
    default void onStale(boolean stale) {
        // The host acts; a strategy may want to know.
    }
}
