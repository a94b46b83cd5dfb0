package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.protocol.WireOrder;

/** An order and how far it is. Belongs to the clock's thread; only the broker changes it. */
public final class Order {
    private final OrderKey key;
    private final long permId;
    private final Listing listing;
    private final String exchange;
    private WireOrder wire;
    private OrderKind kind;
    private OrderState state = OrderState.PENDING_SUBMIT;
    private BigDecimal filled = BigDecimal.ZERO;
    private BigDecimal value = BigDecimal.ZERO;
    private double lastFillPrice;
    private String whyHeld = "";
    private boolean triggered;
    private boolean transmitted;
    private @Nullable BigDecimal stop;
    private double queueAhead = Double.NaN;
    private String completedTime = "";

    Order(OrderKey key, long permId, Listing listing, String exchange, WireOrder wire, OrderKind kind) {
        this.key = key;
        this.permId = permId;
        this.listing = listing;
        this.exchange = exchange;
        this.wire = wire;
        this.kind = kind;
        rearm();
    }

    /** Takes new terms. */
    void amend(WireOrder terms, OrderKind newKind) {
        wire = terms;
        kind = newKind;
        rearm();
    }

    private void rearm() {
        wire.orderId = key.orderId();
        wire.clientId = key.clientId();
        wire.permId = permId;
        stop = kind == OrderKind.TRAIL ? wire.trailStopPrice : wire.auxPrice;
        triggered = kind.trigger() == OrderKind.Trigger.NONE;
        queueAhead = Double.NaN;
    }

    public OrderKey key() {
        return key;
    }

    public long permId() {
        return permId;
    }

    public Listing listing() {
        return listing;
    }

    /** Where the client routed it. */
    public String exchange() {
        return exchange;
    }

    /** The terms as the client gave them. */
    public WireOrder wire() {
        return wire;
    }

    public OrderKind kind() {
        return kind;
    }

    public OrderState state() {
        return state;
    }

    void setState(OrderState next) {
        state = next;
    }

    public boolean buys() {
        return wire.action.equalsIgnoreCase("BUY");
    }

    /** 1 for a buyer, -1 for a seller. */
    int sign() {
        return buys() ? 1 : -1;
    }

    public BigDecimal quantity() {
        BigDecimal quantity = wire.totalQuantity;
        return quantity == null ? BigDecimal.ZERO : quantity;
    }

    void setQuantity(BigDecimal quantity) {
        wire.totalQuantity = quantity;
    }

    public BigDecimal filled() {
        return filled;
    }

    public BigDecimal remaining() {
        return BigDecimal.ZERO.max(quantity().subtract(filled));
    }

    /** Average price of what was filled, 0 if nothing was. */
    public double averagePrice() {
        return filled.signum() == 0 ? 0 : value.divide(filled, 8, RoundingMode.HALF_EVEN).doubleValue();
    }

    public double lastFillPrice() {
        return lastFillPrice;
    }

    void fill(BigDecimal quantity, BigDecimal price) {
        filled = filled.add(quantity);
        value = value.add(quantity.multiply(price));
        lastFillPrice = price.doubleValue();
        if (remaining().signum() <= 0) {
            state = OrderState.FILLED;
        }
    }

    double limit() {
        BigDecimal price = wire.lmtPrice;
        return kind.limited() && price != null ? price.doubleValue() : buys() ? Double.POSITIVE_INFINITY
                : Double.NEGATIVE_INFINITY;
    }

    @Nullable
    BigDecimal stop() {
        return stop;
    }

    void setStop(BigDecimal price) {
        stop = price;
    }

    /** Whether its condition on the price has come true; true for one without. */
    boolean triggered() {
        return triggered;
    }

    void trigger() {
        triggered = true;
    }

    /** Whether it was handed on to the exchange, or waits for a later order to take it along. */
    boolean transmitted() {
        return transmitted;
    }

    void transmit() {
        transmitted = true;
    }

    /** Size that stands before it at its limit; NaN while the limit was never the best price. */
    double queueAhead() {
        return queueAhead;
    }

    void setQueueAhead(double size) {
        queueAhead = size;
    }

    /** Why it is not working, as TWS words it; usually empty. */
    public String whyHeld() {
        return whyHeld;
    }

    void setWhyHeld(String reason) {
        whyHeld = reason;
    }

    /** When it came to its end; empty before. */
    public String completedTime() {
        return completedTime;
    }

    void complete(String time) {
        completedTime = time;
    }

    @Override
    public String toString() {
        return wire.action + " " + quantity().toPlainString() + " " + listing.symbol() + " " + wire.orderType + " "
                + state.text();
    }
}
