package tradewind.tws.connection;

import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.Subscription;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.connection.Notice;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.RequestFailed.Remedy;
import tradewind.tws.protocol.BarColumns;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.ServerVersion;
import tradewind.tws.protocol.SessionEvent;
import tradewind.tws.protocol.SessionRequest;

/**
 * The session with the server: it joins the {@link SessionMachine} to the socket, routes messages to whoever asked, and
 * is what the services of this bundle send their requests through. All state lives on tws-dispatch.
 */
@Component(service = {Connection.class, TwsSession.class})
public final class TwsSession implements Connection {
    private static final System.Logger LOG = System.getLogger(TwsSession.class.getName());
    private static final long TICK_MILLIS = 250;
    private static final long STATUS_MILLIS = 1_000;
    /** The skew is told in steps, so that its jitter does not make every status a new one; milliseconds. */
    private static final double SKEW_STEP = 20;
    private static final int PACING_CODE = 100;
    private static final long CLOSE_MILLIS = 2_000;

    private final EmbeddedGateway simulator;
    private final Timings timings;
    private final InstantSource localClock;
    private final Dispatch dispatch;
    private final ServerClock clock;
    private final ClockSampler sampler;
    private final ErrorTable errors = ErrorTable.load();
    private final RequestRegistry registry = new RequestRegistry();
    private final LineBudget lines = new LineBudget();
    private final AccountSync account = new AccountSync();
    private final SessionMachine machine;
    private final TickPump pump;
    private final Map<String, Boolean> farms = new TreeMap<>();
    private final List<Consumer<ConnectionStatus>> statusListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Notice>> noticeListeners = new CopyOnWriteArrayList<>();
    private final List<SessionListener> sessionListeners = new CopyOnWriteArrayList<>();
    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();
    private volatile ConnectionStatus status =
            ConnectionStatus.disconnected(ConnectionProfile.SIMULATOR, "Not connected");
    private @Nullable SocketLink link;
    private long ignoredBefore;
    private long statusAt;

    /** Waits for a session that answers. */
    private record Waiting(Runnable go, Consumer<RequestFailed> no, long until) {
    }

    @Activate
    public TwsSession(@Reference EmbeddedGateway simulator) {
        this(simulator, Timings.DEFAULT, InstantSource.system());
    }

    TwsSession(EmbeddedGateway simulator, Timings timings, InstantSource localClock) {
        this.simulator = simulator;
        this.timings = timings;
        this.localClock = localClock;
        this.dispatch = new Dispatch(System::nanoTime);
        this.clock = new ServerClock(localClock, System::nanoTime);
        this.sampler = new ClockSampler(clock);
        this.machine = new SessionMachine(new Actions(), timings, new Backoff(ThreadLocalRandom.current()));
        this.pump = new TickPump((line, delayed) -> dispatch.run(() -> line.owner.firstTick(line, delayed)));
        dispatch.every(TICK_MILLIS, this::time);
    }

