package tradewind.strategy.internal;

import java.util.Locale;
import tradewind.core.strategy.BacktestResult.Equity;
import tradewind.core.strategy.Statistics;

/** A page under construction that needs nothing else: no script, no font, no picture from elsewhere. */
final class Page {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1d2430;--dim:#5c6675;--paper:#fff;--line:#d8dde5;--net:#1f6fb5;
            --fall:#b4380a;--price:#7d8794}
            @media(prefers-color-scheme:dark){:root{--ink:#e4e8ee;--dim:#9aa5b4;--paper:#14181f;--line:#333c49;
            --net:#5fa8e8;--fall:#ff8a5c;--price:#8c96a5}}
            body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:1000px;
            margin:2rem auto;padding:0 1rem}
            h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}p.sum{font-size:1.1rem;font-weight:600}
            p.dim,figcaption{color:var(--dim)}.wide{overflow-x:auto}
            table{border-collapse:collapse;font-variant-numeric:tabular-nums;width:100%}
            th,td{padding:.25rem .6rem;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}
            th:first-child,td:first-child{text-align:left}thead th{color:var(--dim);font-weight:500}
            figure{margin:1rem 0}svg{width:100%;height:auto}svg text{fill:var(--dim);font-size:11px}
            .grid{stroke:var(--line);stroke-width:1}polyline{fill:none;stroke-width:1.5}.net{stroke:var(--net)}
            .fall{stroke:var(--fall)}.price{stroke:var(--price)}.win{fill:var(--net)}.loss{fill:var(--fall)}
            """;

    private final StringBuilder out = new StringBuilder();

    Page(String title) {
        out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\""
                + "width=device-width\"><title>").append(escaped(title)).append("</title><style>\n").append(STYLE)
                .append("</style></head>\n<body>\n");
        heading(1, title);
    }

    String end() {
        return out.append("</body></html>\n").toString();
    }

    void heading(int level, String text) {
        out.append("<h").append(level).append('>').append(escaped(text)).append("</h").append(level).append(">\n");
    }

    /** A sentence that matters. */
    void strong(String text) {
        out.append("<p class=\"sum\">").append(escaped(text)).append("</p>\n");
    }

    /** A sentence beside the matter. */
    void dim(String text) {
        out.append("<p class=\"dim\">").append(escaped(text)).append("</p>\n");
    }

    void beginTable(String... titles) {
        out.append("<div class=\"wide\"><table>");
        if (titles.length > 0) {
            out.append("<thead><tr><th>").append(String.join("</th><th>", titles)).append("</th></tr></thead>");
        }
        out.append("<tbody>\n");
    }

    void row(String... cells) {
        out.append("<tr>");
        for (String cell : cells) {
            out.append("<td>").append(escaped(cell)).append("</td>");
        }
        out.append("</tr>\n");
    }

    void endTable() {
        out.append("</tbody></table></div>\n");
    }

    void figures(Statistics s) {
        heading(2, "Result");
        beginTable();
        row("Net result", fixed(s.net(), 2) + " (gross " + fixed(s.gross(), 2) + ", costs " + fixed(s.costs(), 2) + ")");
        row("Largest drawdown", fixed(s.maxDrawdown(), 2));
        row("Closed trades", s.trades() + " of " + s.orders() + " orders, " + fixed(100 * s.winShare(), 1) + " % gained");
        row("Profit factor", Double.isInfinite(s.profitFactor()) ? "no trade lost" : fixed(s.profitFactor(), 2));
        row("A trade, gross", fixed(s.grossBp(), 2) + " bp");
        row("A trade, net", fixed(s.netBp(), 2) + " bp");
        row("A trade costs", fixed(s.costBp(), 2) + " bp; it would break even at " + fixed(s.breakEvenBp(), 2) + " bp");
        row("In the market", fixed(100 * s.exposure(), 1) + " % of " + s.bars() + " bars");
        row("Sharpe ratio a day", fixed(s.sharpe(), 3) + " over " + s.days() + " days");
        row("More than luck", fixed(100 * s.deflatedSharpe(), 1) + " % (deflated Sharpe ratio after " + s.tries()
                + (s.tries() == 1 ? " try)" : " tries)"));
        endTable();
    }

    /** Net result and drawdown. */
    void curves(Equity equity) {
        long[] time = equity.time();
        if (time.length < 2) {
            dim("Too few bars for a picture.");
            return;
        }
        figure(new LinePlot(time, equity.net(), "net").svg(), "Net result over time, in money.");
        figure(new LinePlot(time, drawdown(equity.net()), "fall").svg(),
                "Drawdown: how far the net result is below its peak.");
    }

    private static double[] drawdown(double[] net) {
        double[] result = new double[net.length];
        double peak = 0;
        for (int i = 0; i < net.length; i++) {
            peak = Math.max(peak, net[i]);
            result[i] = net[i] - peak;
        }
        return result;
    }

    void figure(String svg, String caption) {
        out.append("<figure>").append(svg).append("<figcaption>").append(caption).append("</figcaption></figure>\n");
    }

    static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "unknown";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
