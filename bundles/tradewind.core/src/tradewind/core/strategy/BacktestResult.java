package tradewind.core.strategy;

import java.util.List;
import tradewind.core.forecast.ParameterValues;

/**
 * What came of a back-test.
 *
 * @param equity  net result over time, at most some thousand points
 * @param banner  what trading this costs against what it earns, in one sentence
 * @param stopped why the run ended before the data did, empty if it did not
 * @param digest  SHA-256 of the decision log, empty if none was asked for
 */
public record BacktestResult(StrategyDescriptor strategy, ParameterValues parameters, String symbol,
        Statistics statistics, List<Trade> trades, Equity equity, String banner, String stopped, String digest) {
    /** @param time epoch seconds UTC; the columns are as long as one another */
    public record Equity(long[] time, double[] net, double[] close) {
    }

    public BacktestResult {
        trades = List.copyOf(trades);
    }
}
