package tradewind.tws.connection;

import java.lang.System.Logger.Level;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.Subscription;
import tradewind.core.broker.Broker;
import tradewind.core.broker.BrokerEvent;
import tradewind.core.broker.BrokerEvent.CommissionReported;
import tradewind.core.broker.BrokerEvent.Executed;
import tradewind.core.broker.BrokerEvent.LinkLost;
import tradewind.core.broker.BrokerEvent.LinkRestored;
import tradewind.core.broker.BrokerEvent.OrderMessage;
import tradewind.core.broker.BrokerEvent.OrderReported;
import tradewind.core.broker.BrokerEvent.Reconciled;
import tradewind.core.broker.BrokerEvent.SessionEnded;
import tradewind.core.broker.BrokerEvent.SessionStarted;
import tradewind.core.broker.BrokerOrder;
import tradewind.core.broker.OrderEffect;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.RequestFailed.Remedy;
import tradewind.core.trade.MarginPreview;
import tradewind.tws.protocol.OrderEvent.CommissionReport;
import tradewind.tws.protocol.OrderEvent.ExecutionData;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OrderBound;
import tradewind.tws.protocol.OrderEvent.OrderStatus;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.SessionEvent.ErrorMessage;

/**
 * Orders over the session with TWS: sent through the {@link OrderGate}, told of from tws-dispatch. It keeps no order,
 * repeats none and judges none.
 */
@Component(service = Broker.class)
public final class TwsBroker implements Broker, SessionListener {
    private static final System.Logger LOG = System.getLogger(TwsBroker.class.getName());
    private static final int PORTFOLIO_TAKEN_OVER = 2100;

    private final TwsSession session;
    private final OrderGate gate = new OrderGate();
    private final Listeners<BrokerEvent> listeners = new Listeners<>();
    private final BrokerMemory memory = new BrokerMemory();
    private final Previews previews = new Previews();
    private final AccountFeed accounts;
    private OrderReader reader;

    /** @param wall that it is there before this service can be found */
    @Activate
    public TwsBroker(@Reference TwsSession session, @Reference BrokerVisibility wall) {
        this(session);
    }

    TwsBroker(TwsSession session) {
        this.session = session;
        this.reader = new OrderReader(session.clock(), ZoneId.systemDefault());
        this.accounts = new AccountFeed(session::requestId, m -> session.send(Lane.SUBSCRIPTIONS, m));
        session.dispatch().run(this::join);
    }

    /** A session that was there before this service is taken up. */
    private void join() {
        session.listen(this);
        switch (session.machine().state()) {
            case SYNCING -> started();
            case READY -> {
                started();
                ready(true);
                session.reconciler().begin(session.machine().profile().clientId());
            }
            case DEGRADED -> {
                started();
                degraded(session.machine().text());
            }
            default -> LOG.log(Level.DEBUG, "No session yet");
        }
    }

    @Deactivate
    public void close() {
        gate.close();
        session.dispatch().run(() -> {
            session.unlisten(this);
            previews.ended("The program ends.");
        });
    }

    @Override
    public Subscription listen(Listener listener) {
        Joined joined = new Joined(listener);
        session.dispatch().run(joined::begin);
        return joined;
    }

    @Override
    public boolean place(long epoch, List<BrokerOrder> orders) {
        return gate.place(epoch, orders);
    }

    @Override
    public boolean cancel(long epoch, int orderId) {
        return gate.cancel(epoch, orderId);
    }

    @Override
    public boolean cancelAll(long epoch) {
        List<PlaceOrder> dropped = new ArrayList<>();
        boolean sent = gate.cancelAll(epoch, dropped);
        if (!dropped.isEmpty()) {
            session.dispatch().run(() -> dropped.forEach(this::notSent));
        }
        return sent;
    }

    private void notSent(PlaceOrder order) {
        String text = "Not sent: everything was cancelled before its turn came.";
        if (order.order().whatIf) {
            previews.failed(order.orderId(), new RequestFailed(0, text, Remedy.RETRY_LATER));
        } else {
            tell(new OrderMessage(order.orderId(), 0, text, OrderEffect.REJECTED, ""));
        }
    }

    @Override
    public boolean reconcile(long epoch) {
        if (!gate.isFor(epoch)) {
            return false;
        }
        session.dispatch().run(() -> {
            if (gate.isFor(epoch)) {
                session.reconciler().ask();
            }
        });
        return true;
    }

    @Override
    public CompletableFuture<MarginPreview> preview(long epoch, BrokerOrder order) {
        CompletableFuture<MarginPreview> future = new CompletableFuture<>();
        session.dispatch().run(() -> {
            if (gate.ask(epoch, order)) {
                previews.add(order.orderId(), future, session.dispatch().now() + session.timings().answer());
            } else {
                TwsSession.fail(future, ReadyQueue.notConnected("the session has ended or does not take orders now"));
            }
        });
        return future;
    }

