package tradewind.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.Divergence;
import tradewind.core.strategy.PortfolioResult;
import tradewind.core.strategy.Statistics;
import tradewind.core.strategy.SweepRequest;

/** Results of strategies as lines and as JSON. */
final class StrategyOutput {
    private StrategyOutput() {
    }

    static Json json(BacktestResult r) {
        return statistics(Json.of("type", "backtest").and("strategy", r.strategy().id()).and("symbol", r.symbol())
                .and("parameters", r.parameters().values()), r.statistics()).and("banner", r.banner())
                .and("stopped", r.stopped()).and("sha256", r.digest());
    }

    private static Json statistics(Json json, Statistics s) {
        return json.and("bars", s.bars()).and("orders", s.orders()).and("trades", s.trades()).and("gross", s.gross())
                .and("costs", s.costs()).and("net", s.net()).and("maxDrawdown", s.maxDrawdown())
                .and("grossBp", s.grossBp()).and("netBp", s.netBp()).and("breakEvenBp", s.breakEvenBp())
                .and("winShare", s.winShare()).and("exposure", s.exposure()).and("days", s.days())
                .and("sharpe", s.sharpe()).and("deflatedSharpe", s.deflatedSharpe()).and("tries", s.tries())
                .and("profitFactor", s.profitFactor());
    }

    static List<String> lines(BacktestResult r) {
        Statistics s = r.statistics();
        List<String> lines = new ArrayList<>();
        lines.add(r.strategy().name() + " on " + r.symbol() + ": " + s.bars() + " bars, " + s.orders() + " orders, "
                + s.trades() + " closed trades");
        lines.add("> " + r.banner());
        figures(lines, s);
        if (!r.stopped().isEmpty()) {
            lines.add("  STOPPED: " + r.stopped());
        }
        if (!r.digest().isEmpty()) {
            lines.add("  decisions sha256 " + r.digest());
        }
        return lines;
    }

    private static void figures(List<String> lines, Statistics s) {
        lines.add("  net " + number(s.net(), 2) + " = gross " + number(s.gross(), 2) + " - costs " + number(s.costs(), 2)
                + ", largest drawdown " + number(s.maxDrawdown(), 2));
        lines.add("  a trade " + number(s.grossBp(), 2) + " bp gross, " + number(s.netBp(), 2) + " bp net; "
                + number(100 * s.winShare(), 1) + " % gained, profit factor "
                + number(s.profitFactor(), 2) + "; in the market " + number(100 * s.exposure(), 1) + " %");
        lines.add("  Sharpe ratio " + number(s.sharpe(), 3) + " a day over " + s.days() + " days, more than luck with "
                + number(100 * s.deflatedSharpe(), 1) + " %");
    }

    /** All instruments together. */
    static List<String> lines(PortfolioResult r) {
        List<String> lines = new ArrayList<>();
        lines.add(r.parts().size() + " instruments together");
        lines.add("> " + r.banner());
        figures(lines, r.statistics());
        return lines;
    }

    static Json json(PortfolioResult r) {
        return statistics(Json.of("type", "portfolio").and("symbols", r.parts().stream().map(BacktestResult::symbol).toList()),
                r.statistics()).and("banner", r.banner());
    }

    static Json json(SweepRequest.Cell cell) {
        return statistics(Json.of("type", "cell").and("parameters", cell.parameters().values()), cell.statistics());
    }

    static Json json(SweepRequest.Fold fold) {
        return statistics(Json.of("type", "fold").and("from", Instant.ofEpochSecond(fold.from()))
                .and("to", Instant.ofEpochSecond(fold.to())).and("parameters", fold.best().values())
                .and("learntNet", fold.learnt().net()), fold.tested());
    }

    /** @param names of the parameters that vary */
    static String line(Map<String, String> parameters, Iterable<String> names, Statistics s) {
        StringBuilder text = new StringBuilder();
        names.forEach(n -> text.append(n).append('=').append(parameters.get(n)).append(' '));
        return String.format(Locale.ROOT, "%-40s net %10s  trades %6d  net/trade %8s bp  drawdown %10s  luck %5s %%", text,
                number(s.net(), 2), s.trades(), number(s.netBp(), 2), number(s.maxDrawdown(), 2),
                number(100 - 100 * s.deflatedSharpe(), 1));
    }

    static List<String> lines(Divergence d) {
        List<String> lines = new ArrayList<>();
        lines.add("The logs part at line " + d.line() + (d.byInput() ? ": their inputs differ."
                : ": equal inputs, other decisions."));
        d.fields().forEach(f -> lines.add(String.format("  %-9s %-8s %s | %s", f.name(), f.input() ? "input" : "decided",
                f.first().isEmpty() ? "-" : f.first(), f.second().isEmpty() ? "-" : f.second())));
        lines.add("  < " + d.first());
        lines.add("  > " + d.second());
        if (!d.firstOrigin().isEmpty() || !d.secondOrigin().isEmpty()) {
            lines.add("  < its bar: " + (d.firstOrigin().isEmpty() ? "origin not known" : d.firstOrigin()));
            lines.add("  > its bar: " + (d.secondOrigin().isEmpty() ? "origin not known" : d.secondOrigin()));
        }
        return lines;
    }

    static Json json(Divergence d) {
        return Json.of("type", "divergence").and("line", d.line()).and("byInput", d.byInput()).and("first", d.first())
                .and("second", d.second()).and("fields", d.fields().stream().map(f -> Json.of("name", f.name())
                        .and("first", f.first()).and("second", f.second()).and("input", f.input())).toList())
                .and("firstOrigin", d.firstOrigin()).and("secondOrigin", d.secondOrigin());
    }

    static String number(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "unknown";
    }
}
