package tradewind.tws.gateway.internal.broker;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tradewind.tws.gateway.internal.listing.TradingCalendar;
import tradewind.tws.gateway.internal.listing.TradingDay;
import tradewind.tws.gateway.internal.session.RequestTime;

/** When orders end by themselves. */
final class OrderExpiry {
    private static final long DAY = 24 * 3600 - 1;

    private OrderExpiry() {
    }

    /** The end of the day for a day order, its date for one that is good till then; empty for one without an end. */
    static Optional<Instant> of(Order order, Instant now) {
        return switch (order.wire().tif.toUpperCase(Locale.ROOT)) {
            case "GTC" -> Optional.empty();
            case "GTD" -> RequestTime.parse(order.wire().goodTillDate, order.listing().zone()).stream()
                    .mapToObj(time -> Instant.ofEpochSecond(time + rest(order.wire().goodTillDate))).findFirst();
            default -> Optional.of(Instant.ofEpochSecond(endOfDay(order, now.getEpochSecond())));
        };
    }

    /** A date without a time means its end. */
    private static long rest(String date) {
        return date.strip().length() == "yyyyMMdd".length() ? DAY : 0;
    }

    private static long endOfDay(Order order, long now) {
        TradingCalendar calendar = order.listing().calendar();
        TradingDay day = calendar.lastOpened(now);
        long close = close(order, day);
        return close > now ? close : close(order, calendar.next(day.date()));
    }

    private static long close(Order order, TradingDay day) {
        return day.sessions(!order.wire().outsideRth).getLast().close();
    }
}
