package tradewind.tws.gateway.internal.listing;

import java.time.LocalDate;
import java.util.List;
import tradewind.core.instrument.TradingSession;

/**
 * One trading day of a calendar; a day on which nothing trades has no sessions.
 *
 * @param date     the day that trades count for; an evening session counts for the next day
 * @param trading  all hours, ascending
 * @param regular  the regular hours, within {@code trading}
 * @param auctions the moments at which one price clears the book, ascending
 */
public record TradingDay(LocalDate date, List<TradingSession> trading, List<TradingSession> regular,
        List<Auction> auctions) {

    /** A call auction: no continuous trading from {@code begin}, one cross at {@code cross} (epoch seconds). */
    public record Auction(Kind kind, long begin, long cross) {
        public enum Kind {
            OPENING, MIDDAY, CLOSING,
            /** Called because the price moved too fast; not part of a calendar. */
            INTERRUPTION
        }
    }

    public TradingDay {
        trading = List.copyOf(trading);
        regular = List.copyOf(regular);
        auctions = List.copyOf(auctions);
    }

    public boolean closed() {
        return trading.isEmpty();
    }

    /** Epoch seconds at which the day begins; the day must not be closed. */
    public long open() {
        return trading.getFirst().open();
    }

    /** Epoch seconds at which the day ends; the day must not be closed. */
    public long close() {
        return trading.getLast().close();
    }

    public List<TradingSession> sessions(boolean regularOnly) {
        return regularOnly ? regular : trading;
    }

    /** Whether {@code time} (epoch seconds) lies in a session. */
    public boolean isOpen(long time, boolean regularOnly) {
        for (TradingSession s : sessions(regularOnly)) {
            if (s.contains(time)) {
                return true;
            }
        }
        return false;
    }
}
