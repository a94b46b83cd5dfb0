package tradewind.tws.gateway.internal.replay;

import java.util.ArrayList;
import java.util.List;
import tradewind.core.bar.BarSeries;
import tradewind.core.replay.ReplaySource;
import tradewind.tws.gateway.internal.market.MarketBar;
import tradewind.tws.gateway.internal.market.QuoteChanges;
import tradewind.tws.gateway.internal.market.Trades;

/** Everything that the files say about one symbol, in order of time. */
final class Recording {
    private final FileName name;
    private Trades trades = new Trades(0);
    private QuoteChanges quotes = new QuoteChanges(0);
    private final List<MarketBar> bars = new ArrayList<>();

    Recording(FileName name) {
        this.name = name;
    }

    /** Bars at hand, without those that are still in progress. */
    static Recording of(ReplaySource.Kept kept) {
        Recording recording = new Recording(FileName.of(kept.instrument()));
        BarSeries bars = kept.bars().authoritative();
        List<MarketBar> list = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            list.add(new MarketBar(bars.time(i), bars.open(i), bars.high(i), bars.low(i), bars.close(i), bars.volume(i),
                    bars.close(i), 0));
        }
        recording.add(list);
        return recording;
    }

    /** Of the first file that had this symbol. */
    FileName name() {
        return name;
    }

    Trades trades() {
        return trades;
    }

    QuoteChanges quotes() {
        return quotes;
    }

    /** Bars of one length, ascending, none twice. */
    List<MarketBar> bars() {
        return bars;
    }

    void add(Trades more) {
        Trades merged = new Trades(trades.size() + more.size());
        int a = 0;
        int b = 0;
        while (a < trades.size() || b < more.size()) {
            boolean old = b == more.size() || a < trades.size() && trades.time(a) <= more.time(b);
            Trades from = old ? trades : more;
            int i = old ? a++ : b++;
            merged.add(from.time(i), from.price(i), from.size(i));
        }
        trades = merged;
    }

    void add(QuoteChanges more) {
        QuoteChanges merged = new QuoteChanges(quotes.size() + more.size());
        int a = 0;
        int b = 0;
        while (a < quotes.size() || b < more.size()) {
            boolean old = b == more.size() || a < quotes.size() && quotes.time(a) <= more.time(b);
            QuoteChanges from = old ? quotes : more;
            int i = old ? a++ : b++;
            merged.add(from.time(i), from.bid(i), from.bidSize(i), from.ask(i), from.askSize(i));
        }
        quotes = merged;
    }

    /** Of two bars of one time the later one given counts. */
    void add(List<MarketBar> more) {
        java.util.TreeMap<Long, MarketBar> all = new java.util.TreeMap<>();
        bars.forEach(b -> all.put(b.time(), b));
        more.forEach(b -> all.put(b.time(), b));
        bars.clear();
        bars.addAll(all.values());
    }

    /** Epoch seconds of everything, ascending. */
    long[] times() {
        long[] times = new long[trades.size() + quotes.size() + bars.size()];
        int n = 0;
        for (int i = 0; i < trades.size(); i++) {
            times[n++] = Math.floorDiv(trades.time(i), 1000);
        }
        for (int i = 0; i < quotes.size(); i++) {
            times[n++] = Math.floorDiv(quotes.time(i), 1000);
        }
        for (MarketBar bar : bars) {
            times[n++] = bar.time();
        }
        java.util.Arrays.sort(times);
        return times;
    }

    /** Epoch seconds of what happened within days, ascending. */
    long[] timesWithinDays() {
        if (barSeconds() < ReplayDays.DAILY) {
            return times();
        }
        Recording ticks = new Recording(name);
        ticks.trades = trades;
        ticks.quotes = quotes;
        return ticks.times();
    }

    boolean isEmpty() {
        return trades.size() + quotes.size() + bars.size() == 0;
    }

    /** Length of the bars in seconds: the smallest distance of two of them, a minute when there is only one. */
    int barSeconds() {
        long least = 86400L;
        for (int i = 1; i < bars.size(); i++) {
            least = Math.min(least, bars.get(i).time() - bars.get(i - 1).time());
        }
        return bars.size() < 2 ? 60 : (int) least;
    }

    boolean hasBarVolume() {
        return bars.stream().anyMatch(b -> b.volume() > 0);
    }

    /** Any price, to judge the price grid by. */
    List<Double> somePrices() {
        List<Double> prices = new ArrayList<>();
        int step = Math.max(1, (trades.size() + bars.size()) / 2000);
        for (int i = 0; i < trades.size(); i += step) {
            prices.add(trades.price(i));
        }
        for (int i = 0; i < bars.size(); i += step) {
            prices.add(bars.get(i).close());
        }
        for (int i = 0; prices.isEmpty() && i < quotes.size(); i++) {
            prices.add(quotes.bid(i));
        }
        return prices;
    }
}
