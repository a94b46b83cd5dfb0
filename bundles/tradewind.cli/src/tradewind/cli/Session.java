package tradewind.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tradewind.core.Subscription;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.connection.Instruments;
import tradewind.core.data.InstrumentCatalog;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;

/** A connection for the time of one command. */
final class Session implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final Connection connection;
    private final Instruments instruments;
    private final InstrumentCatalog catalog;

    /**
     * Connects and waits until the server answers requests.
     *
     * @throws CommandFailed with {@link ExitCode#NO_CONNECTION} and the connection's own advice
     */
    Session(Services services, ConnectionProfile profile) throws InterruptedException {
        connection = services.get(Connection.class);
        instruments = services.get(Instruments.class);
        catalog = services.get(InstrumentCatalog.class);
        connect(profile);
    }

    private void connect(ConnectionProfile profile) throws InterruptedException {
        CompletableFuture<ConnectionStatus> settled = new CompletableFuture<>();
        connection.connect(profile);
        try (Subscription ignored = connection.onStatus(new FirstOutcome(settled)::accept)) {
            ConnectionStatus status = Await.result(
                    settled.copy().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                            .exceptionally(late -> connection.status()),
                    PATIENCE.plusSeconds(1), "Connecting");
            if (!status.state().usable()) {
                connection.disconnect();
                throw new CommandFailed(ExitCode.NO_CONNECTION, status.text());
            }
        }
    }

    /** The first state that tells how the attempt ended. */
    private static final class FirstOutcome {
        private final CompletableFuture<ConnectionStatus> settled;
        private ConnectionState before = ConnectionState.DISCONNECTED;

        FirstOutcome(CompletableFuture<ConnectionStatus> settled) {
            this.settled = settled;
        }

        synchronized void accept(ConnectionStatus status) {
            ConnectionState state = status.state();
            // Back to CONNECTING without a broken socket: the client id is taken, and waiting for it may be in vain.
            boolean failed = state == ConnectionState.RECONNECTING || state.compareTo(before) < 0;
            before = state;
            if (state.usable() || failed) {
                settled.complete(status);
            }
        }
    }

    Connection connection() {
        return connection;
    }

    /**
     * The one instrument that fits.
     *
     * @throws CommandFailed with {@link ExitCode#NOT_FOUND} if there is none or more than one
     */
    Instrument qualify(ContractQuery query) throws InterruptedException {
        List<Instrument> found = find(query);
        if (found.isEmpty()) {
            throw new CommandFailed(ExitCode.NOT_FOUND, "There is no instrument " + query.symbol());
        }
        if (found.size() > 1) {
            throw new CommandFailed(ExitCode.NOT_FOUND, "Several instruments are called " + query.symbol()
                    + "; name one: " + found.stream().map(Session::spelled).collect(Collectors.joining(", ")));
        }
        catalog.remember(query, found.get(0));
        return found.get(0);
    }

    List<Instrument> find(ContractQuery query) throws InterruptedException {
        return Await.result(instruments.find(query), PATIENCE, "Looking for " + query.symbol());
    }

    /** What {@link ContractQuery#parse} takes for it. */
    static String spelled(Instrument i) {
        return i.symbol() + ":" + i.type() + "@" + i.exchange()
                + (i.primaryExchange().isEmpty() ? "" : "/" + i.primaryExchange()) + "." + i.currency();
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