    // What the session tells, on tws-dispatch.

    @Override
    public void started() {
        SocketLink link = session.link();
        if (link == null) {
            return;
        }
        ZoneId zone = ExecutionTime.zone(link.connectionTime()).orElseGet(ZoneId::systemDefault);
        reader = new OrderReader(session.clock(), zone);
        SessionMachine machine = session.machine();
        gate.open(machine.epoch(), link);
        ConnectionProfile profile = Stakes.of(machine.profile(), machine.accounts());
        if (profile.kind() != machine.profile().kind()) {
            session.notice(Stakes.warning(profile, machine.accounts(), session.clock().millis()));
        }
        tell(new SessionStarted(machine.epoch(), profile, machine.accounts(), machine.nextOrderId()));
    }

    @Override
    public void ready(boolean newSession) {
        gate.placing(true);
        if (newSession) {
            accounts.subscribe(session.machine().accounts());
        } else {
            tell(new LinkRestored(session.machine().epoch()));
        }
    }

    @Override
    public void resubscribe() {
        accounts.subscribe(session.machine().accounts());
    }

    @Override
    public void degraded(String text) {
        gate.placing(false);
        tell(new LinkLost(session.machine().epoch(), text));
    }

    @Override
    public void reconciled(AccountRecord record) {
        if (memory.inSession()) {
            tell(new Reconciled(session.machine().epoch(), RecordReader.read(record, reader, session.clock().instant())));
        }
    }

    @Override
    public void ended(String reason) {
        gate.close();
        previews.ended(reason);
        accounts.ended();
        if (memory.inSession()) {
            tell(new SessionEnded(session.machine().epoch(), reason));
        }
    }

    @Override
    public void time(long now) {
        previews.time(now);
    }

    @Override
    public void message(ServerMessage message) {
        try {
            // Some servers tell of orders before the session has begun; they are asked for then.
            if (memory.inSession()) {
                heard(message);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A message was dropped: " + message, e);
        }
    }

    private void heard(ServerMessage message) {
        switch (message) {
            case OpenOrder m when m.order().whatIf -> previews.answered(m, session.dispatch().now());
            case OpenOrder m -> opened(m);
            case OrderStatus m -> tell(OrderReader.status(m));
            case ExecutionData m -> reader.execution(m).ifPresent(e -> tell(new Executed(e)));
            case CommissionReport m -> OrderReader.commission(m).ifPresent(c -> tell(new CommissionReported(c)));
            // The order is told with its new id among the open ones.
            case OrderBound m -> session.reconciler().ask();
            default -> accounts.event(message).ifPresent(this::tell);
        }
    }

    private void opened(OpenOrder m) {
        if (m.order().clientId == session.machine().profile().clientId()) {
            gate.seen(m);
        }
        tell(new OrderReported(reader.open(m, null)));
    }

    @Override
    public void error(ErrorMessage m, ErrorRule rule) {
        if (!memory.inSession()) {
            return;
        }
        if (m.code() == PORTFOLIO_TAKEN_OVER) {
            session.dispatch().later(accounts.takenOver(), accounts::subscribePortfolio);
        } else if (m.id() >= 0 && m.id() < RequestRegistry.FIRST_ID) {
            orderError(m, rule);
        }
    }

    private void orderError(ErrorMessage m, ErrorRule rule) {
        if (!previews.isWaiting(m.id())) {
            tell(new OrderMessage(m.id(), m.code(), m.text(), rule.effect(), rule.advice()));
        } else if (rule.effect() != OrderEffect.NOTICE) {
            previews.failed(m.id(), rule.failure(m.text()));
        }
    }

    private void tell(BrokerEvent event) {
        memory.note(event);
        listeners.tell(event);
    }

    /** One who listens, from the moment on at which the session so far was told. */
    private final class Joined implements Subscription {
        private final Listener listener;
        private @Nullable Subscription subscription;
        private volatile boolean closed;

        private Joined(Listener listener) {
            this.listener = listener;
        }

        private void begin() {
            subscription = listeners.add(this::on);
            memory.story().forEach(event -> Listeners.tell(this::on, event));
            if (memory.inSession()) {
                // Orders and fills since the last record are in no story.
                session.reconciler().ask();
            }
        }

        private void on(BrokerEvent event) {
            if (!closed) {
                listener.on(event);
            }
        }

        @Override
        public void close() {
            closed = true;
            session.dispatch().run(() -> {
                Subscription present = subscription;
                if (present != null) {
                    present.close();
                }
            });
        }
    }
}
