package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.session.TimeText;
import tradewind.tws.protocol.WireOrder;

/** An order and how far it is. Belongs to the clock's thread; only the broker changes it. */
public final class Order {
    private OrderKey key;
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
    private long priority;
    private Instant completedAt = Instant.EPOCH;
    private String completedText = "";
    private @Nullable Instant expiry;
    private long revision;

    Order(OrderKey key, long permId, Listing listing, String exchange, WireOrder wire, OrderKind kind) {
        this.key = key;
        this.permId = permId;
        this.listing = listing;
        this.exchange = exchange;
        this.wire = wire;
        this.kind = kind;
        rearm();
    }

    /** Takes new terms. It keeps its place in the queue if only its quantity falls. */
    void amend(WireOrder terms, OrderKind newKind) {
        revision++;
        BigDecimal wanted = terms.totalQuantity;
        boolean keepsPlace = newKind == kind && same(terms.lmtPrice, wire.lmtPrice)
                && same(terms.auxPrice, wire.auxPrice) && sameTrail(terms) && wanted != null
                && wanted.compareTo(quantity()) <= 0;
        stayInFamily(terms);
        wire = terms;
        kind = newKind;
        if (keepsPlace) {
            name();
            tellStop();
        } else {
            rearm();
        }
    }

    /** A change that names neither parent nor group means the same ones. */
    private void stayInFamily(WireOrder terms) {
        terms.parentId = terms.parentId == 0 ? wire.parentId : terms.parentId;
        if (terms.ocaGroup.isEmpty()) {
            terms.ocaGroup = wire.ocaGroup;
            terms.ocaType = wire.ocaType;
        }
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    /** Clients often send the stop back that they were told; that is no wish for another one. */
    private boolean sameTrail(WireOrder terms) {
        return Double.compare(terms.trailingPercent, wire.trailingPercent) == 0
                && (terms.trailStopPrice == null || same(terms.trailStopPrice, wire.trailStopPrice));
    }

    private void rearm() {
        name();
        stop = kind == OrderKind.TRAIL ? wire.trailStopPrice : wire.auxPrice;
        triggered = kind.trigger() == OrderKind.Trigger.NONE;
        queueAhead = Double.NaN;
        priority = 0;
    }

    private void name() {
        wire.orderId = key.orderId();
        wire.clientId = key.clientId();
        wire.permId = permId;
    }

    public OrderKey key() {
        return key;
    }

    /** Gives an order that was entered by hand an id by which a client can name it. */
    void bind(OrderKey newKey) {
        revision++;
        key = newKey;
        name();
    }

    /** Whether it was entered by hand and no client can name it. */
    public boolean unbound() {
        return key.orderId() == 0;
    }

    /** Whether it was entered by hand. */
    public boolean manual() {
        return key.orderId() <= 0;
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
        revision++;
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
        revision++;
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
        revision++;
        filled = filled.add(quantity);
        value = value.add(quantity.multiply(price));
        lastFillPrice = price.doubleValue();
        if (remaining().signum() <= 0) {
            state = OrderState.FILLED;
        }
    }

    /** An execution of it was corrected afterwards; what it is, it stays. */
    void correct(BigDecimal quantityChange, BigDecimal valueChange) {
        revision++;
        filled = filled.add(quantityChange);
        value = value.add(valueChange);
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
        revision++;
        stop = price;
        tellStop();
    }

    private void tellStop() {
        if (kind == OrderKind.TRAIL) {
            wire.trailStopPrice = stop;
        }
    }

    /** Whether its condition on the price has come true; true for one without. */
    boolean triggered() {
        return triggered;
    }

    void trigger() {
        revision++;
        triggered = true;
    }

    /** Whether it was handed on to the exchange, or waits for a later order to take it along. */
    boolean transmitted() {
        return transmitted;
    }

    void transmit() {
        revision++;
        transmitted = true;
    }

    /** Size that stands before it at its limit; NaN while the limit was never the best price. */
    double queueAhead() {
        return queueAhead;
    }

    void setQueueAhead(double size) {
        queueAhead = size;
    }

    /** Its number in the order in which orders reached the exchange; 0 before it did. Lower goes first. */
    long priority() {
        return priority;
    }

    void setPriority(long number) {
        revision++;
        priority = number;
    }

    /** When it ends by itself; null for never. */
    @Nullable
    Instant expiry() {
        return expiry;
    }

    void setExpiry(@Nullable Instant time) {
        revision++;
        expiry = time;
    }

    /** Why it is not working, as TWS words it; usually empty. */
    public String whyHeld() {
        return whyHeld;
    }

    void setWhyHeld(String reason) {
        whyHeld = reason;
    }

    /** When it came to its end; the epoch before. */
    Instant completedAt() {
        return completedAt;
    }

    /** When it came to its end, as TWS words it; empty before. */
    public String completedTime() {
        return completedAt.equals(Instant.EPOCH) ? "" : TimeText.zoned(completedAt, listing.zone());
    }

    /** How it came to its end, as TWS words it; empty before. */
    public String completedText() {
        return completedText;
    }

    void complete(Instant time, String text) {
        completedAt = time;
        completedText = text;
        revision++;
    }

    /** Another number after each change. */
    long revision() {
        return revision;
    }

    OrderProgress progress() {
        return new OrderProgress(state, filled, value, lastFillPrice, triggered, transmitted, stop, priority, expiry,
                completedAt, completedText);
    }

    /** Goes on where a gateway before has ended. */
    void resume(OrderProgress p) {
        state = p.state();
        filled = p.filled();
        value = p.value();
        lastFillPrice = p.lastFillPrice();
        triggered = p.triggered();
        transmitted = p.transmitted();
        stop = p.stop();
        priority = p.priority();
        expiry = p.expiry();
        completedAt = p.completedAt();
        completedText = p.completedText();
        tellStop();
    }

    @Override
    public String toString() {
        return wire.action + " " + quantity().toPlainString() + " " + listing.symbol() + " " + wire.orderType + " "
                + state.text();
    }
}