    @Deactivate
    public void close() {
        dispatch.run(machine::disconnect);
        dispatch.close();
        try {
            if (!dispatch.awaitEnd(CLOSE_MILLIS)) {
                LOG.log(Level.WARNING, "tws-dispatch is still busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pump.close();
    }

    @Override
    public void connect(ConnectionProfile profile) {
        dispatch.run(() -> {
            if (!profile.equals(machine.profile())) {
                clock.forget();
                farms.clear();
            }
            machine.connect(profile, dispatch.now());
        });
    }

    @Override
    public void disconnect() {
        dispatch.run(machine::disconnect);
    }

    @Override
    public ConnectionStatus status() {
        return status;
    }

    @Override
    public Subscription onStatus(Consumer<ConnectionStatus> listener) {
        dispatch.run(() -> {
            statusListeners.add(listener);
            tell(listener, status);
        });
        return () -> statusListeners.remove(listener);
    }

    @Override
    public Subscription onNotice(Consumer<Notice> listener) {
        noticeListeners.add(listener);
        return () -> noticeListeners.remove(listener);
    }

    @Override
    public InstantSource serverClock() {
        return clock;
    }

    // For the services of this bundle; on tws-dispatch unless said otherwise.

    Dispatch dispatch() {
        return dispatch;
    }

    ServerClock clock() {
        return clock;
    }

    Timings timings() {
        return timings;
    }

    LineBudget lines() {
        return lines;
    }

    TickPump pump() {
        return pump;
    }

    boolean isReady() {
        return machine.state().usable();
    }

    /** Orders and positions as they were when the session began. */
    AccountRecord account() {
        return account.record();
    }

    /** The first order id that the server would take, -1 while it is not known. */
    int nextOrderId() {
        return machine.nextOrderId();
    }

    /** Any thread. */
    void listen(SessionListener listener) {
        sessionListeners.add(listener);
    }

    /** Any thread. */
    void unlisten(SessionListener listener) {
        sessionListeners.remove(listener);
    }

    void send(Lane lane, ClientMessage message) {
        SocketLink now = link;
        if (now != null) {
            now.send(lane, message);
        }
    }

    /**
     * Registers a request; the caller sends it with the id.
     *
     * @param millis for the first answer to the last, {@link RequestRegistry#NO_DEADLINE} for a stream
     * @param cancel the message that ends it at the server when the deadline passes, null if there is none
     */
    int open(Reply reply, long millis, @Nullable IntFunction<ClientMessage> cancel) {
        long deadline = millis == RequestRegistry.NO_DEADLINE ? millis : dispatch.now() + millis;
        return registry.open(reply, deadline, cancel);
    }

    boolean isOpen(int requestId) {
        return registry.isOpen(requestId);
    }

    /** Ends a request here; answers that still come are nobody's. */
    void close(int requestId) {
        registry.close(requestId);
    }

    /** Runs {@code go} as soon as requests are answered, or {@code no} if that does not come soon enough. Any thread. */
    void whenReady(Runnable go, Consumer<RequestFailed> no) {
        dispatch.run(() -> {
            if (isReady()) {
                go.run();
            } else if (machine.state() == ConnectionState.DISCONNECTED) {
                no.accept(new RequestFailed(504, "Not connected.", Remedy.RETRY_LATER));
            } else {
                waiting.add(new Waiting(go, no, dispatch.now() + timings.answer()));
            }
        });
    }

    /** Completes a future of a caller outside; his code does not run on tws-dispatch. Any thread. */
    static <T> void complete(CompletableFuture<T> future, T value) {
        Thread.startVirtualThread(() -> future.complete(value));
    }

    static void fail(CompletableFuture<?> future, RequestFailed reason) {
        Thread.startVirtualThread(() -> future.completeExceptionally(reason));
    }

    private void time() {
        long now = dispatch.now();
        SocketLink open = link;
        machine.time(now, open == null ? now : open.lastReceived());
        registry.expire(now).forEach(cancel -> send(Lane.CONTROL, cancel));
        expireWaiting(now);
        if (isReady() && sampler.due(now)) {
            askTime();
        }
        sessionListeners.forEach(l -> l.time(now));
        if (now - statusAt >= STATUS_MILLIS) {
            publish();
        }
    }

    private void expireWaiting(long now) {
        for (Waiting w : waiting) {
            if (now >= w.until() || machine.state() == ConnectionState.DISCONNECTED) {
                waiting.remove(w);
                w.no().accept(new RequestFailed(504, "Not connected: " + machine.text(), Remedy.RETRY_LATER));
            }
        }
    }

    private void askTime() {
        sampler.asked(dispatch.nanos());
        send(Lane.CONTROL, machine.serverVersion() >= ServerVersion.CURRENT_TIME_IN_MILLIS
                ? new SessionRequest.ReqCurrentTimeInMillis() : new SessionRequest.ReqCurrentTime());
    }

    private void received(ServerMessage message) {
        switch (message) {
            case SessionEvent.ManagedAccounts m -> machine.managedAccounts(Arrays.stream(m.accounts().split(","))
                    .map(String::strip).filter(a -> !a.isEmpty()).toList(), dispatch.now());
            case SessionEvent.NextValidId m -> machine.nextValidId(m.orderId(), dispatch.now());
            case SessionEvent.CurrentTime m -> sampler.seconds(m.time(), dispatch.nanos());
            case SessionEvent.CurrentTimeInMillis m -> sampler.millis(m.time(), dispatch.nanos());
            case SessionEvent.ErrorMessage m -> error(m);
            default -> {
                int id = RequestIds.of(message);
                if (id == RequestIds.NONE || !registry.message(id, message)) {
                    unasked(message);
                }
            }
        }
    }

    private void unasked(ServerMessage message) {
        if (account.message(message)) {
            machine.synced(!account.incomplete());
        }
        sessionListeners.forEach(l -> l.message(message));
    }

    private void error(SessionEvent.ErrorMessage m) {
        ErrorRule rule = errors.rule(m.code(), m.text(), registry.isOpen(m.id()));
        LOG.log(Level.DEBUG, "Server: {0} {1} ({2})", m.code(), m.text(), m.id());
        SocketLink open = link;
        if (m.code() == PACING_CODE && open != null) {
            open.slowDown();
        }
        switch (rule.kind()) {
            case SESSION -> machine.sessionError(m.code(), m.text(), dispatch.now());
            case FARM_UP, FARM_DOWN -> {
                farms.put(Farms.name(m.text()), rule.kind() == ErrorClass.FARM_UP);
                publish();
            }
            default -> {
                registry.error(m.id(), rule, m.text());
                if (m.id() < 0 && rule.kind() == ErrorClass.BAD_REQUEST && account.refused()) {
                    machine.synced(false);
                }
            }
        }
        if (rule.kind() != ErrorClass.HISTORY) {
            tellNotice(new Notice(localClock.millis(), rule.severity(), m.code(), m.text(), rule.advice(), m.id()));
        }
    }

    private void tellNotice(Notice notice) {
        for (Consumer<Notice> listener : noticeListeners) {
            try {
                listener.accept(notice);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A listener to notices failed", e);
            }
        }
    }

    private void publish() {
        statusAt = dispatch.now();
        SocketLink open = link;
        long ignored = ignoredBefore + (open == null ? 0 : open.ignored());
        ConnectionStatus next = new ConnectionStatus(machine.state(), machine.profile(), machine.epoch(),
                machine.text(), machine.serverVersion(), machine.accounts(), Map.copyOf(farms), sampler.pingMillis(),
                Math.round(clock.skewMillis() / SKEW_STEP) * (long) SKEW_STEP, lines.used(), lines.allowed(), ignored);
        if (!next.equals(status)) {
            status = next;
            statusListeners.forEach(l -> tell(l, next));
        }
    }

    private static void tell(Consumer<ConnectionStatus> listener, ConnectionStatus status) {
        try {
            listener.accept(status);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A listener to the connection's state failed", e);
        }
    }

    /** What the machine wants done. */
    private final class Actions implements SessionActions {
        private @Nullable SocketLink previous;

        @Override
        public void open(ConnectionProfile profile, long epoch) {
            if (!profile.embedded()) {
                simulator.stop();
                openLink(profile.host(), profile.port(), epoch);
                return;
            }
            simulator.start((port, reason) -> dispatch.run(() -> {
                if (epoch == machine.epoch() && machine.state() == ConnectionState.CONNECTING) {
                    if (port > 0) {
                        openLink(ConnectionProfile.LOOPBACK, port, epoch);
                    } else {
                        machine.lost(epoch, reason, dispatch.now());
                    }
                }
            }));
        }

        private void openLink(String host, int port, long epoch) {
            SocketLink next = new SocketLink(epoch, host, port, new Events(host, port), pump, clock, dispatch);
            link = next;
            next.start(previous);
            previous = next;
        }

        @Override
        public void close() {
            SocketLink old = link;
            if (old != null) {
                old.close();
                ignoredBefore += old.ignored();
                link = null;
            }
        }

        @Override
        public void startApi(int clientId) {
            send(Lane.CONTROL, new SessionRequest.StartApi(clientId, ""));
        }

        @Override
        public void sync() {
            if (machine.state() == ConnectionState.SYNCING) {
                // The server's clock is needed before the first tick comes.
                clock.newSession();
                sampler.begin(dispatch.now());
                askTime();
            }
            account.begin(registry.id()).forEach(m -> send(Lane.CONTROL, m));
        }

        @Override
        public void ready(boolean newSession) {
            if (newSession) {
                lines.newSession();
            }
            sessionListeners.forEach(l -> l.ready(newSession));
            List<Waiting> go = List.copyOf(waiting);
            waiting.clear();
            go.forEach(w -> w.go().run());
        }

        @Override
        public void degraded() {
            LOG.log(Level.WARNING, "The server has no link to IB; requests wait");
        }

        @Override
        public void resubscribe() {
            sessionListeners.forEach(SessionListener::resubscribe);
        }

        @Override
        public void verify() {
            sessionListeners.forEach(SessionListener::verify);
        }

        @Override
        public void ended(String reason) {
            // Nobody may ask anything anew while the old requests fail.
            sessionListeners.forEach(l -> l.ended(reason));
            registry.failAll(reason);
        }

        @Override
        public void heartbeat() {
            askTime();
        }

        @Override
        public void changed() {
            if (machine.state() == ConnectionState.DISCONNECTED) {
                simulator.stop();
            }
            publish();
        }
    }

    /** What the socket tells, carried to tws-dispatch. */
    private final class Events implements LinkEvents {
        private final String host;
        private final int port;

        private Events(String host, int port) {
            this.host = host;
            this.port = port;
        }

        @Override
        public void opened(long epoch) {
            dispatch.run(() -> machine.opened(epoch, dispatch.now()));
        }

        @Override
        public void hello(long epoch, int version) {
            dispatch.run(() -> machine.hello(epoch, version, dispatch.now()));
        }

        @Override
        public void message(long epoch, ServerMessage message) {
            dispatch.runFromReader(() -> {
                if (epoch == machine.epoch()) {
                    received(message);
                }
            });
        }

        @Override
        public void bars(long epoch, int requestId, BarColumns bars, boolean update) {
            dispatch.runFromReader(() -> {
                if (epoch == machine.epoch()) {
                    registry.bars(requestId, bars, update);
                }
            });
        }

        @Override
        public void clockJumped(long epoch) {
            dispatch.run(() -> sampler.soon(dispatch.now()));
        }

        @Override
        public void lost(long epoch, String reason) {
            dispatch.run(() -> {
                boolean early = machine.state() == ConnectionState.HANDSHAKE
                        || machine.state() == ConnectionState.STARTING;
                boolean hungUp = reason.equals(Reasons.HUNG_UP);
                machine.lost(epoch, early && hungUp ? Reasons.refusedAtOnce(host, port) : reason, dispatch.now());
            });
        }
    }
}
