package tradewind.marketdata.hub.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tradewind.core.Subscription;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.connection.Notice;

/** A session whose state is set by hand and whose server has a clock of its own. */
final class FakeConnection implements Connection {
    private final ManualLoop loop;
    private final List<Consumer<ConnectionStatus>> listeners = new ArrayList<>();
    private final long localStart;
    private final double speed;
    private long serverStart;
    private ConnectionProfile profile = ConnectionProfile.TWS_PAPER;
    private ConnectionState state = ConnectionState.READY;
    private long epoch = 1;

    FakeConnection(ManualLoop loop, long serverStart, double speed) {
        this.loop = loop;
        this.serverStart = serverStart;
        this.speed = speed;
        localStart = loop.millis();
    }

    void state(ConnectionState newState) {
        state = newState;
        epoch += newState == ConnectionState.READY ? 1 : 0;
        List.copyOf(listeners).forEach(l -> l.accept(status()));
    }

    void profile(ConnectionProfile newProfile) {
        profile = newProfile;
    }

    void jump(long millis) {
        serverStart += millis;
    }

    @Override
    public void connect(ConnectionProfile newProfile) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disconnect() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ConnectionStatus status() {
        return new ConnectionStatus(state, profile, epoch, "", 200, List.of(), Map.of(), 1, 0, 0, 100, 0);
    }

    @Override
    public Subscription onStatus(Consumer<ConnectionStatus> listener) {
        listeners.add(listener);
        listener.accept(status());
        return () -> listeners.remove(listener);
    }

    @Override
    public Subscription onNotice(Consumer<Notice> listener) {
        return () -> { };
    }

    @Override
    public InstantSource serverClock() {
        return () -> Instant.ofEpochMilli(serverStart + (long) ((loop.millis() - localStart) * speed));
    }
}
