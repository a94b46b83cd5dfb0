package tradewind.tws.gateway.internal.market;

import java.util.ArrayList;
import java.util.List;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.core.instrument.TradingSession;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.TradingDay;

/** Adds the events of one day up to bars shorter than a day. */
final class DayBars {
    private final boolean fill;

    /** @param fill whether bars without trades are made, flat at the last price with volume 0 */
    DayBars(boolean fill) {
        this.fill = fill;
    }

    static boolean ofTrades(BarRequest r) {
        return r.what() == WhatToShow.TRADES || r.what() == WhatToShow.ADJUSTED_LAST;
    }

    /** All bars of the day that begin before {@code r.now()}; {@code from} and {@code to} do not matter. */
    List<MarketBar> bars(BarRequest r, DayTape tape) {
        List<MarketBar> result = new ArrayList<>();
        for (TradingSession s : tape.day().sessions(r.regularOnly())) {
            if (ofTrades(r)) {
                trades(r, tape, s, result);
            } else {
                quotes(r, tape, s, result);
            }
        }
        return result;
    }

    /** All minutes of a complete day. */
    List<MarketBar> minutes(Listing listing, DayTape tape) {
        return bars(new BarRequest(listing, BarSize.M1, WhatToShow.TRADES, false, 0, Long.MAX_VALUE, Long.MAX_VALUE),
                tape);
    }

    private void trades(BarRequest r, DayTape tape, TradingSession s, List<MarketBar> result) {
        Trades trades = tape.trades();
        int i = trades.indexAt(s.open() * 1000);
        int last = trades.indexAt(Math.min(s.close() * 1000, r.now()));
        // Before its first trade a day has no bars.
        double price = i == 0 ? Double.NaN : trades.price(i - 1);
        BarBuilder bar = new BarBuilder();
        for (long t = s.open(); t < s.close() && t * 1000 < r.now();) {
            long end = BarGrid.end(t, r.size(), s.close(), r.listing().zone());
            while (i < last && trades.time(i) < end * 1000) {
                price = trades.price(i);
                bar.trade(price, trades.size(i++));
            }
            if (bar.isEmpty() && fill && !Double.isNaN(price)) {
                bar.price(price);
            }
            if (!bar.isEmpty()) {
                result.add(bar.finish(t));
            }
            t = end;
        }
    }

    private static void quotes(BarRequest r, DayTape tape, TradingSession s, List<MarketBar> result) {
        QuoteChanges quotes = tape.quotes();
        int i = quotes.indexAt(s.open() * 1000);
        int last = quotes.indexAt(Math.min(s.close() * 1000, r.now()));
        double price = i == 0 ? Double.NaN : price(quotes, i - 1, r.what());
        BarBuilder bar = new BarBuilder();
        for (long t = s.open(); t < s.close() && t * 1000 < r.now();) {
            long end = BarGrid.end(t, r.size(), s.close(), r.listing().zone());
            if (!Double.isNaN(price)) {
                bar.price(price);
            }
            while (i < last && quotes.time(i) < end * 1000) {
                double next = price(quotes, i++, r.what());
                if (!Double.isNaN(next)) {
                    price = next;
                    bar.price(price);
                }
            }
            if (!bar.isEmpty()) {
                result.add(bar.finish(t));
            }
            t = end;
        }
    }

    private static double price(QuoteChanges quotes, int i, WhatToShow what) {
        return switch (what) {
            case BID -> quotes.bid(i);
            case ASK -> quotes.ask(i);
            default -> (quotes.bid(i) + quotes.ask(i)) / 2;
        };
    }

    /** Longer bars, or regular ones, from the minutes of a complete day. */
    List<MarketBar> group(List<MarketBar> minutes, TradingDay day, BarRequest r) {
        if (r.size() == BarSize.M1 && !r.regularOnly()) {
            return minutes;
        }
        List<MarketBar> result = new ArrayList<>();
        for (TradingSession s : day.sessions(r.regularOnly())) {
            group(minutes, s, r, result);
        }
        return result;
    }

    /** A minute without trades counts only where the whole bar has none: bars open at their first trade. */
    private static void group(List<MarketBar> minutes, TradingSession s, BarRequest r, List<MarketBar> result) {
        BarBuilder bar = new BarBuilder();
        long start = Long.MIN_VALUE;
        double flat = Double.NaN;
        for (MarketBar minute : minutes) {
            if (s.contains(minute.time())) {
                long next = BarGrid.start(minute.time(), r.size(), s.open(), r.listing().zone());
                if (next != start) {
                    finish(bar, start, flat, result);
                    start = next;
                }
                flat = minute.close();
                if (minute.count() > 0) {
                    bar.bar(minute);
                }
            }
        }
        finish(bar, start, flat, result);
    }

    private static void finish(BarBuilder bar, long start, double flat, List<MarketBar> result) {
        if (bar.isEmpty() && !Double.isNaN(flat)) {
            bar.price(flat);
        }
        if (!bar.isEmpty()) {
            result.add(bar.finish(start));
        }
    }
}
