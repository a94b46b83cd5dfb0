package tradewind.core.strategy;

import java.util.Optional;

/**
 * Figures of a run.
 *
 * @param account        what it holds in the account
 * @param shadow         what its shadow holds, empty if it has none
 * @param close          last close, NaN before there is one
 * @param signalAt       when the bar of its last signal that counted had closed, epoch seconds UTC; 0 for none
 * @param orders         given since its start
 * @param ordersInMinute of these, within the last minute of the market's time
 */
public record RunFigures(RunBook account, Optional<RunBook> shadow, double close, long signalAt, long orders,
        int ordersInMinute) {
    public static final RunFigures NONE = new RunFigures(RunBook.EMPTY, Optional.empty(), Double.NaN, 0, 0, 0);
}
