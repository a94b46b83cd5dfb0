package tradewind.tws.gateway.internal.listing;

import java.util.List;

/**
 * Where a listing trades.
 *
 * @param exchange        where requests are routed by default ("SMART" for shares)
 * @param primaryExchange the home exchange, empty where TWS names none
 * @param validExchanges  every exchange that a contract may name
 * @param calendar        hours and holidays
 */
public record Venue(String exchange, String primaryExchange, List<String> validExchanges, TradingCalendar calendar) {
    public Venue {
        validExchanges = List.copyOf(validExchanges);
    }
}
