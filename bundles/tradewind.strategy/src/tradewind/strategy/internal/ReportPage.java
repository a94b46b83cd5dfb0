package tradewind.strategy.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.Trade;

/** A back-test of one instrument as a page. */
final class ReportPage {
    private static final int MOST_TRADES = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final BacktestResult r;
    private final Page page;

    private ReportPage(BacktestResult result, Page page) {
        r = result;
        this.page = page;
    }

    static String html(BacktestResult result) {
        Page page = new Page(result.strategy().name() + " on " + result.symbol());
        write(result, page);
        settings(result, page);
        return page.end();
    }

    /** Everything but the heading and the settings. */
    static void write(BacktestResult result, Page page) {
        page.strong(result.banner());
        if (!result.stopped().isEmpty()) {
            page.strong("The run was stopped: " + result.stopped() + ".");
        }
        page.figures(result.statistics());
        page.curves(result.equity());
        ReportPage report = new ReportPage(result, page);
        report.prices();
        report.trades();
        if (!result.digest().isEmpty()) {
            page.dim("SHA-256 of the decision log: " + result.digest());
        }
    }

    private void prices() {
        if (r.equity().time().length >= 2) {
            page.figure(new LinePlot(r.equity().time(), r.equity().close(), "price").withTrades(r.trades()).svg(),
                    "Close, with entries: blue for trades that gained, red for those that lost.");
        }
    }

    private void trades() {
        List<Trade> all = r.trades();
        page.heading(2, "Trades");
        if (all.size() > MOST_TRADES) {
            page.dim("The last " + MOST_TRADES + " of " + all.size() + ".");
        }
        page.beginTable("Entered (UTC)", "Left", "Pieces", "Entry", "Exit", "Gross", "Costs", "Net bp");
        for (Trade t : all.subList(Math.max(0, all.size() - MOST_TRADES), all.size())) {
            page.row(time(t.entered()), t.open() ? "open" : time(t.left()), Long.toString(t.pieces()),
                    Page.fixed(t.entry(), 4), Page.fixed(t.exit(), 4), Page.fixed(t.gross(), 2), Page.fixed(t.costs(), 2),
                    Page.fixed(t.netBp(), 2));
        }
        page.endTable();
    }

    static void settings(BacktestResult result, Page page) {
        page.heading(2, "Settings");
        page.beginTable();
        result.parameters().values().forEach(page::row);
        page.endTable();
    }

    static String time(long seconds) {
        return TIME.format(Instant.ofEpochSecond(seconds));
    }
}
