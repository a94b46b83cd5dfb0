package tradewind.tws.gateway.internal.seeded;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tradewind.tws.gateway.internal.listing.BuiltInListings;
import tradewind.tws.gateway.internal.market.Market;
import tradewind.tws.gateway.internal.market.TapeMarket;

/** Makes markets out of a number. */
public final class SeededMarket {
    private static final int DAILY_YEARS = 10;
    private static final int MINUTE_YEARS = 1;
    /** Prices are known from 2015 on. */
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 12);
    private static final Instant EARLIEST = Instant.parse("2017-01-04T10:00:00Z");

    private SeededMarket() {
    }

    /**
     * A market of the built-in listings, with ten years of daily bars and one year of everything shorter before
     * {@code now}. What happens depends on the seed alone.
     *
     * @param now before 2017 it counts as the beginning of that year; decides which futures are listed and where histories begin; {@link Market#start} is now, or a like
     *            moment of the last session of Xetra when that has no session now, see {@link StartOfDay}
     */
    public static Market create(long seed, Instant now) {
        return create(seed, now, true);
    }

    /** @param fill whether minutes without trades have bars of volume 0, as TWS serves them */
    public static Market create(long seed, Instant now, boolean fill) {
        Instant start = StartOfDay.of(now.isBefore(EARLIEST) ? EARLIEST : now);
        LocalDate today = LocalDate.ofInstant(start, ZoneOffset.UTC);
        SeededDays days = new SeededDays(seed, first(today), today.minusYears(MINUTE_YEARS));
        return new TapeMarket(start, BuiltInListings.on(today), days, fill);
    }

    private static LocalDate first(LocalDate today) {
        LocalDate first = today.minusYears(DAILY_YEARS);
        return first.isBefore(FIRST) ? FIRST : first;
    }
}
