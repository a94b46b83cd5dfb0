package tradewind.core.strategy;

import java.util.List;

/**
 * What came of one strategy on one or more instruments. Each instrument has its own quantity and its own sandbox; the whole is
 * their sum, in one currency.
 *
 * @param parts      one for each instrument, in the order asked for
 * @param statistics of all together; with several, the drawdown is that of the points of {@code equity}
 * @param equity     of all together; the closes of several instruments are NaN
 * @param banner     what trading this costs against what it earns, in one sentence
 */
public record PortfolioResult(List<BacktestResult> parts, Statistics statistics, BacktestResult.Equity equity,
        String banner) {
    /** @throws IllegalArgumentException if there is no part */
    public PortfolioResult {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A portfolio has at least one instrument");
        }
    }
}
