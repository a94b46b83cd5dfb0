package tradewind.ai.internal.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tradewind.ai.internal.score.Forecasts;
import tradewind.ai.internal.score.IntervalScores;
import tradewind.ai.internal.score.Outcomes;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.Evaluation.Span;
import tradewind.core.forecast.ModelScore;
import tradewind.core.forecast.ModelScore.Band;
import tradewind.core.forecast.ModelScore.Direction;
import tradewind.core.forecast.ModelScore.Economics;
import tradewind.core.forecast.ModelScore.Errors;
import tradewind.core.forecast.ModelScore.Skill;

/** An evaluation as one page that needs nothing else: no script, no font, no picture from elsewhere. */
public final class ReportPage {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1d2430;--dim:#5c6675;--paper:#fff;--line:#d8dde5;--mine:#fff3d6;
            --actual:#5c6675;--forecast:#b4510a;--range:#2f6fb3}
            @media(prefers-color-scheme:dark){:root{--ink:#e4e8ee;--dim:#9aa5b4;--paper:#14181f;--line:#333c49;
            --mine:#3a3017;--actual:#aab4c2;--forecast:#ffa04d;--range:#5a9be0}}
            body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:1000px;
            margin:2rem auto;padding:0 1rem}
            h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}p.sum{font-size:1.1rem;font-weight:600}
            p.dim,figcaption{color:var(--dim)}
            .wide{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums;width:100%}
            th,td{padding:.25rem .6rem;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}
            th:first-child{text-align:left}tr.mine{background:var(--mine)}thead th{color:var(--dim);font-weight:500}
            figure{margin:1rem 0}svg{width:100%;height:auto}svg text{fill:var(--dim);font-size:11px}
            .grid{stroke:var(--line);stroke-width:1}polyline{fill:none;stroke-width:1.4}
            .actual{stroke:var(--actual)}.forecast{stroke:var(--forecast)}
            .level{stroke:var(--dim);stroke-dasharray:4 4}
            .range{fill:var(--range);fill-opacity:.28;stroke:none}.wide-range{fill-opacity:.16}.bin{fill:var(--range)}
            """;

    private final Evaluation e;
    private final Pictures pictures;
    private final StringBuilder out = new StringBuilder();

    public ReportPage(Evaluation evaluation, Outcomes outcomes, Forecasts forecasts, IntervalScores intervals) {
        e = evaluation;
        pictures = new Pictures(outcomes, forecasts, intervals);
    }

    public String html() {
        String title = Text.escaped(e.score().name() + " on " + e.ticker() + ", " + e.barSize().shortText());
        out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\""
                + "width=device-width\"><title>").append(title).append("</title><style>\n").append(STYLE)
                .append("</style></head>\n<body>\n<h1>").append(title).append("</h1>\n");
        verdict();
        errors();
        skill();
        direction();
        intervals();
        economics();
        ahead();
        protocol();
        return out.append("</body></html>\n").toString();
    }

    private void verdict() {
        List<String> sentences = e.verdict().sentences();
        out.append("<p class=\"sum\">").append(Text.escaped(sentences.get(0))).append("</p>\n<ul>\n");
        sentences.subList(1, sentences.size())
                .forEach(s -> out.append("<li>").append(Text.escaped(s)).append("</li>\n"));
        out.append("</ul>\n<p class=\"dim\">").append(e.tested()).append(" bars in ").append(e.days())
                .append(" days were forecast by models that had learnt from earlier days only; ")
                .append(Text.percent(e.zeroShare(), 1)).append(" % of them closed where the bar before did.</p>\n");
        figure(pictures.firstBars(), "The first tested bars: close (grey), forecast (orange), 50 and 80 % range (blue).");
    }

    private void errors() {
        head("Errors", "Mean absolute, in price and contracts; the log error is of ln(1 + volume).");
        Table table = new Table("", "open", "high", "low", "close", "close RMSE", "volume", "log volume");
        for (ModelScore m : e.models()) {
            Errors x = m.errors();
            table.row(mine(m), name(m), Text.price(x.open()), Text.price(x.high()), Text.price(x.low()),
                    Text.price(x.close()), Text.price(x.closeRmse()), Text.fixed(x.volume(), 1),
                    Text.fixed(x.logVolume(), 4));
        }
        out.append(table.html());
        out.append("<p>Against the best baseline of each column, in per cent of its loss (above 0 is better): ")
                .append(e.skill().entrySet().stream().map(x -> x.getKey() + " " + Text.signed(100 * x.getValue(), 2))
                        .collect(Collectors.joining(", ")))
                .append(".</p>\n");
    }

    private void skill() {
        head("Skill of the close", "MASE: absolute error over that of \"nothing changes\", below 1 is better. R2 in per"
                + " cent against a return of 0, above 0 is better. In brackets 95 % ranges from whole days. p: Diebold and"
                + " Mariano.");
        Table table = new Table("", "MASE", "range", "p", "R2 %", "range", "p");
        for (ModelScore m : e.models()) {
            Skill s = m.skill();
            table.row(mine(m), name(m), Text.fixed(s.mase(), 4), range(Text.fixed(s.maseLow(), 4),
                    Text.fixed(s.maseHigh(), 4)), Text.fixed(s.dmP(), 3), Text.percent(s.r2(), 2),
                    range(Text.percent(s.r2Low(), 2), Text.percent(s.r2High(), 2)), Text.fixed(s.dmR2P(), 3));
        }
        out.append(table.html());
        figure(pictures.advantage(), "Absolute error saved against \"nothing changes\", added up over the tested bars;"
                + " rising is good.");
    }

    private void direction() {
        head("Direction", "On bars that moved and of which the model said up or down.");
        Table table = new Table("", "bars", "right %", "range", "more frequent %", "AR(1) %", "balanced %", "MCC");
        for (ModelScore m : e.models()) {
            Direction d = m.direction();
            if (d.count() > 0) {
                table.row(mine(m), name(m), Integer.toString(d.count()), Text.percent(d.hits(), 1),
                        range(Text.percent(d.hitsLow(), 1), Text.percent(d.hitsHigh(), 1)),
                        Text.percent(d.majority(), 1), Text.percent(d.ar1(), 1), Text.percent(d.balancedAccuracy(), 1),
                        Text.fixed(d.mcc(), 3));
            }
        }
        out.append(table.html());
    }

    private void intervals() {
        head("Ranges", "What ranges of 50, 80 and 95 % held, and how wide they were in basis points: as the model gave"
                + " them (own), and calibrated by adaptive conformal prediction.");
        Table table = new Table("", "own 50", "80", "95", "calibrated 50", "80", "95", "width 50", "80", "95", "pinball",
                "CRPS");
        for (ModelScore m : e.models()) {
            List<Band> own = m.intervals().own();
            List<Band> good = m.intervals().calibrated();
            table.row(mine(m), name(m), held(own, 0), held(own, 1), held(own, 2), held(good, 0), held(good, 1),
                    held(good, 2), width(good, 0), width(good, 1), width(good, 2), Text.price(m.intervals().pinball()),
                    Text.price(m.intervals().crps()));
        }
        out.append(table.html());
        figure(pictures.coverage(), "What the calibrated 80 % range held of the last 500 bars.");
        figure(Pictures.pit(e.score().intervals().pit()), "Where outcomes fell in their forecast distribution; level is"
                + " calibrated.");
        Table conditional = new Table("80 % range", "held %");
        for (Map.Entry<String, Double> c : e.conditionalCoverage().entrySet()) {
            conditional.row(false, Text.escaped(c.getKey()), Text.percent(c.getValue(), 1));
        }
        out.append(conditional.html());
    }

    private void economics() {
        head("Money", "Enter at the next open, leave at the open after or at the end of the stretch. Each side costs "
                + Text.fixed(e.side(), 2) + " basis points (half the spread, commission, slippage). The deflated Sharpe"
                + " ratio is the probability that the result is more than the luck of " + e.configurations()
                + " configurations tried." + overfitting());
        Table table = new Table("", "rule", "trades", "gross bp", "net bp", "sides", "drawdown bp", "break-even bp",
                "Sharpe of days", "deflated");
        for (ModelScore m : e.models()) {
            for (Economics x : m.economics()) {
                if (m.direction().count() > 0) {
                    table.row(mine(m), name(m), Text.escaped(x.rule()), Integer.toString(x.trades()),
                            Text.signed(x.gross(), 2), Text.signed(x.net(), 2), Text.fixed(x.turnover(), 0),
                            Text.fixed(x.drawdown(), 0), Text.fixed(x.breakEven(), 2), Text.signed(x.sharpe(), 2),
                            Text.fixed(x.deflatedSharpe(), 3));
                }
            }
        }
        out.append(table.html());
    }

    private String overfitting() {
        return Double.isNaN(e.overfitting()) ? "" : " The probability of backtest overfitting, that the best of the"
                + " configurations judged on these days is in the lower half on days it was not chosen by, is "
                + Text.percent(e.overfitting(), 0) + " %.";
    }

    private void ahead() {
        if (!e.ahead().isEmpty()) {
            head("Many bars ahead", "Each forecast made from the forecasts before.");
            figure(Pictures.ahead(e.ahead()), "Absolute error of the close by bars ahead: model (orange), \"nothing"
                    + " changes\" (grey).");
        }
    }

    private void protocol() {
        head("How it was done", "Split by time, whole days, a day left out between; scalers, volume by time of day and"
                + " everything else was fitted on the days learnt from.");
        Table table = new Table("fold", "learnt from", "to", "tested from", "to", "bars");
        int k = 1;
        for (Span s : e.folds()) {
            table.row(false, Integer.toString(k++), s.learntFrom().toString(), s.learntTo().toString(),
                    s.testedFrom().toString(), s.testedTo().toString(), Integer.toString(s.tested()));
        }
        out.append(table.html());
    }

    private void head(String title, String text) {
        out.append("<h2>").append(title).append("</h2>\n<p class=\"dim\">").append(text).append("</p>\n");
    }

    private void figure(String svg, String caption) {
        out.append("<figure>").append(svg).append("<figcaption>").append(caption).append("</figcaption></figure>\n");
    }

    private boolean mine(ModelScore m) {
        return m.id().equals(e.evaluated());
    }

    private static String name(ModelScore m) {
        return Text.escaped(m.name());
    }

    private static String range(String low, String high) {
        return "[" + low + "; " + high + "]";
    }

    private static String held(List<Band> bands, int i) {
        return Text.percent(bands.get(i).coverage(), 1);
    }

    private static String width(List<Band> bands, int i) {
        return Text.fixed(bands.get(i).width(), 2);
    }
}
