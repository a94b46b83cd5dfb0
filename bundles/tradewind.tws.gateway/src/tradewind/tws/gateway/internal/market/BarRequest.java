package tradewind.tws.gateway.internal.market;

import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.tws.gateway.internal.listing.Listing;

/**
 * A request for bars.
 *
 * @param regularOnly only regular trading hours
 * @param from        first bar start wanted, epoch seconds, inclusive
 * @param to          epoch seconds, exclusive: bars that start before it
 * @param now         epoch milliseconds; what happens from then on is not known yet, so the bar that {@code now} lies in
 *                    is partial
 */
public record BarRequest(Listing listing, BarSize size, WhatToShow what, boolean regularOnly, long from, long to,
        long now) {
}
