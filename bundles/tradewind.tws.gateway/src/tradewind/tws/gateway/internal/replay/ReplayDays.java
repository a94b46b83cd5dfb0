package tradewind.tws.gateway.internal.replay;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.TradingDay;
import tradewind.tws.gateway.internal.market.BarGrid;
import tradewind.tws.gateway.internal.market.DaySource;
import tradewind.tws.gateway.internal.market.DayTape;
import tradewind.tws.gateway.internal.market.MarketBar;
import tradewind.tws.gateway.internal.market.QuoteChanges;
import tradewind.tws.gateway.internal.market.Trades;

/**
 * The recorded days. On a day with recorded trades these count and bars do not; on one with bars only, trades are made
 * that add up to them.
 */
final class ReplayDays implements DaySource {
    /** Bars of so many seconds and more tell nothing of what happened within a day. */
    static final int DAILY = 20 * 3600;

    private record Source(Recording recording, LocalDate first, LocalDate firstTape, LocalDate last) {
    }

    private final Map<Integer, Source> sources = new HashMap<>();

    void add(Listing listing, Recording recording) {
        long[] times = recording.times();
        boolean daily = recording.barSeconds() >= DAILY;
        long firstTape = !daily ? times[0] : recording.trades().size() > 0
                ? Math.floorDiv(recording.trades().time(0), 1000) : Long.MAX_VALUE / 1000;
        ZoneId zone = listing.zone();
        LocalDate last = date(listing, times[times.length - 1]);
        LocalDate first = firstTape > times[times.length - 1] ? last.plusDays(1) : date(listing, firstTape);
        sources.put(listing.conId(), new Source(recording,
                daily ? LocalDate.ofInstant(Instant.ofEpochSecond(times[0]), zone) : first, first, last));
    }

    /** The trading day that a recorded second belongs to; daily bars are stamped outside trading hours. */
    private static LocalDate date(Listing listing, long time) {
        return listing.calendar().openDay(time).map(TradingDay::date)
                .orElse(LocalDate.ofInstant(Instant.ofEpochSecond(time), listing.zone()));
    }

    private Source source(Listing listing) {
        Source source = sources.get(listing.conId());
        if (source == null) {
            throw new IllegalArgumentException(listing + " was not recorded");
        }
        return source;
    }

    @Override
    public DayTape tape(Listing listing, TradingDay day, boolean quotes) {
        Trades trades = trades(listing, day);
        double close = Double.NaN;
        double last = Double.NaN;
        long lastTime = 0;
        TradingDay before = listing.calendar().previous(day.date());
        while (Double.isNaN(last) && !before.date().isBefore(firstTape(listing))) {
            Trades old = trades(listing, before);
            if (old.size() > 0) {
                last = old.price(old.size() - 1);
                lastTime = old.time(old.size() - 1);
                int regular = old.indexAt(before.regular().getLast().close() * 1000) - 1;
                close = regular < 0 ? last : old.price(regular);
            }
            before = listing.calendar().previous(before.date());
        }
        return new DayTape(day, close, last, lastTime, listing.hasTrades() ? trades : new Trades(0),
                quotes && listing.hasQuotes() ? quotes(listing, day, trades) : new QuoteChanges(0));
    }

    private Trades trades(Listing listing, TradingDay day) {
        Recording recording = source(listing).recording();
        Trades all = recording.trades();
        int from = all.indexAt(day.open() * 1000);
        int to = all.indexAt(day.close() * 1000);
        Trades trades = new Trades(to - from);
        for (int i = from; i < to; i++) {
            trades.add(all.time(i), all.price(i), all.size(i));
        }
        return to > from || recording.barSeconds() >= DAILY ? trades : ofBars(listing, recording, day);
    }

    private static Trades ofBars(Listing listing, Recording recording, TradingDay day) {
        Trades trades = new Trades(256);
        BarTicks ticks = new BarTicks(tick(listing, recording.bars()), recording.barSeconds());
        boolean sized = recording.hasBarVolume();
        for (MarketBar bar : recording.bars()) {
            boolean silent = sized && bar.volume() == 0 && bar.high() == bar.low();
            if (bar.time() >= day.open() && bar.time() < day.close() && !silent) {
                ticks.append(bar, trades);
            }
        }
        return trades;
    }

    private static double tick(Listing listing, List<MarketBar> bars) {
        return bars.isEmpty() ? 1
                : listing.increments().at(BigDecimal.valueOf(bars.getFirst().close())).doubleValue();
    }

    private QuoteChanges quotes(Listing listing, TradingDay day, Trades trades) {
        QuoteChanges all = source(listing).recording().quotes();
        int from = all.indexAt(day.open() * 1000);
        int to = all.indexAt(day.close() * 1000);
        if (from == to) {
            return derived(listing, trades);
        }
        QuoteChanges quotes = new QuoteChanges(to - from);
        for (int i = from; i < to; i++) {
            quotes.add(all.time(i), all.bid(i), all.bidSize(i), all.ask(i), all.askSize(i));
        }
        return quotes;
    }

    private static QuoteChanges derived(Listing listing, Trades trades) {
        if (trades.size() == 0) {
            return new QuoteChanges(0);
        }
        double tick = listing.increments().at(BigDecimal.valueOf(trades.price(0))).doubleValue();
        double volume = 0;
        for (int i = 0; i < trades.size(); i++) {
            volume += trades.size(i);
        }
        double typical = Math.max(1, volume / trades.size());
        return listing.hasTrades() ? DerivedQuotes.of(trades, tick, typical)
                : DerivedQuotes.around(trades, tick, 1_000_000);
    }

    @Override
    public Optional<MarketBar> daily(Listing listing, TradingDay day) {
        Recording recording = source(listing).recording();
        long stamp = BarGrid.stamp(day.date());
        return recording.barSeconds() < DAILY ? Optional.empty()
                : recording.bars().stream().filter(b -> sameDay(b, day, listing)).findFirst().map(b -> new MarketBar(
                        stamp, b.open(), b.high(), b.low(), b.close(), b.volume(), b.close(), 1));
    }

    private static boolean sameDay(MarketBar bar, TradingDay day, Listing listing) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(bar.time()), listing.zone()).equals(day.date());
    }

    @Override
    public LocalDate firstDay(Listing listing) {
        return source(listing).first();
    }

    @Override
    public LocalDate firstTape(Listing listing) {
        return source(listing).firstTape();
    }

    @Override
    public LocalDate lastDay(Listing listing) {
        return source(listing).last();
    }

    /** The first moment of regular hours with trades, of any trade failing that; epoch milliseconds. */
    long firstTrade(Listing listing) {
        Source source = source(listing);
        long first = Long.MAX_VALUE;
        TradingDay day = listing.calendar().next(source.firstTape().minusDays(1));
        while (!day.date().isAfter(source.last())) {
            Trades trades = trades(listing, day);
            int regular = trades.indexAt(day.regular().getFirst().open() * 1000);
            if (regular < trades.size()) {
                return trades.time(regular);
            }
            first = trades.size() > 0 ? Math.min(first, trades.time(0)) : first;
            day = listing.calendar().next(day.date());
        }
        return first;
    }
}
