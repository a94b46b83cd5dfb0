package tradewind.tws.gateway.internal.market;

import java.util.function.Consumer;
import tradewind.tws.gateway.internal.listing.TradingDay;

/**
 * Everything that happens to a listing in one trading day. Of one millisecond, quotes come before trades.
 */
public final class DayTape {
    /** So many trades are in these totals. */
    private record Reached(int trades, DayTotals totals) {
    }

    private final TradingDay day;
    private final Trades trades;
    private final QuoteChanges quotes;
    private final Reached start;
    /** Time mostly goes on: what was added up for one moment is the beginning of what is asked next. */
    private volatile Reached reached;

    /**
     * @param previousClose official close of the trading day before, NaN if there is none
     * @param lastPrice     of the last trade before this day, NaN if there is none; differs from the official close where
     *                      there is trading after the regular hours
     * @param lastTime      epoch milliseconds of that trade, 0 if there is none
     */
    public DayTape(TradingDay day, double previousClose, double lastPrice, long lastTime, Trades trades,
            QuoteChanges quotes) {
        this.day = day;
        this.trades = trades;
        this.quotes = quotes;
        start = new Reached(0, DayTotals.dayStart(day.open() * 1000, previousClose, lastPrice, lastTime));
        reached = start;
    }

    public TradingDay day() {
        return day;
    }

    public Trades trades() {
        return trades;
    }

    public QuoteChanges quotes() {
        return quotes;
    }

    /** The events with {@code from <= time < to}, epoch milliseconds. */
    void events(long from, long to, Consumer<MarketEvent> sink) {
        int t = trades.indexAt(from);
        int q = quotes.indexAt(from);
        int lastTrade = trades.indexAt(to);
        int lastQuote = quotes.indexAt(to);
        while (t < lastTrade || q < lastQuote) {
            if (t == lastTrade || q < lastQuote && quotes.time(q) <= trades.time(t)) {
                sink.accept(quotes.event(q++));
            } else {
                sink.accept(new MarketEvent.Trade(trades.time(t), trades.price(t), trades.size(t)));
                t++;
            }
        }
    }

    /** The state after all events before {@code time}, epoch milliseconds. */
    DayTotals totals(long time) {
        DayTotals totals = traded(trades.indexAt(time));
        int quote = quotes.indexAt(time) - 1;
        DayTotals quoted = quote < 0 ? totals : totals.after(quotes.event(quote));
        return quoted.at(Math.max(totals.time(), time));
    }

    private DayTotals traded(int count) {
        Reached from = reached;
        if (from.trades() > count) {
            from = start;
        }
        DayTotals totals = from.totals();
        for (int i = from.trades(); i < count; i++) {
            totals = totals.after(new MarketEvent.Trade(trades.time(i), trades.price(i), trades.size(i)));
        }
        reached = new Reached(count, totals);
        return totals;
    }
}
