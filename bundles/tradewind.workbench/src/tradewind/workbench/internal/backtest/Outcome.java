package tradewind.workbench.internal.backtest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.PortfolioResult;
import tradewind.core.strategy.Statistics;
import tradewind.core.strategy.Trade;

/**
 * A back-test that has been made.
 *
 * @param took by the clock
 * @param rows every trade of every instrument
 */
record Outcome(Plan plan, PortfolioResult result, Duration took, List<TradeRow> rows) {
    /** What of it is looked at: the whole, or one instrument. */
    record Part(String name, Statistics statistics, BacktestResult.Equity equity, List<TradeRow> rows, String stopped) {
    }

    static Outcome of(Plan plan, PortfolioResult result, Duration took) {
        List<TradeRow> rows = new ArrayList<>();
        for (int p = 0; p < result.parts().size(); p++) {
            PastSeries series = plan.series().get(p);
            for (Trade trade : result.parts().get(p).trades()) {
                rows.add(new TradeRow(rows.size() + 1, p, series.symbol(), series.subject().zone(), trade));
            }
        }
        return new Outcome(plan, result, took, List.copyOf(rows));
    }

    /** The whole first, then, if there are several, each instrument. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        boolean single = result.parts().size() == 1;
        parts.add(new Part(single ? result.parts().getFirst().symbol() : "All " + result.parts().size() + " together",
                result.statistics(), result.equity(), rows, stopped()));
        for (int p = 0; !single && p < result.parts().size(); p++) {
            BacktestResult part = result.parts().get(p);
            int index = p;
            parts.add(new Part(part.symbol(), part.statistics(), part.equity(),
                    rows.stream().filter(r -> r.part() == index).toList(), part.stopped()));
        }
        return parts;
    }

    private String stopped() {
        return result.parts().size() == 1 ? result.parts().getFirst().stopped()
                : result.parts().stream().filter(p -> !p.stopped().isEmpty()).map(p -> p.symbol() + ": " + p.stopped())
                        .collect(Collectors.joining("; "));
    }

    /** The currency, several parted by "and", empty where none is known. */
    String currency() {
        return plan.series().stream().map(PastSeries::currency).filter(c -> !c.isEmpty()).distinct().sorted()
                .collect(Collectors.joining(" and "));
    }
}
