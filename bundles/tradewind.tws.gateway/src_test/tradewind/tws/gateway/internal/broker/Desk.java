package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tradewind.tws.gateway.internal.clock.ManualClock;
import tradewind.tws.gateway.internal.market.LiveTape;
import tradewind.tws.protocol.WireOrder;

/** A broker on a scripted market, with a clock that a test moves, and everything that the broker says. */
final class Desk implements BrokerListener {
    final ScriptedMarket market = new ScriptedMarket().quote(-1, 99.9, 50, 100, 40).trade(-0.5, 100, 10);
    final ManualClock clock;
    final Broker broker;
    final List<Fill> fills = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    Desk() {
        this("DU1");
    }

    Desk(String... accounts) {
        this(ScriptedMarket.START, accounts);
    }

    Desk(Instant start, String... accounts) {
        clock = new ManualClock(start);
        broker = new Broker(List.of(accounts), new LiveTape(market, clock), 1_000_000);
        broker.listen(this);
    }

    @Override
    public void changed(Order o) {
        heard.add(name(o.key()) + " " + o.state().text() + " " + o.filled().toPlainString() + "/"
                + o.quantity().toPlainString());
    }

    @Override
    public void filled(Fill f) {
        fills.add(f);
        heard.add(name(f.order().key()) + " fill " + f.quantity().toPlainString() + "@"
                + f.price().stripTrailingZeros().toPlainString());
    }

    @Override
    public void message(OrderKey key, int code, String text) {
        heard.add(name(key) + " code " + code);
    }

    private static String name(OrderKey key) {
        return key.clientId() + ":" + key.orderId();
    }

    /** What was said since the last time. */
    List<String> heard() {
        List<String> copy = List.copyOf(heard);
        heard.clear();
        return copy;
    }

    /** The fills and codes among it. */
    List<String> facts() {
        return heard().stream().filter(h -> h.contains(" fill ") || h.contains(" code ")).toList();
    }

    static WireOrder order(String action, int quantity, String type) {
        WireOrder order = new WireOrder();
        order.action = action;
        order.totalQuantity = BigDecimal.valueOf(quantity);
        order.orderType = type;
        order.tif = "DAY";
        return order;
    }

    static WireOrder limit(String action, int quantity, String price) {
        WireOrder order = order(action, quantity, "LMT");
        order.lmtPrice = new BigDecimal(price);
        return order;
    }

    static WireOrder with(WireOrder order, Consumer<WireOrder> change) {
        change.accept(order);
        return order;
    }

    void place(int client, int id, WireOrder order) {
        broker.place(new OrderKey(client, id), market.rhm(), "SMART", order);
    }

    void cancel(int client, int id) {
        broker.cancel(new OrderKey(client, id));
    }

    void pass(double seconds) {
        clock.step(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    Order find(int client, int id) {
        return broker.openOrders().stream().filter(o -> o.key().equals(new OrderKey(client, id))).findFirst()
                .or(() -> broker.completedOrders().stream().filter(o -> o.key().equals(new OrderKey(client, id)))
                        .findFirst())
                .orElseThrow();
    }

    BigDecimal position() {
        return broker.accounting().portfolio().position(market.rhm()).quantity();
    }

    /** What the executions that are valid add up to. */
    BigDecimal executed() {
        return broker.fills().stream().map(Fill::change).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
