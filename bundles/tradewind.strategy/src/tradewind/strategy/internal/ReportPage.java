package tradewind.strategy.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.Statistics;
import tradewind.core.strategy.Trade;

/** A back-test as one page that needs nothing else: no script, no font, no picture from elsewhere. */
final class ReportPage {
    private static final int MOST_TRADES = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);
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

    private final BacktestResult r;
    private final StringBuilder out = new StringBuilder();

    ReportPage(BacktestResult result) {
        r = result;
    }

    String html() {
        String title = escaped(r.strategy().name() + " on " + r.symbol());
        out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\""
                + "width=device-width\"><title>").append(title).append("</title><style>\n").append(STYLE)
                .append("</style></head>\n<body>\n<h1>").append(title).append("</h1>\n<p class=\"sum\">")
                .append(escaped(r.banner())).append("</p>\n");
        if (!r.stopped().isEmpty()) {
            out.append("<p class=\"sum\">The run was stopped: ").append(escaped(r.stopped())).append(".</p>\n");
        }
        figures();
        pictures();
        trades();
        settings();
        return out.append("</body></html>\n").toString();
    }

    private void figures() {
        Statistics s = r.statistics();
        out.append("<h2>Result</h2>\n<div class=\"wide\"><table><tbody>\n");
        row("Net result", fixed(s.net(), 2) + " (gross " + fixed(s.gross(), 2) + ", costs " + fixed(s.costs(), 2) + ")");
        row("Largest drawdown", fixed(s.maxDrawdown(), 2));
        row("Closed trades", s.trades() + " of " + s.orders() + " orders, " + fixed(100 * s.winShare(), 1) + " % gained");
        row("A trade, gross", fixed(s.grossBp(), 2) + " bp");
        row("A trade, net", fixed(s.netBp(), 2) + " bp");
        row("Break-even cost", fixed(s.breakEvenBp(), 2) + " bp a trade");
        row("In the market", fixed(100 * s.exposure(), 1) + " % of " + s.bars() + " bars");
        row("Sharpe ratio a day", fixed(s.sharpe(), 3) + " over " + s.days() + " days");
        row("More than luck", fixed(100 * s.deflatedSharpe(), 1) + " % (deflated Sharpe ratio after " + s.tries()
                + (s.tries() == 1 ? " try)" : " tries)"));
        out.append("</tbody></table></div>\n");
    }

    private void row(String name, String value) {
        out.append("<tr><td>").append(name).append("</td><td>").append(escaped(value)).append("</td></tr>\n");
    }

    private void pictures() {
        long[] time = r.equity().time();
        if (time.length < 2) {
            out.append("<p>Too few bars for a picture.</p>\n");
            return;
        }
        double[] net = r.equity().net();
        figure(new LinePlot(time, net, "net").svg(), "Net result over time, in money.");
        figure(new LinePlot(time, drawdown(net), "fall").svg(), "Drawdown: how far the net result is below its peak.");
        figure(new LinePlot(time, r.equity().close(), "price").withTrades(r.trades()).svg(),
                "Close, with entries: blue for trades that gained, red for those that lost.");
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

    private void figure(String svg, String caption) {
        out.append("<figure>").append(svg).append("<figcaption>").append(caption).append("</figcaption></figure>\n");
    }

    private void trades() {
        List<Trade> all = r.trades();
        out.append("<h2>Trades</h2>\n");
        if (all.size() > MOST_TRADES) {
            out.append("<p class=\"dim\">The last ").append(MOST_TRADES).append(" of ").append(all.size()).append(".</p>\n");
        }
        out.append("<div class=\"wide\"><table><thead><tr><th>Entered (UTC)</th><th>Left</th><th>Pieces</th><th>Entry</th>"
                + "<th>Exit</th><th>Gross</th><th>Costs</th><th>Net bp</th></tr></thead><tbody>\n");
        for (Trade t : all.subList(Math.max(0, all.size() - MOST_TRADES), all.size())) {
            out.append("<tr><td>").append(time(t.entered())).append("</td><td>").append(t.open() ? "open" : time(t.left()))
                    .append("</td><td>").append(t.pieces()).append("</td><td>").append(fixed(t.entry(), 4))
                    .append("</td><td>").append(fixed(t.exit(), 4)).append("</td><td>").append(fixed(t.gross(), 2))
                    .append("</td><td>").append(fixed(t.costs(), 2)).append("</td><td>").append(fixed(t.netBp(), 2))
                    .append("</td></tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private void settings() {
        out.append("<h2>Settings</h2>\n<div class=\"wide\"><table><tbody>\n");
        for (Map.Entry<String, String> p : r.parameters().values().entrySet()) {
            row(escaped(p.getKey()), p.getValue());
        }
        out.append("</tbody></table></div>\n");
        if (!r.digest().isEmpty()) {
            out.append("<p class=\"dim\">SHA-256 of the decision log: ").append(r.digest()).append("</p>\n");
        }
    }

    static String time(long seconds) {
        return TIME.format(Instant.ofEpochSecond(seconds));
    }

    static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "unknown";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
