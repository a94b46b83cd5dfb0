package tradewind.marketdata.hub.internal;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import tradewind.core.bar.BarSeries;
import tradewind.core.connection.Connection;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.connection.Quotes;
import tradewind.core.data.BarStore;
import tradewind.core.data.CsvFiles;
import tradewind.core.data.DataFolder;

/**
 * What the hub stands on.
 *
 * @param loop    the hub's thread
 * @param storage runs one task at a time, in order; may block on the disk
 * @param clock   the local clock
 */
record Ports(Connection connection, Quotes quotes, HistoricalData history, BarStore store, CsvFiles csv,
        DataFolder folder, EventLoop loop, Executor storage, InstantSource clock) {

    /** Asks for history; a refusal by exception is a failed future too. */
    CompletableFuture<BarSeries> fetch(HistoryRequest request, HistoricalData.Progress progress) {
        try {
            return history.fetch(request, progress);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
