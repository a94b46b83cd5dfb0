package tradewind.core.connection;

import java.time.Instant;
import tradewind.core.bar.BarSize;
import tradewind.core.instrument.Instrument;

/**
 * A stretch of history. Longer than one request may be: the service pages it within the server's limits.
 *
 * @param from        inclusive; {@link Instant#MIN} for as far back as there is any
 * @param to          exclusive; {@link Instant#MAX} for now, which includes the bar in progress
 * @param regularOnly whether bars outside the regular hours are left out
 */
public record HistoryRequest(Instrument instrument, BarSize barSize, Instant from, Instant to, WhatToShow whatToShow,
        boolean regularOnly) {
    public HistoryRequest {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("History must begin before it ends: " + from + ".." + to);
        }
    }
}
