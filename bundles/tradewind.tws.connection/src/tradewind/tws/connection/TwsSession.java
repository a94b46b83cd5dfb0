package tradewind.tws.connection;

import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.Subscription;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.connection.Notice;
import tradewind.core.connection.RequestFailed;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.ServerVersion;
import tradewind.tws.protocol.SessionRequest;

/**
 * The session with the server: it joins the {@link SessionMachine} to the socket, routes messages to whoever asked, and
 * is what the services of this bundle send their requests through. All state lives on tws-dispatch.
 */
@Component(service = {Connection.class, TwsSession.class})
public final class TwsSession implements Connection {
    private static final System.Logger LOG = System.getLogger(TwsSession.class.getName());
    private static final long TICK_MILLIS = 250;
    private static final long CLOSE_MILLIS = 2_000;

    private final EmbeddedGateway simulator;
    private final Timings timings;
    private final Dispatch dispatch;
    private final ServerClock clock;
    private final ClockSampler sampler;
    private final RequestRegistry registry = new RequestRegistry();
    private final LineBudget lines = new LineBudget();
    private final Reconciler reconciler;
    private final SessionMachine machine;
    private final TickPump pump;
    private final MessageRouter router;
    private final StatusBoard board;
    private final Listeners<Notice> notices = new Listeners<>();
    private final List<SessionListener> sessionListeners = new CopyOnWriteArrayList<>();
    private final ReadyQueue ready = new ReadyQueue();
    private @Nullable SocketLink link;
    private long ignoredBefore;

    @Activate
    public TwsSession(@Reference EmbeddedGateway simulator) {
        this(simulator, Timings.DEFAULT, InstantSource.system());
    }

    TwsSession(EmbeddedGateway simulator, Timings timings, InstantSource localClock) {
        this.simulator = simulator;
        this.timings = timings;
        this.dispatch = new Dispatch(System::nanoTime);
        this.clock = new ServerClock(localClock, System::nanoTime);
        this.sampler = new ClockSampler(clock);
        this.machine = new SessionMachine(new Actions(), timings, new Backoff(new SplittableRandom()));
        this.reconciler = new Reconciler(registry, m -> send(Lane.CONTROL, m), dispatch::now, timings.sync(),
                this::reconciled);
        this.router = new MessageRouter(machine, registry, reconciler, sampler, dispatch, localClock, notices,
                this::slowDown, message -> sessionListeners.forEach(l -> l.message(message)),
                (m, rule) -> sessionListeners.forEach(l -> l.error(m, rule)));
        this.board = new StatusBoard(machine, router, sampler, clock, lines);
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
            boolean elsewhere = !profile.equals(machine.profile());
            if (elsewhere) {
                clock.forget();
                simulator.clock(profile).ifPresent(clock::follow);
                router.forgetFarms();
            }
            machine.connect(profile, dispatch.now());
            if (elsewhere) {
                sessionListeners.forEach(SessionListener::elsewhere);
            }
        });
    }

    @Override
    public void disconnect() {
        dispatch.run(machine::disconnect);
    }

    @Override
    public ConnectionStatus status() {
        return board.status();
    }

    @Override
    public Subscription onStatus(Consumer<ConnectionStatus> listener) {
        Subscription subscription = board.add(listener);
        dispatch.run(() -> Listeners.tell(listener, board.status()));
        return subscription;
    }

    @Override
    public Subscription onNotice(Consumer<Notice> listener) {
        return notices.add(listener);
    }

    @Override
    public InstantSource serverClock() {
        return clock;
    }

    @Override
    public void follow(InstantSource source) {
        dispatch.run(() -> clock.follow(source));
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

    /** Accounts, epoch and state. To be read only. */
    SessionMachine machine() {
        return machine;
    }

    Reconciler reconciler() {
        return reconciler;
    }

    /** The socket of the present session, null if there is none. */
    @Nullable
    SocketLink link() {
        return link;
    }

    /** An id for a request that ends with the session. */
    int requestId() {
        return registry.id();
    }

    /** Shows a word of ours among those of the server. */
    void notice(Notice notice) {
        notices.tell(notice);
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

    private void reconciled(AccountRecord record) {
        machine.synced(record.complete());
        sessionListeners.forEach(l -> l.reconciled(record));
    }

    private void slowDown() {
        SocketLink open = link;
        if (open != null) {
            open.slowDown();
        }
    }

    /** Ends a request here; answers that still come are nobody's. */
    void close(int requestId) {
        registry.close(requestId);
    }

    /** Runs {@code go} as soon as requests are answered, or {@code no} if that does not come soon enough. */
    void whenReady(Runnable go, Consumer<RequestFailed> no) {
        dispatch.run(() -> {
            if (isReady()) {
                go.run();
            } else if (machine.state() == ConnectionState.DISCONNECTED) {
                no.accept(ReadyQueue.notConnected(machine.text()));
            } else {
                ready.add(go, no, dispatch.now() + timings.answer());
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
        reconciler.time();
        registry.expire(now).forEach(cancel -> send(Lane.CONTROL, cancel));
        ready.expire(machine.state() == ConnectionState.DISCONNECTED ? Long.MAX_VALUE : now, machine.text());
        if (isReady() && sampler.due(now)) {
            askTime();
        }
        sessionListeners.forEach(l -> l.time(now));
        if (board.due(now)) {
            publish();
        }
    }

    private void askTime() {
        sampler.asked(dispatch.nanos());
        send(Lane.CONTROL, machine.serverVersion() >= ServerVersion.CURRENT_TIME_IN_MILLIS
                ? new SessionRequest.ReqCurrentTimeInMillis() : new SessionRequest.ReqCurrentTime());
    }

    private void publish() {
        SocketLink open = link;
        board.publish(dispatch.now(), ignoredBefore + (open == null ? 0 : open.ignored()));
    }

    /** What the machine wants done. */
    private final class Actions implements SessionActions {
        private @Nullable SocketLink previous;

        @Override
        public void open(ConnectionProfile profile, long epoch) {
            // A replay is started by whoever opens it, and its profile says where it listens.
            if (!profile.embedded() || profile.kind() == AccountKind.REPLAY) {
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
            SocketEvents events = new SocketEvents(dispatch, machine, router, sampler, host, port);
            SocketLink next = new SocketLink(epoch, host, port, events, pump, clock, dispatch);
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
                sessionListeners.forEach(SessionListener::started);
            }
            reconciler.begin(machine.profile().clientId());
        }

        @Override
        public void ready(boolean newSession) {
            if (newSession) {
                lines.newSession();
            }
            sessionListeners.forEach(l -> l.ready(newSession));
            ready.release();
        }

        @Override
        public void degraded() {
            LOG.log(Level.WARNING, "The server has no link to IB; requests wait");
            sessionListeners.forEach(l -> l.degraded(machine.text()));
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
            reconciler.ended();
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
}
