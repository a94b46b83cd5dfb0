package tradewind.tws.gateway.internal.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tradewind.core.bar.BarSize;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.Listings;
import tradewind.tws.gateway.internal.listing.TradingDay;

/** A market whose bars are added up from the tapes of its days. Keeps a bounded number of days in memory. */
public final class TapeMarket implements Market {
    /** Events, of 24 to 40 bytes, kept for tapes with quotes: some 30 busy days. */
    private static final long QUOTED_EVENTS = 1_500_000;
    private static final long TRADES = 500_000;
    /** Bars, of 80 bytes: two years of minutes of a share. */
    private static final long MINUTES = 260_000;
    private static final int DAYS = 10_000;

    private record DayKey(int conId, LocalDate date) {
    }

    private record DailyKey(int conId, LocalDate date, boolean regularOnly) {
    }

    private final Instant start;
    private final Listings listings;
    private final DaySource source;
    private final DayBars dayBars;
    private final BoundedCache<DayKey, DayTape> quoted =
            new BoundedCache<>(QUOTED_EVENTS, t -> t.trades().size() + t.quotes().size());
    private final BoundedCache<DayKey, DayTape> traded = new BoundedCache<>(TRADES, t -> t.trades().size());
    private final BoundedCache<DayKey, List<MarketBar>> minutes = new BoundedCache<>(MINUTES, List::size);
    private final BoundedCache<DailyKey, Optional<MarketBar>> dailies = new BoundedCache<>(DAYS);

    /** @param fill whether minutes without trades have bars of volume 0, as TWS serves them */
    public TapeMarket(Instant start, Listings listings, DaySource source, boolean fill) {
        this.start = start;
        this.listings = listings;
        this.source = source;
        dayBars = new DayBars(fill);
    }

    @Override
    public Instant start() {
        return start;
    }

    @Override
    public Listings listings() {
        return listings;
    }

    @Override
    public void events(Listing listing, long from, long to, Consumer<MarketEvent> sink) {
        if (from >= to) {
            return;
        }
        TradingDay day = listing.calendar().lastOpened(Math.floorDiv(from, 1000));
        if (day.close() * 1000 <= from) {
            day = listing.calendar().next(day.date());
        }
        while (day.open() * 1000 < to) {
            if (hasTape(listing, day)) {
                tape(listing, day, true).events(from, to, sink);
            }
            day = listing.calendar().next(day.date());
        }
    }

    private boolean hasTape(Listing listing, TradingDay day) {
        return !day.date().isBefore(source.firstTape(listing)) && !day.date().isAfter(source.lastDay(listing));
    }

    @Override
    public boolean atHand(Listing listing, long time) {
        TradingDay day = dayOf(listing, time);
        return !hasTape(listing, day) || quoted.find(new DayKey(listing.conId(), day.date())).isPresent();
    }

    /** The day that shows at that time: long after the last trade still that of the last trade. */
    private TradingDay dayOf(Listing listing, long time) {
        TradingDay day = listing.calendar().lastOpened(Math.floorDiv(time, 1000));
        return day.date().isAfter(source.lastDay(listing))
                ? listing.calendar().previous(source.lastDay(listing).plusDays(1)) : day;
    }

    @Override
    public DayTotals totals(Listing listing, long time) {
        TradingDay day = dayOf(listing, time);
        if (!hasTape(listing, day)) {
            return DayTotals.dayStart(time, Double.NaN, Double.NaN, 0);
        }
        return tape(listing, day, true).totals(time);
    }

    private DayTape tape(Listing listing, TradingDay day, boolean quotes) {
        DayKey key = new DayKey(listing.conId(), day.date());
        return quotes ? quoted.get(key, k -> source.tape(listing, day, true))
                : quoted.find(key).orElseGet(() -> traded.get(key, k -> source.tape(listing, day, false)));
    }

    @Override
    public long head(Listing listing) {
        LocalDate first = source.firstDay(listing);
        TradingDay day = listing.calendar().day(first);
        return BarGrid.stamp(day.closed() ? listing.calendar().next(first).date() : first);
    }

