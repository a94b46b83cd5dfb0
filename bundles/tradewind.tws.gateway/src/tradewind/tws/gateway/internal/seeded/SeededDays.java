package tradewind.tws.gateway.internal.seeded;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.TradingDay;
import tradewind.tws.gateway.internal.market.BoundedCache;
import tradewind.tws.gateway.internal.market.DaySource;
import tradewind.tws.gateway.internal.market.DayTape;
import tradewind.tws.gateway.internal.market.MarketBar;
import tradewind.tws.gateway.internal.market.BarGrid;
import tradewind.tws.gateway.internal.market.QuoteChanges;
import tradewind.tws.gateway.internal.market.Trades;

/** Makes the days of the built-in listings. */
final class SeededDays implements DaySource {
    private static final double CARRY = 0.02;

    private record Key(long id, LocalDate date) {
    }

    private record LastTrade(double price, long time) {
    }

    private final long seed;
    private final LocalDate firstDay;
    private final LocalDate firstTape;
    private final Models models = new Models();
    private final Map<Long, DailyPath> dailies = new ConcurrentHashMap<>();
    private final BoundedCache<Key, MinutePath> paths = new BoundedCache<>(64);
    private final BoundedCache<Key, LastTrade> lastTrades = new BoundedCache<>(4096);

    SeededDays(long seed, LocalDate firstDay, LocalDate firstTape) {
        this.seed = seed;
        this.firstDay = firstDay;
        this.firstTape = firstTape;
    }

    @Override
    public DayTape tape(Listing listing, TradingDay day, boolean quotes) {
        TradingDay before = listing.calendar().previous(day.date());
        LastTrade last = lastTrades.get(key(listing, before.date()), k -> lastTrade(make(listing, before, false), before));
        DayTape made = make(listing, day, quotes);
        lastTrades.get(key(listing, day.date()), k -> lastTrade(made, day));
        return new DayTape(day, officialClose(listing, before), last.price(), last.time(), made.trades(), made.quotes());
    }

    private LastTrade lastTrade(DayTape tape, TradingDay day) {
        Trades trades = tape.trades();
        int last = trades.size() - 1;
        return last < 0 ? new LastTrade(Double.NaN, 0) : new LastTrade(trades.price(last), trades.time(last));
    }

    private static Key key(Listing listing, LocalDate date) {
        return new Key(listing.conId(), date);
    }

    private DayTape make(Listing listing, TradingDay day, boolean quotes) {
        Models.Model model = models.of(listing);
        Trades trades = new Trades(listing.hasTrades() ? 8192 : 0);
        QuoteChanges changes = new QuoteChanges(quotes ? 16384 : 0);
        MinutePath path = path(model.price(), day.date());
        Noise noise = Noise.of(seed, listing.conId(), day.date().toEpochDay(), 3);
        TickGrid grid = new TickGrid(listing.increments());
        MinuteTape tape = new MinuteTape(listing, model.activity(), grid, noise, quotes, trades, changes);
        new DayScript(listing, model, path, tape, noise, carry(listing, day)).play(day);
        return new DayTape(day, Double.NaN, Double.NaN, 0, trades, changes);
    }

    private MinutePath path(PriceModel model, LocalDate date) {
        return paths.get(new Key(model.id(), date), k -> MinutePath.make(seed, model, daily(model).day(date)));
    }

    private DailyPath daily(PriceModel model) {
        return dailies.computeIfAbsent(model.id(), k -> new DailyPath(seed, model));
    }

    /** Logarithm of a future's price against its underlying. */
    private static double carry(Listing listing, TradingDay day) {
        if (listing.expiry().isEmpty()) {
            return 0;
        }
        LocalDate expiry = LocalDate.parse(listing.expiry(), DateTimeFormatter.BASIC_ISO_DATE);
        return CARRY * Math.max(0, ChronoUnit.DAYS.between(day.date(), expiry)) / 365;
    }

    private double officialClose(Listing listing, TradingDay day) {
        PriceModel model = models.of(listing).price();
        double price = path(model, day.date()).price(day.regular().getLast().close());
        return new TickGrid(listing.increments()).round(Math.exp(price + carry(listing, day)));
    }

    /** Highs and lows are those of Brownian bridges between the day's fixed prices. */
    @Override
    public Optional<MarketBar> daily(Listing listing, TradingDay day) {
        if (day.date().isBefore(firstDay)) {
            return Optional.empty();
        }
        Models.Model model = models.of(listing);
        DailyPath.Day made = daily(model.price()).day(day.date());
        Noise noise = Noise.of(seed, listing.conId(), day.date().toEpochDay(), 4);
        double high = made.open();
        double low = made.open();
        for (int i = 0; i + 1 < made.nodes().length; i++) {
            double variance = made.sigma() * made.sigma() * model.price().excess() * model.price().shape()
                    .squares(IntradayShape.minuteOfDay(made.bounds()[i], listing.zone()),
                            (int) ((made.bounds()[i + 1] - made.bounds()[i]) / 60));
            high = Math.max(high, extreme(made.nodes()[i], made.nodes()[i + 1], variance, 1, noise));
            low = Math.min(low, extreme(made.nodes()[i], made.nodes()[i + 1], variance, -1, noise));
        }
        TickGrid grid = new TickGrid(listing.increments());
        double carry = carry(listing, day);
        double close = grid.round(Math.exp(made.close() + carry));
        double volume = DayScript.volumeOfDay(model, day, made.mood(), noise);
        double trades = model.activity().size() == 0 ? 1 : volume / model.activity().size();
        return Optional.of(new MarketBar(BarGrid.stamp(day.date()), grid.round(Math.exp(made.open() + carry)),
                grid.round(Math.exp(high + carry)), grid.round(Math.exp(low + carry)), close,
                listing.hasVolume() ? Math.rint(volume) : 0, close, listing.hasTrades() ? (int) trades : 0));
    }

    /** Maximum ({@code sign} 1) or minimum (-1) of a Brownian bridge from {@code from} to {@code to}. */
    private static double extreme(double from, double to, double variance, int sign, Noise noise) {
        double move = to - from;
        return (from + to + sign * Math.sqrt(move * move + 2 * variance * noise.exponential(1))) / 2;
    }

    @Override
    public LocalDate firstDay(Listing listing) {
        return firstDay;
    }

    @Override
    public LocalDate firstTape(Listing listing) {
        return firstTape;
    }

    @Override
    public LocalDate lastDay(Listing listing) {
        return listing.expiry().isEmpty() ? LocalDate.MAX
                : LocalDate.parse(listing.expiry(), DateTimeFormatter.BASIC_ISO_DATE);
    }
}
