package tradewind.trader.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import tradewind.core.Subscription;
import tradewind.core.broker.Broker;
import tradewind.core.broker.BrokerEvent;
import tradewind.core.broker.BrokerOrder;
import tradewind.core.broker.BrokerRecord;
import tradewind.core.broker.BrokerStatus;
import tradewind.core.broker.ExecutionReport;
import tradewind.core.broker.OrderEffect;
import tradewind.core.broker.OrderReport;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.trade.Contract;
import tradewind.core.trade.MarginPreview;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Side;

/**
 * TWS with a network before it, as bad as both can be: messages take their time and are lost with the socket, states come
 * twice, late, out of order or never, fills overtake cancellations, ids are forgotten. What really happened to each order
 * is in {@link #orders}. Lives on the test's virtual clock.
 */
final class FakeTws implements Broker {
    static final String ACCOUNT = "DU1234567";
    static final ConnectionProfile PROFILE = ConnectionProfile.GATEWAY_PAPER;
    private static final int CLIENT = PROFILE.clientId();

    /** An order as the server really has it. */
    static final class Real {
        final int orderId;
        final int clientId;
        final long permId;
        final Contract contract;
        final String ref;
        OrderTerms terms;
        BrokerStatus status = BrokerStatus.SUBMITTED;
        BigDecimal filled = BigDecimal.ZERO;

        private Real(int orderId, int clientId, long permId, Contract contract, String ref, OrderTerms terms) {
            this.orderId = orderId;
            this.clientId = clientId;
            this.permId = permId;
            this.contract = contract;
            this.ref = ref;
            this.terms = terms;
        }

        boolean active() {
            return status == BrokerStatus.SUBMITTED || status == BrokerStatus.PENDING_CANCEL;
        }

        BigDecimal remaining() {
            return terms.quantity().subtract(filled);
        }
    }

    private final VirtualLoop world;
    private final SplittableRandom random;
    private final Map<Long, Real> orders = new LinkedHashMap<>();
    private final Map<Integer, Real> byId = new HashMap<>();
    private final Map<String, ExecutionReport> executions = new LinkedHashMap<>();
    private final List<String> acceptedRefs = new ArrayList<>();
    private final List<Integer> newIds = new ArrayList<>();
    private final long dayStart;
    private Listener listener = event -> { };
    private long epoch;
    private boolean connected;
    private boolean linked = true;
    private int nextId = 1;
    private long nextPerm = 900_000;
    private int nextExec;
    /** In both directions each: a message never overtakes another of its kind unless a fault says so. */
    private long lastUp;
    private long lastDown;
    /** Chances in per cent. */
    int duplicates;
    int reordered;
    int missing;
    int rejects;
    /** Refuses the stop of a bracket. */
    boolean refusesStops;

    FakeTws(VirtualLoop world, SplittableRandom random) {
        this.world = world;
        this.random = random;
        dayStart = world.clock().millis() - 3_600_000;
    }

    List<Real> orders() {
        return List.copyOf(orders.values());
    }

    /** The references of new orders that were taken, in order; one that stands twice is an order that was sent twice. */
    List<String> acceptedRefs() {
        return acceptedRefs;
    }

    /** Ids of new orders in the order of their arrival. */
    List<Integer> newIds() {
        return newIds;
    }

