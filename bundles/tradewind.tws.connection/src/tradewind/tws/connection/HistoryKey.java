package tradewind.tws.connection;

import tradewind.core.bar.BarSize;
import tradewind.core.connection.HistoryRequest;

/**
 * What the limits on historical requests look at.
 *
 * @param stream contract, exchange and kind, the same for every stretch of time
 * @param text   everything that makes the request identical to another
 * @param small  bars of 30 s and less, for which IB enforces its limits
 * @param lasts  whether it stays open and is kept up to date
 */
record HistoryKey(String stream, String text, boolean small, boolean lasts) {

    /** @param stretch the end and length of the time that is asked for */
    static HistoryKey of(HistoryRequest wanted, BarSize size, String stretch, boolean lasts) {
        String stream = wanted.instrument().conId() + "@" + wanted.instrument().exchange() + " " + wanted.whatToShow();
        return new HistoryKey(stream, stream + size + stretch + wanted.regularOnly() + lasts, HistoryPlan.small(size),
                lasts);
    }
}
