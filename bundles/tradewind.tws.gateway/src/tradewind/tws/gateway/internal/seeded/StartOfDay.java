package tradewind.tws.gateway.internal.seeded;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import tradewind.tws.gateway.internal.listing.Calendars;
import tradewind.tws.gateway.internal.listing.TradingDay;
import tradewind.tws.gateway.internal.listing.TradingDay.Auction;

/**
 * When a market begins, so that somebody who starts it at night or on a Sunday sees a moving chart: now, when Xetra has
 * been trading for some minutes and still will be for half an hour; otherwise in the last session whose end has passed,
 * at a moment between one hour after its opening and one and a half before its end, the later the later the hour of
 * now's day.
 */
final class StartOfDay {
    private static final long AFTER_OPEN = 5 * 60;
    private static final long BEFORE_END = 30 * 60;

    private StartOfDay() {
    }

    static Instant of(Instant now) {
        long second = now.getEpochSecond();
        ZonedDateTime local = now.atZone(Calendars.XETRA.zone());
        TradingDay today = Calendars.XETRA.day(local.toLocalDate());
        if (!today.closed() && second >= today.open() + AFTER_OPEN && second < end(today) - BEFORE_END) {
            return now.truncatedTo(ChronoUnit.MILLIS);
        }
        boolean over = !today.closed() && second >= end(today) - BEFORE_END;
        LocalDate date = local.toLocalDate();
        TradingDay day = over ? today : Calendars.XETRA.previous(date);
        long first = day.open() + 3600;
        double share = local.toLocalTime().toSecondOfDay() / 86400.0;
        return Instant.ofEpochSecond(first + (long) (share * (end(day) - 5400 - first)));
    }

    /** The end of continuous trading. */
    private static long end(TradingDay day) {
        return day.auctions().stream().filter(a -> a.kind() == Auction.Kind.CLOSING).mapToLong(Auction::begin).findFirst()
                .orElse(day.close());
    }
}
