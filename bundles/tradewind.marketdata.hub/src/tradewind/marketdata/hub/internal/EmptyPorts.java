package tradewind.marketdata.hub.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.connection.Notice;
import tradewind.core.data.BarKey;
import tradewind.core.data.BarStore;
import tradewind.core.data.CsvFiles;
import tradewind.core.data.DataFolder;
import tradewind.core.quote.QuoteListener;

/** A connection that is ready, a server without history, a store without disk. */
final class EmptyPorts implements Connection, HistoricalData, BarStore {
    private final AtomicLong now;
    private final CompletableFuture<QuoteListener> listener = new CompletableFuture<>();

    EmptyPorts(long serverMillis) {
        now = new AtomicLong(serverMillis);
    }

    /** Sets the server's clock. */
    void now(long serverMillis) {
        now.setRelease(serverMillis);
    }

    Ports ports(HubThread loop, HubThread storage) {
        CsvFiles noFiles = new CsvFiles() {
            @Override
            public Path write(Path file, BarSeries bars) {
                return file;
            }

            @Override
            public Import read(Path file, Optional<BarSize> barSize) {
                return new Import(BarSeries.empty(BarSize.M1), List.of(), 0);
            }
        };
        return new Ports(this, (instrument, ticks) -> {
            listener.complete(ticks);
            return () -> { };
        }, this, this, noFiles, new DataFolder(Path.of("")), loop, storage::execute, InstantSource.system());
    }

    /** The one subscriber; waits until it has come. */
    QuoteListener listener() {
        return listener.join();
    }

    @Override
    public void connect(ConnectionProfile profile) {
        // It is connected.
    }

    @Override
    public void disconnect() {
        // It stays connected.
    }

    @Override
    public ConnectionStatus status() {
        return new ConnectionStatus(ConnectionState.READY, ConnectionProfile.SIMULATOR, 1, "", 200, List.of(), Map.of(),
                0, 0, 0, 100, 0);
    }

    @Override
    public Subscription onStatus(Consumer<ConnectionStatus> changes) {
        changes.accept(status());
        return () -> { };
    }

    @Override
    public Subscription onNotice(Consumer<Notice> notices) {
        return () -> { };
    }

    @Override
    public InstantSource serverClock() {
        return () -> Instant.ofEpochMilli(now.getAcquire());
    }

    @Override
    public CompletableFuture<BarSeries> fetch(HistoryRequest request, Progress progress) {
        return CompletableFuture.completedFuture(BarSeries.empty(request.barSize()));
    }

    @Override
    public CompletableFuture<Instant> headTimestamp(HistoryRequest like) {
        return CompletableFuture.completedFuture(Instant.EPOCH);
    }

    @Override
    public Subscription follow(HistoryRequest request, Consumer<BarSeries> updates) {
        return () -> { };
    }

    @Override
    public BarSeries load(BarKey key) {
        return BarSeries.empty(key.barSize());
    }

    @Override
    public void merge(BarKey key, BarSeries delta) {
        // Nothing is kept.
    }

    @Override
    public List<BarKey> keys() {
        return List.of();
    }
}
