package tradewind.tws.gateway.internal.replay;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.tws.gateway.internal.listing.BuiltInListings;
import tradewind.tws.gateway.internal.listing.Calendars;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.MarketRule;
import tradewind.tws.gateway.internal.listing.Profile;
import tradewind.tws.gateway.internal.listing.TradingCalendar;
import tradewind.tws.gateway.internal.listing.Venue;

/** Finds out what a recording is a recording of. */
final class ReplayListings {
    private static final double ON_GRID = 0.9;

    private ReplayListings() {
    }

    /** The built-in listing of this name, or a sensible new one; with hours and price grid that fit the recording. */
    static Listing of(Recording recording) {
        long[] times = recording.times();
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(times[0]), ZoneOffset.UTC);
        Listing basis = builtIn(recording.name(), date).orElseGet(() -> unknown(recording.name(), date));
        TradingCalendar calendar = basis.calendar().covering(times);
        Venue venue = new Venue(basis.venue().exchange(), basis.venue().primaryExchange(),
                basis.venue().validExchanges(), calendar);
        return new Listing(basis.conId(), basis.symbol(), basis.type(), basis.currency(), venue, basis.localSymbol(),
                basis.tradingClass(), basis.multiplier(), basis.expiry(), basis.underlying(),
                rule(basis.rule(), recording.somePrices()), basis.profile());
    }

    private static Optional<Listing> builtIn(FileName name, LocalDate date) {
        return BuiltInListings.on(date).all().stream().filter(l -> fits(l, name)).findFirst();
    }

    private static boolean fits(Listing l, FileName name) {
        return switch (name.exchange()) {
            case "XETR" -> l.type() == SecurityType.STK && l.currency().equals("EUR") && l.symbol().equals(name.symbol());
            case "EUREX", "CME" -> l.type() == SecurityType.FUT && l.tradingClass().equals(name.symbol());
            case "FX" -> l.type() == SecurityType.CASH && (l.symbol() + l.currency()).equals(name.symbol());
            default -> l.type() == SecurityType.STK && l.symbol().equals(name.symbol())
                    || l.type() != SecurityType.STK && (l.tradingClass().equals(name.symbol())
                            || (l.symbol() + l.currency()).equals(name.symbol()));
        };
    }

    private static Listing unknown(FileName name, LocalDate date) {
        String symbol = name.symbol();
        int conId = conId(name);
        return switch (name.exchange()) {
            case "XETR" -> listing(conId, symbol, SecurityType.STK, "EUR",
                    new Venue("SMART", "IBIS", List.of("SMART", "IBIS"), Calendars.XETRA), MarketRule.XETRA_LIQUID);
            case "EUREX" -> future(conId, name, "EUR", date,
                    new Venue("EUREX", "", List.of("EUREX", "DTB"), Calendars.EUREX), MarketRule.ONE_POINT);
            case "CME" -> future(conId, name, "USD", date,
                    new Venue("CME", "", List.of("CME", "GLOBEX"), Calendars.CME), MarketRule.QUARTER_POINT);
            case "FX" -> pair(conId, symbol);
            default -> symbol.matches("[A-Z]{2}[0-9]{2}[A-Z]{3}") ? cfd(conId, symbol) : listing(conId, symbol,
                    SecurityType.STK, "USD", new Venue("SMART", "NASDAQ", List.of("SMART", "NASDAQ", "NYSE", "ARCA"),
                            Calendars.US), MarketRule.US_SHARE);
        };
    }

    /** Above those of the built-in listings, the same for the same name. */
    private static int conId(FileName name) {
        CRC32 sum = new CRC32();
        sum.update(name.key().getBytes(StandardCharsets.UTF_8));
        return 700_000_000 + (int) (sum.getValue() % 1_300_000_000L);
    }

    /** Its expiry is in the name, or the next one after the recording. */
    private static Listing future(int conId, FileName name, String currency, LocalDate date, Venue venue,
            MarketRule rule) {
        String expiry = name.rest().stream().filter(p -> p.matches("20[0-9]{6}")).findFirst().orElseGet(
                () -> DateTimeFormatter.BASIC_ISO_DATE.format(BuiltInListings.expiries(date).getFirst()));
        return new Listing(conId, name.symbol(), SecurityType.FUT, currency, venue, name.symbol(), name.symbol(),
                BigDecimal.ONE, expiry, 0, rule, Profile.named(name.symbol()));
    }

    private static Listing pair(int conId, String symbol) {
        boolean six = symbol.length() == 6;
        String base = six ? symbol.substring(0, 3) : symbol;
        String currency = six ? symbol.substring(3) : "USD";
        return new Listing(conId, base, SecurityType.CASH, currency,
                new Venue("IDEALPRO", "", List.of("IDEALPRO"), Calendars.FOREX), base + "." + currency,
                base + "." + currency, BigDecimal.ONE, "", 0, MarketRule.HALF_PIP, Profile.named(base + "." + currency));
    }

    /** An index with its currency in its name, such as DE30EUR. */
    private static Listing cfd(int conId, String symbol) {
        return listing(conId, symbol, SecurityType.CFD, symbol.substring(4),
                new Venue("SMART", "", List.of("SMART"), Calendars.EUREX), MarketRule.CENT);
    }

    private static Listing listing(int conId, String symbol, SecurityType type, String currency, Venue venue,
            MarketRule rule) {
        return new Listing(conId, symbol, type, currency, venue, symbol, symbol, BigDecimal.ONE, "", 0, rule,
                Profile.named(symbol));
    }

    /** The usual rule, or a finer decimal grid when the recorded prices do not fit it: grids change over the years. */
    private static MarketRule rule(MarketRule usual, List<Double> prices) {
        if (fitting(usual.increments(), prices) >= ON_GRID) {
            return usual;
        }
        for (int decimals = 0; decimals < 8; decimals++) {
            PriceIncrements grid = PriceIncrements.uniform(BigDecimal.ONE.movePointLeft(decimals));
            if (fitting(grid, prices) >= ON_GRID) {
                return new MarketRule(9000 + decimals, grid);
            }
        }
        return usual;
    }

    private static double fitting(PriceIncrements grid, List<Double> prices) {
        long on = prices.stream().filter(p -> Double.isNaN(p) || grid.onGrid(BigDecimal.valueOf(p))).count();
        return prices.isEmpty() ? 1 : on / (double) prices.size();
    }
}
