package tradewind.tws.gateway.internal.desk;

import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.script.Entitlement;

/**
 * What a request for market data gets.
 *
 * @param mode    the kind of data it may get
 * @param streams whether it gets any
 * @param code    an error or warning to send first, 0 for none
 * @param partial whether only last prices come
 */
record Admission(QuoteMode mode, boolean streams, int code, String text, boolean partial) {
    private static final String NOT_SUBSCRIBED = "Requested market data is not subscribed.";

    /** @param type the type that the client asked for with reqMarketDataType, 1 to 4 */
    static Admission of(Permissions.Permission permission, int type, Listing listing) {
        boolean wantsDelayed = type >= 3;
        QuoteMode mode = QuoteMode.values()[type - 1];
        return switch (permission.entitlement()) {
            case LIVE -> permission.code() == 10090 ? answered(10090, mode, listing)
                    : new Admission(type == 2 || type == 4 ? QuoteMode.FROZEN : QuoteMode.LIVE, true, 0, "", false);
            case FROZEN -> new Admission(QuoteMode.FROZEN, true, 0, "", false);
            case DELAYED, DELAYED_FROZEN -> wantsDelayed
                    ? new Admission(permission.entitlement() == Entitlement.DELAYED ? mode : QuoteMode.DELAYED_FROZEN,
                            true, 10167, text(10167, listing), false)
                    : answered(permission.code() == 0 ? 354 : permission.code(), mode, listing);
            case NONE -> answered(permission.code() != 0 ? permission.code() : wantsDelayed ? 10186 : 354, mode,
                    listing);
        };
    }

    private static Admission answered(int code, QuoteMode mode, Listing listing) {
        boolean partial = code == 10090;
        return new Admission(mode, partial, code, text(code, listing), partial);
    }

    /** The usual text of a code. */
    static String text(int code, Listing listing) {
        String name = listing.symbol() + " " + listing.venue().primaryExchange() + "/TOP/ALL";
        return switch (code) {
            case 354 -> NOT_SUBSCRIBED + " Check API status by selecting the Account menu then under Management choose "
                    + "Market Data Subscription Manager and/or availability of delayed data." + name;
            case 10089 -> "Requested market data requires additional subscription for API. See link in 'Market Data "
                    + "Connections' dialog for more details. Delayed market data is available." + name;
            case 10090 -> "Part of requested market data is not subscribed. Subscription-independent ticks are still "
                    + "active. Delayed market data is available." + name;
            case 10167 -> NOT_SUBSCRIBED + " Displaying delayed market data.";
            case 10168 -> NOT_SUBSCRIBED + " Delayed market data is not enabled.";
            case 10186 -> NOT_SUBSCRIBED + " Delayed market data is not available.";
            case 10189 -> "Failed to request tick-by-tick data:No market data permissions for " + name;
            case 10197 -> "No market data during competing live session";
            default -> NOT_SUBSCRIBED;
        };
    }
}