    BigDecimal position() {
        return executions.values().stream().map(e -> e.side() == Side.BUY ? e.quantity() : e.quantity().negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<ExecutionReport> executions() {
        return List.copyOf(executions.values());
    }

    boolean connected() {
        return connected;
    }

    // the network

    private void toServer(Runnable processing) {
        long of = epoch;
        lastUp = Math.max(lastUp, world.clock().millis() + 1 + random.nextInt(30));
        world.schedule(() -> {
            // What was on its way when the socket broke arrives or does not.
            if (of == epoch && connected || random.nextBoolean()) {
                processing.run();
            }
        }, lastUp - world.clock().millis());
    }

    private void toClient(BrokerEvent event, boolean mayMisbehave) {
        if (mayMisbehave && random.nextInt(100) < missing) {
            return;
        }
        boolean late = mayMisbehave && random.nextInt(100) < reordered;
        long at = Math.max(lastDown, world.clock().millis() + 1 + random.nextInt(30));
        lastDown = late ? lastDown : at;
        deliver(event, (late ? at + random.nextInt(400) : at) - world.clock().millis());
        if (mayMisbehave && random.nextInt(100) < duplicates) {
            deliver(event, at + random.nextInt(50) - world.clock().millis());
        }
    }

    private void deliver(BrokerEvent event, long delay) {
        long of = epoch;
        Listener to = listener;
        world.schedule(() -> {
            if (of == epoch && connected && to == listener) {
                to.on(event);
            }
        }, delay);
    }

    // sessions

    @Override
    public Subscription listen(Listener next) {
        listener = next;
        if (connected) {
            greet();
        }
        return () -> { };
    }

    void connect() {
        if (!connected) {
            connected = true;
            epoch++;
            lastDown = world.clock().millis();
            lastUp = world.clock().millis();
            greet();
        }
    }

    private void greet() {
        toClient(new BrokerEvent.SessionStarted(epoch, PROFILE, List.of(ACCOUNT), nextId), false);
        long of = epoch;
        toServer(() -> {
            if (of == epoch) {
                toClient(new BrokerEvent.PositionReported(ACCOUNT, Orders.CONTRACT, position(), 0), false);
                toClient(new BrokerEvent.Reconciled(of, record()), false);
            }
        });
    }

    /** @param told whether the program lives to hear of it */
    void drop(boolean told) {
        if (connected) {
            connected = false;
            Listener to = listener;
            long of = epoch;
            if (told) {
                world.execute(() -> to.on(new BrokerEvent.SessionEnded(of, "The socket broke.")));
            }
        }
    }

    void forgetIds() {
        nextId = 1;
    }

    void link(boolean up) {
        if (up == linked) {
            return;
        }
        linked = up;
        toClient(up ? new BrokerEvent.LinkRestored(epoch) : new BrokerEvent.LinkLost(epoch, "1100"), false);
        if (up) {
            reconcile(epoch);
        }
    }

    private BrokerRecord record() {
        List<OrderReport> open = new ArrayList<>();
        List<OrderReport> completed = new ArrayList<>();
        orders.values().forEach(o -> (o.active() ? open : completed).add(report(o, o.active())));
        return new BrokerRecord(open, executions(), List.of(), completed, true, dayStart);
    }

    private static OrderReport report(Real o, boolean open) {
        return new OrderReport(open ? o.orderId : 0, open ? o.clientId : -1, o.permId, o.contract, o.terms,
                o.terms.type().code(), ACCOUNT, o.ref, 0, "", o.status, null, "");
    }

    // requests

    @Override
    public boolean place(long of, List<BrokerOrder> wires) {
        if (of != epoch || !connected) {
            return false;
        }
        toServer(() -> wires.forEach(this::placed));
        return true;
    }

    private void placed(BrokerOrder wire) {
        Real known = byId.get(wire.orderId());
        if (known != null && known.ref.equals(wire.orderRef())) {
            modify(known, wire.terms());
        } else if (wire.orderId() < nextId) {
            message(wire.orderId(), 103, OrderEffect.DUPLICATE_ID);
        } else {
            accept(wire);
        }
    }

    private void accept(BrokerOrder wire) {
        newIds.add(wire.orderId());
        nextId = wire.orderId() + 1;
        boolean refused = refusesStops && wire.terms().type() == tradewind.core.trade.OrderType.STOP;
        if (refused || random.nextInt(100) < rejects) {
            message(wire.orderId(), 201, OrderEffect.REJECTED);
            return;
        }
        acceptedRefs.add(wire.orderRef());
        Real order = new Real(wire.orderId(), CLIENT, nextPerm++, wire.contract(), wire.orderRef(), wire.terms());
        orders.put(order.permId, order);
        byId.put(order.orderId, order);
        tell(order);
    }

    private void modify(Real order, OrderTerms terms) {
        if (!order.active()) {
            message(order.orderId, 104, OrderEffect.MODIFY_REFUSED);
        } else if (random.nextInt(100) < rejects || terms.quantity().compareTo(order.filled) <= 0) {
            message(order.orderId, 201, OrderEffect.REJECTED);
        } else {
            order.terms = terms;
            tell(order);
        }
    }

    private void message(int orderId, int code, OrderEffect effect) {
        toClient(new BrokerEvent.OrderMessage(orderId, code, "refused", effect, ""), false);
    }

    private void tell(Real o) {
        if (o.clientId == CLIENT) {
            toClient(new BrokerEvent.OrderReported(report(o, true)), true);
            toClient(new BrokerEvent.StatusReported(o.orderId, o.clientId, o.permId, o.status, o.filled, o.remaining(),
                    0, ""), true);
        }
    }

    @Override
    public boolean cancel(long of, int orderId) {
        if (of != epoch || !connected) {
            return false;
        }
        toServer(() -> {
            Real order = byId.get(orderId);
            if (order == null) {
                message(orderId, 10147, OrderEffect.CANCEL_REFUSED);
            } else if (!order.active()) {
                message(orderId, 10148, OrderEffect.CANCEL_REFUSED);
            } else {
                cancel(order);
            }
        });
        return true;
    }

    private void cancel(Real order) {
        order.status = BrokerStatus.CANCELLED;
        if (random.nextInt(4) == 0) {
            // The exchange filled it before it knew of the cancellation; the word of that comes after.
            tell(order);
            fill(order, BigDecimal.ONE.min(order.remaining()), true);
            return;
        }
        message(order.orderId, 202, OrderEffect.CANCELLED);
        tell(order);
    }

    @Override
    public boolean cancelAll(long of) {
        if (of != epoch || !connected) {
            return false;
        }
        toServer(() -> orders().stream().filter(Real::active).forEach(this::cancel));
        return true;
    }

    @Override
    public boolean reconcile(long of) {
        if (of != epoch || !connected) {
            return false;
        }
        toServer(() -> {
            if (of == epoch) {
                toClient(new BrokerEvent.Reconciled(of, record()), false);
            }
        });
        return true;
    }

    @Override
    public CompletableFuture<MarginPreview> preview(long of, BrokerOrder order) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("Nobody asks in these tests"));
    }

