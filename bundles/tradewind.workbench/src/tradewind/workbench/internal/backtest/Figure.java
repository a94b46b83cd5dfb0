package tradewind.workbench.internal.backtest;

import java.util.List;
import tradewind.core.strategy.Statistics;
import tradewind.workbench.internal.blotter.Column;
import tradewind.workbench.internal.text.Numbers;

/**
 * A line of the table of statistics.
 *
 * @param sign below, at or above 0, for figures that are good or bad
 */
record Figure(String name, String value, String meaning, double sign) {
    private static final double DAYS_A_YEAR = 252;

    static List<Figure> of(Statistics s) {
        return List.of(
                signed("Net result", Numbers.signed(s.net(), 2), "Money after costs, an open position at the last close",
                        s.net()),
                plain("Gross result", Numbers.signed(s.gross(), 2), "Money before costs"),
                plain("Costs", Numbers.price(s.costs(), 2), "Commission and slippage; the spread is in the prices"),
                plain("Closed trades", Numbers.size(s.trades()), "From flat to flat"),
                plain("Hit rate", Words.percent(s.winShare(), 1), "Of the closed trades, those with a net gain"),
                plain("Profit factor", Double.isInfinite(s.profitFactor()) ? "no loss" : Numbers.price(s.profitFactor(), 2),
                        "Net gains over net losses; above 1 it earns"),
                plain("Max. drawdown", Numbers.price(s.maxDrawdown(), 2), "Largest fall of the net result from its peak"),
                signed("Sharpe ratio, year", Numbers.signed(s.sharpe() * Math.sqrt(DAYS_A_YEAR), 2),
                        "Mean over deviation of the daily results, for 252 days", s.sharpe()),
                plain("Deflated Sharpe", Words.percent(s.deflatedSharpe(), 1) + " after "
                        + Numbers.count(s.tries(), "try", "tries"),
                        "Probability that it is more than the luck of the best of so many tries"),
                plain("Exposure", Words.percent(s.exposure(), 1), "Of the bars, those with a position"),
                signed("Gross a trade", bp(Numbers.signed(s.grossBp(), 2)), "Mean of the closed trades", s.grossBp()),
                plain("Cost a trade", bp(Numbers.price(s.costBp(), 2)), "Both sides, without the spread"),
                signed("Net a trade", bp(Numbers.signed(s.netBp(), 2)), "Mean after costs", s.netBp()),
                plain("Break-even cost", bp(Numbers.signed(s.breakEvenBp(), 2)),
                        "Costs of a trade at which it would earn nothing; below the cost of a trade it loses"),
                plain("Orders", Numbers.size(s.orders()), "Sent, filled or not"),
                plain("Bars", Numbers.size(s.bars()), "Looked at"),
                plain("Trading days", Numbers.size(s.days()), "With at least one bar"));
    }

    private static Figure plain(String name, String value, String meaning) {
        return new Figure(name, value, meaning, 0);
    }

    private static Figure signed(String name, String value, String meaning, double sign) {
        return new Figure(name, value, meaning, sign);
    }

    private static String bp(String number) {
        return number.equals(Numbers.NONE) ? number : number + "\u202fbp";
    }

    static List<Column<Figure>> columns() {
        return List.of(Column.<Figure>text("Figure", "Sharpe ratio, year ", Figure::name),
                Column.<Figure>number("Value", "100.0 % after 100 tries", Figure::value)
                        .colored((f, p) -> Column.direction(f.sign(), p)),
                Column.<Figure>text("Meaning", "Costs of a trade at which it would earn nothing; below the cost", Figure::meaning));
    }
}
