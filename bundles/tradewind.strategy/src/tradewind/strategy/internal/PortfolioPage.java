package tradewind.strategy.internal;

import java.util.stream.Collectors;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.PortfolioResult;
import tradewind.core.strategy.Statistics;

/** A back-test of several instruments as a page: the sum first, then one after the other. */
final class PortfolioPage {
    private PortfolioPage() {
    }

    static String html(PortfolioResult result) {
        BacktestResult first = result.parts().getFirst();
        if (result.parts().size() == 1) {
            return ReportPage.html(first);
        }
        Page page = new Page(first.strategy().name() + " on "
                + result.parts().stream().map(BacktestResult::symbol).collect(Collectors.joining(", ")));
        page.strong(result.banner());
        page.figures(result.statistics());
        page.curves(result.equity());
        instruments(result, page);
        ReportPage.settings(first, page);
        for (BacktestResult part : result.parts()) {
            page.heading(1, part.symbol());
            ReportPage.write(part, page);
        }
        return page.end();
    }

    private static void instruments(PortfolioResult result, Page page) {
        page.heading(2, "Instruments");
        page.beginTable("Instrument", "Net", "Gross", "Costs", "Trades", "Net bp", "Drawdown");
        for (BacktestResult part : result.parts()) {
            Statistics s = part.statistics();
            page.row(part.symbol(), Page.fixed(s.net(), 2), Page.fixed(s.gross(), 2), Page.fixed(s.costs(), 2),
                    Integer.toString(s.trades()), Page.fixed(s.netBp(), 2), Page.fixed(s.maxDrawdown(), 2));
        }
        page.endTable();
    }
}