    // the exchange

    void fillSome() {
        List<Real> active = orders().stream().filter(Real::active).toList();
        if (!active.isEmpty()) {
            Real order = active.get(random.nextInt(active.size()));
            int most = order.remaining().intValue();
            fill(order, BigDecimal.valueOf(1 + random.nextInt(most)), false);
        }
    }

    private void fill(Real order, BigDecimal quantity, boolean afterEnd) {
        order.filled = order.filled.add(quantity);
        ExecutionReport fill = new ExecutionReport("0000e0d5.%06d.01.01".formatted(nextExec++), order.orderId,
                order.clientId, order.permId, order.contract, order.terms.side(), quantity, new BigDecimal("1990.0"),
                world.clock().instant(), ACCOUNT, "IBIS", order.ref);
        executions.put(fill.execId().substring(0, fill.execId().length() - 3), fill);
        if (order.remaining().signum() == 0) {
            order.status = BrokerStatus.FILLED;
        }
        boolean statusFirst = random.nextInt(3) == 0;
        if (statusFirst && !afterEnd) {
            tell(order);
        }
        executed(fill);
        if (!statusFirst) {
            tell(order);
        }
        toClient(new BrokerEvent.PositionReported(ACCOUNT, Orders.CONTRACT, position(), 0), false);
    }

    private void executed(ExecutionReport fill) {
        if (fill.clientId() == CLIENT) {
            toClient(new BrokerEvent.Executed(fill), false);
            if (random.nextInt(100) < duplicates) {
                toClient(new BrokerEvent.Executed(fill), false);
            }
        }
    }

    /** The newest execution turns out to have been another size. */
    void correct() {
        if (executions.isEmpty()) {
            return;
        }
        ExecutionReport last = executions().getLast();
        Real order = orders.get(last.permId());
        String base = last.execId().substring(0, last.execId().length() - 3);
        int version = Integer.parseInt(last.execId().substring(last.execId().length() - 2)) + 1;
        BigDecimal less = last.quantity().subtract(BigDecimal.ONE);
        if (order == null || version > 9 || less.signum() < 0) {
            return;
        }
        ExecutionReport corrected = new ExecutionReport(base + ".0" + version, last.orderId(), last.clientId(),
                last.permId(), last.contract(), last.side(), less, last.price(), last.time(), last.account(),
                last.exchange(), last.orderRef());
        executions.put(base, corrected);
        order.filled = order.filled.subtract(BigDecimal.ONE);
        if (order.status == BrokerStatus.FILLED) {
            order.status = BrokerStatus.CANCELLED;
        }
        executed(corrected);
        toClient(new BrokerEvent.PositionReported(ACCOUNT, Orders.CONTRACT, position(), 0), false);
    }

    /** Somebody trades by hand in TWS. */
    void manual() {
        Real order = new Real(0, 0, nextPerm++, Orders.CONTRACT, "", Orders.buy(2, "1980.0"));
        orders.put(order.permId, order);
    }
}
