package tradewind.tws.connection;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;

/** A session with all its services, connected to a {@link FakeServer}. */
final class Rig implements AutoCloseable {
    /** Long where a slow machine must not decide a test, short where a test waits. */
    static final Timings QUICK =
            new Timings(20_000, 20_000, 20_000, 60_000, 300, 20_000, 20_000, 20_000, 60_000, 100);
    static final Instrument RHM = new Instrument(42, "RHM", SecurityType.STK, "SMART", "IBIS", "EUR", "RHM", "XETRA",
            "", BigDecimal.ONE, "RHEINMETALL AG", PriceIncrements.uniform(new BigDecimal("0.5")),
            TradingHours.continuous(java.time.ZoneId.of("Europe/Berlin")),
            TradingHours.continuous(java.time.ZoneId.of("Europe/Berlin")));

    final FakeServer server;
    final TwsSession session;
    final TwsQuotes quotes;
    final TwsInstruments instruments;
    final TwsHistory history;
    final TwsBroker broker;
    private final List<ConnectionStatus> states = new ArrayList<>();

    Rig(int version) throws IOException {
        this(version, QUICK);
    }

    Rig(int version, Timings timings) throws IOException {
        server = new FakeServer(version);
        session = new TwsSession(EmbeddedGateway.of(null), timings, InstantSource.system());
        quotes = new TwsQuotes(session);
        instruments = new TwsInstruments(session);
        history = new TwsHistory(session);
        broker = new TwsBroker(session);
        session.onStatus(status -> {
            synchronized (states) {
                states.add(status);
                states.notifyAll();
            }
        });
    }

    ConnectionProfile profile() {
        return new ConnectionProfile("fake", AccountKind.PAPER, false, "127.0.0.1", server.port(), 3);
    }

    Rig connected() throws InterruptedException {
        session.connect(profile());
        await(ConnectionState.READY);
        return this;
    }

    ConnectionStatus await(ConnectionState state) throws InterruptedException {
        return await(s -> s.state() == state);
    }

    /** The first state, from now back to the last that was awaited, that fits. */
    ConnectionStatus await(Predicate<ConnectionStatus> fitting) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(FakeServer.WAIT_SECONDS);
        synchronized (states) {
            while (true) {
                while (!states.isEmpty()) {
                    ConnectionStatus status = states.remove(0);
                    if (fitting.test(status)) {
                        return status;
                    }
                }
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("Not reached; the state is " + session.status());
                }
                states.wait(left);
            }
        }
    }

    @Override
    public void close() throws IOException {
        broker.close();
        history.close();
        quotes.close();
        instruments.close();
        session.close();
        server.close();
    }
}
