package tradewind.core.connection;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;

/** The server's history. Futures fail with {@link RequestFailed}; cancelling one cancels the request at the server. */
public interface HistoricalData {
    /** Told of the progress of a paged request, on any thread. */
    @FunctionalInterface
    interface Progress {
        Progress NONE = (done, total, detail) -> {
        };

        /** @param total pages in all as far as known; the last pages of "as far back as there is" may be empty */
        void report(int done, int total, String detail);
    }

    /**
     * Bars of source HISTORY. A bar that is not complete by the server's clock is provisional, however it was
     * delivered. Times without bars have none.
     */
    CompletableFuture<BarSeries> fetch(HistoryRequest request, Progress progress);

    /** The earliest moment for which there is any history. */
    CompletableFuture<Instant> headTimestamp(HistoryRequest like);

    /**
     * Streams updates of the bar in progress as the server makes it (source LIVE_HISTORY, provisional), re-subscribed
     * by itself when the server stops sending.
     */
    Subscription follow(HistoryRequest request, java.util.function.Consumer<BarSeries> updates);
}