    @Override
    public List<MarketBar> bars(BarRequest request) {
        return request.size().intraday() ? intraday(request) : daily(request);
    }

    private List<MarketBar> intraday(BarRequest r) {
        List<MarketBar> result = new ArrayList<>();
        long end = Math.min(r.to(), Math.floorDiv(r.now(), 1000) + 1);
        if (r.from() >= end) {
            return result;
        }
        long from = Math.max(r.from(), BarGrid.stamp(source.firstTape(r.listing())));
        for (TradingDay day = r.listing().calendar().lastOpened(from); day.open() < end;
                day = r.listing().calendar().next(day.date())) {
            if (hasTape(r.listing(), day)) {
                for (MarketBar bar : ofDay(r, day)) {
                    if (bar.time() >= r.from() && bar.time() < end) {
                        result.add(bar);
                    }
                }
            }
        }
        return result;
    }

    private List<MarketBar> ofDay(BarRequest r, TradingDay day) {
        boolean complete = day.close() * 1000 <= r.now();
        boolean trades = DayBars.ofTrades(r);
        if (!complete || !trades || r.size().seconds() < 60) {
            return dayBars.bars(r, tape(r.listing(), day, !trades));
        }
        List<MarketBar> bars = minutes.get(new DayKey(r.listing().conId(), day.date()),
                k -> dayBars.minutes(r.listing(), tape(r.listing(), day, false)));
        return dayBars.group(bars, day, r);
    }

    private List<MarketBar> daily(BarRequest r) {
        List<MarketBar> result = new ArrayList<>();
        BarBuilder builder = new BarBuilder();
        LocalDate first = LocalDate.ofEpochDay(Math.floorDiv(r.from(), 86400L));
        LocalDate head = source.firstDay(r.listing());
        LocalDate from = BarGrid.period(first.isBefore(head) ? head : first, r.size());
        long to = Math.min(r.to(), Math.floorDiv(r.now(), 1000) + 2 * 86400);
        LocalDate last = LocalDate.ofEpochDay(Math.floorDiv(to - 1, 86400L));
        LocalDate period = from;
        TradingDay day = r.listing().calendar().next(from.minusDays(1));
        while (day.open() * 1000 < r.now() && !BarGrid.period(day.date(), r.size()).isAfter(last)
                && !day.date().isAfter(source.lastDay(r.listing()))) {
            LocalDate next = BarGrid.period(day.date(), r.size());
            if (!next.equals(period)) {
                close(builder, period, r, result);
                period = next;
            }
            add(builder, day, r);
            day = r.listing().calendar().next(day.date());
        }
        close(builder, period, r, result);
        return result;
    }

    private static void close(BarBuilder builder, LocalDate period, BarRequest r, List<MarketBar> result) {
        if (!builder.isEmpty() && BarGrid.stamp(period) >= r.from()) {
            result.add(builder.finish(BarGrid.stamp(period)));
        }
    }

    private void add(BarBuilder builder, TradingDay day, BarRequest r) {
        if (!hasTape(r.listing(), day)) {
            source.daily(r.listing(), day).ifPresent(builder::bar);
        } else if (day.close() * 1000 <= r.now() && DayBars.ofTrades(r)) {
            DailyKey key = new DailyKey(r.listing().conId(), day.date(), r.regularOnly());
            dailies.get(key, k -> ofMinutes(day, r)).ifPresent(builder::bar);
        } else {
            ofMinutes(day, r).ifPresent(builder::bar);
        }
    }

    private Optional<MarketBar> ofMinutes(TradingDay day, BarRequest r) {
        BarBuilder builder = new BarBuilder();
        BarRequest minuteRequest = new BarRequest(r.listing(), BarSize.M1, r.what(), r.regularOnly(), day.open(),
                day.close(), r.now());
        for (MarketBar bar : ofDay(minuteRequest, day)) {
            if (bar.count() > 0 || !DayBars.ofTrades(r)) {
                builder.bar(bar);
            }
        }
        return builder.isEmpty() ? Optional.empty() : Optional.of(builder.finish(BarGrid.stamp(day.date())));
    }
}
