package tradewind.workbench.internal.backtest;

import java.util.List;
import java.util.Optional;
import tradewind.core.data.Focus;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;
import tradewind.core.label.PastTrade;
import tradewind.core.label.PastTrades;
import tradewind.core.strategy.Trade;
import tradewind.workbench.internal.live.Services;

/** The trades of the last back-test on the charts of their instruments. */
final class PastTradesShown {
    void show(Outcome outcome) {
        Optional<PastTrades> charts = Services.find(PastTrades.class);
        charts.ifPresent(PastTrades::clear);
        for (int p = 0; p < outcome.plan().series().size(); p++) {
            PastSeries series = outcome.plan().series().get(p);
            int part = p;
            List<PastTrade> trades = outcome.rows().stream().filter(r -> r.part() == part)
                    .map(r -> of(r.trade(), end(series))).toList();
            charts.ifPresent(c -> series.instrument().ifPresent(i -> c.show(i, trades)));
        }
    }

    private static long end(PastSeries series) {
        return series.subject().bars().last().time();
    }

    /** @param end what an open trade ends with */
    static PastTrade of(Trade t, long end) {
        return new PastTrade(t.entered(), t.open() ? Math.max(end, t.entered()) : t.left(), t.entry(), t.exit(),
                t.pieces() > 0, t.net());
    }

    /** @return what a person is told, empty if the chart went there */
    String reveal(Outcome outcome, TradeRow row) {
        PastSeries series = outcome.plan().series().get(row.part());
        Optional<Instrument> instrument = series.instrument();
        Optional<MarketFeed> feed = Services.find(Focus.class).flatMap(Focus::feed);
        if (instrument.isEmpty()) {
            return "These bars are from a file; no chart shows them.";
        }
        if (feed.isEmpty() || !feed.get().instrument().equals(instrument.get())) {
            return "The chart shows another instrument. Open " + series.symbol() + " (Ctrl+L) to see this trade there.";
        }
        if (!covers(feed.get(), row.trade())) {
            return "The chart has no bars of that time. Fetch all history (Ctrl+Shift+A) to see this trade there.";
        }
        Services.find(PastTrades.class).ifPresent(c -> c.reveal(instrument.get(), of(row.trade(), end(series))));
        return "";
    }

    private static boolean covers(MarketFeed feed, Trade trade) {
        return feed.snapshot().series().indexAtOrBefore(trade.entered()) >= 0;
    }
}
