package tradewind.trader.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.broker.BrokerOrder;
import tradewind.core.broker.BrokerStatus;
import tradewind.core.broker.OrderEffect;
import tradewind.core.broker.OrderReport;
import tradewind.core.trade.Execution;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.TrackedOrder;

/**
 * One order as a state machine that takes what the server says in any order, twice, or not at all. How much is filled is
 * the sum of its executions; the server's states are hints. An end is not undone by a late word of the server, only by
 * an execution or by the server's own list of open orders. Belongs to the trading thread.
 */
final class Order {
    private static final int PRICE_DIGITS = 10;

    private final TrackedOrder born;
    private final Map<String, Execution> executions = new LinkedHashMap<>();
    private int orderId;
    private int clientId;
    private long permId;
    private OrderTerms terms;
    private String ocaGroup;
    private OrderState state;
    private @Nullable OrderTerms wanted;
    private boolean cancelling;
    private BigDecimal filled = BigDecimal.ZERO;
    private @Nullable Instant sent;
    private long sentIn = -1;
    private @Nullable Instant acknowledged;
    private @Nullable Instant ended;
    private String text;
    private boolean lateFill;
    /** The server says that it is filled, but executions are missing. */
    private boolean owesFills;
    private boolean doubtful;
    /** How often the server's complete lists did not have it though they should. */
    private int missed;
    private @Nullable TrackedOrder snapshot;

    /** @param born as it was journaled, or as the server first told of it */
    Order(TrackedOrder born) {
        this.born = born;
        orderId = born.orderId();
        clientId = born.clientId();
        permId = born.permId();
        terms = born.terms();
        ocaGroup = born.ocaGroup();
        state = born.state();
        wanted = born.wanted();
        cancelling = born.cancelling();
        sent = born.sent();
        acknowledged = born.acknowledged();
        ended = born.ended();
        text = born.text();
        lateFill = born.lateFill();
    }

    String ref() {
        return born.ref();
    }

    int orderId() {
        return orderId;
    }

    int clientId() {
        return clientId;
    }

    long permId() {
        return permId;
    }

    OrderState state() {
        return state;
    }

    boolean foreign() {
        return born.foreign();
    }

    boolean live() {
        return !state.terminal();
    }

    boolean modifying() {
        return wanted != null;
    }

    boolean cancelling() {
        return cancelling;
    }

    BigDecimal filled() {
        return filled;
    }

    /** Whether the server's lists are needed to know how it stands. */
    boolean doubtful() {
        return owesFills || doubtful;
    }

    /** It lived when it was heard of last, and the server's lists do not reach back far enough to tell more. */
    void doubt(String why) {
        state = OrderState.UNKNOWN;
        say(why);
    }

    /** The lists have come. */
    void listed() {
        owesFills = false;
        doubtful = false;
    }

    @Nullable
    Instant sentAt() {
        return sent;
    }

    /** The session that it was sent in, -1 for none or an earlier run of the program. */
    long sentIn() {
        return sentIn;
    }

    TrackedOrder born() {
        return born;
    }

    private void changed() {
        snapshot = null;
    }

    /** The server named another number for the same order, or ours was restored from the journal. */
    void identify(int id, int client, long perm) {
        if (id != 0 && orderId == 0) {
            orderId = id;
            clientId = client;
        }
        if (perm != 0) {
            permId = perm;
        }
        changed();
    }

    /** Handed to the socket, or certainly not. */
    void handed(boolean taken, long epoch, Instant now) {
        if (taken) {
            sent = now;
            sentIn = epoch;
            become(OrderState.SENT, now);
        } else {
            say("It was not sent: there was no connection to take it.");
            become(OrderState.NOT_SENT, now);
        }
    }

    void want(OrderTerms next) {
        wanted = next;
        changed();
    }

    void unwant(String why) {
        wanted = null;
        say(why);
    }

    void wantCancel(boolean on) {
        cancelling = on;
        changed();
    }

    void say(String words) {
        text = words;
        changed();
    }

    /** Restored from the journal after a crash or a restart: what was not answered is unknown. */
    void restored() {
        lost("The program ended before the server answered.");
    }

    /** The session is over. */
    void lost(String why) {
        if (state == OrderState.SENT || state == OrderState.JOURNALED) {
            say(why);
            state = OrderState.UNKNOWN;
        }
        missed = 0;
        changed();
    }

    /** @param listed from the server's own list of open orders, which overrules an end that was told before */
    void report(OrderReport report, boolean listed, Instant now) {
        identify(report.orderId(), report.clientId(), report.permId());
        ocaGroup = report.ocaGroup().isEmpty() ? ocaGroup : report.ocaGroup();
        OrderTerms reported = report.terms();
        if (reported != null && live(report.status())) {
            take(reported, listed);
        }
        if (!report.text().isEmpty()) {
            text = report.text();
        }
        if (listed) {
            missed = 0;
        }
        if (listed && state.terminal() && live(report.status()) && !full()) {
            ended = null;
            state = OrderState.HELD;
        }
        status(report.status(), now);
    }

    private static boolean live(BrokerStatus status) {
        return switch (status) {
            case API_CANCELLED, CANCELLED, FILLED, INACTIVE -> false;
            default -> true;
        };
    }

    /** Messages from before a change was taken still carry the old terms; the list after an outage is the truth. */
    private void take(OrderTerms reported, boolean listed) {
        OrderTerms change = wanted;
        if (change == null) {
            terms = reported;
        } else if (same(reported, change)) {
            terms = change;
            wanted = null;
        } else if (listed) {
            terms = reported;
            wanted = null;
            text = "The change was not taken by the server.";
        }
    }

    /** Whether two terms mean the same order; a trailing stop moves by itself. */
    private static boolean same(OrderTerms a, OrderTerms b) {
        return a.quantity().compareTo(b.quantity()) == 0 && a.type() == b.type() && a.tif() == b.tif()
                && a.outsideRth() == b.outsideRth() && same(a.limit(), b.limit())
                && (a.type() == tradewind.core.trade.OrderType.TRAIL || same(a.stop(), b.stop()))
                && same(a.trail(), b.trail()) && same(a.trailPercent(), b.trailPercent());
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    void status(BrokerStatus status, Instant now) {
        switch (status) {
            case API_PENDING, PENDING_SUBMIT, PRE_SUBMITTED -> alive(OrderState.HELD, now);
            case SUBMITTED -> alive(OrderState.WORKING, now);
            case PENDING_CANCEL -> {
                alive(state == OrderState.WORKING || state == OrderState.PARTIAL ? state : OrderState.HELD, now);
                cancelling = live();
            }
            case CANCELLED, API_CANCELLED -> over(OrderState.CANCELLED, now);
            case INACTIVE -> over(OrderState.REJECTED, now);
            case FILLED -> {
                acknowledge(now);
                owesFills = !full();
                settle(now);
            }
            case OTHER -> acknowledge(now);
        }
        changed();
    }

    private void alive(OrderState next, Instant now) {
        if (state.terminal()) {
            // An old word that came late, or an inactive order that lives again: the server's list tells which.
            doubtful |= state != OrderState.FILLED;
            return;
        }
        acknowledge(now);
        ended = null;
        missed = 0;
        become(filled.signum() > 0 ? full() ? OrderState.FILLED : OrderState.PARTIAL : next, now);
    }

    private void over(OrderState end, Instant now) {
        if (state == OrderState.FILLED || state == end) {
            return;
        }
        acknowledge(now);
        become(full() ? OrderState.FILLED : end, now);
    }

    private void acknowledge(Instant now) {
        acknowledged = acknowledged == null ? now : acknowledged;
    }

    private void become(OrderState next, Instant now) {
        state = next;
        if (next.terminal()) {
            ended = ended == null ? now : ended;
            cancelling = false;
            wanted = null;
        }
        changed();
    }

    /** The server has every execution it owes, or will not tell more of them. */
    void settle(Instant now) {
        if (full() && live()) {
            become(OrderState.FILLED, now);
        }
    }

    private boolean full() {
        return filled.compareTo(terms.quantity()) >= 0;
    }

    /**
     * Books an execution or its correction.
     *
     * @return what was known under the same base id before, null for a new one; the execution itself if it says nothing
     *         new
     */
    @Nullable
    Execution execute(Execution fill, Instant now) {
        Execution before = executions.get(fill.baseId());
        if (before != null && before.execId().compareTo(fill.execId()) >= 0) {
            return fill;
        }
        executions.put(fill.baseId(), fill);
        filled = executions.values().stream().map(Execution::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        owesFills = owesFills && !full();
        acknowledge(now);
        filledTo(before != null, now);
        changed();
        return before;
    }

    private void filledTo(boolean correction, Instant now) {
        if (full()) {
            lateFill |= state == OrderState.CANCELLED || state == OrderState.REJECTED || state == OrderState.NOT_SENT;
            become(OrderState.FILLED, now);
        } else if (state == OrderState.FILLED) {
            say("An execution was taken back; nothing more works for it.");
            become(OrderState.CANCELLED, now);
        } else if (state.terminal()) {
            lateFill |= !correction;
        } else if (state != OrderState.UNKNOWN) {
            become(filled.signum() > 0 ? OrderState.PARTIAL : OrderState.WORKING, now);
        }
    }

    /** Notes the cost of one of its executions; null if it is not one of its. */
    @Nullable
    Execution commission(String execId, BigDecimal amount, String currency, @Nullable BigDecimal realized) {
        for (Map.Entry<String, Execution> entry : executions.entrySet()) {
            if (entry.getValue().execId().equals(execId)) {
                Execution costed = entry.getValue().withCommission(amount, currency, realized);
                entry.setValue(costed);
                changed();
                return costed;
            }
        }
        return null;
    }

    /** From the journal: the execution as it stood. */
    void restore(Execution execution) {
        Execution before = executions.get(execution.baseId());
        if (before == null || before.execId().compareTo(execution.execId()) <= 0) {
            executions.put(execution.baseId(), execution);
            filled = executions.values().stream().map(Execution::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            changed();
        }
    }

    void message(OrderEffect effect, String words, Instant now) {
        say(words);
        switch (effect) {
            case REJECTED -> {
                if (wanted != null) {
                    wanted = null;
                } else if (live() && !state.acknowledged()) {
                    acknowledge(now);
                    become(OrderState.REJECTED, now);
                }
            }
            case MODIFY_REFUSED -> wanted = null;
            case CANCEL_REFUSED -> cancelling = false;
            case DUPLICATE_ID -> {
                if (live() && !state.acknowledged()) {
                    state = OrderState.UNKNOWN;
                }
            }
            case NOTICE, CANCELLED -> changed();
        }
        changed();
    }

    /** The server's complete lists should have it and do not. Returns how often in a row. */
    int miss() {
        return ++missed;
    }

    /** Its fate was found out by other means than its own messages. */
    void conclude(OrderState end, String why, Instant now) {
        say(why);
        become(full() ? OrderState.FILLED : end, now);
    }

    /** The terms for the wire. @param next new terms, or those it has */
    BrokerOrder wire(OrderTerms next, int parentId) {
        return new BrokerOrder(orderId, born.contract(), next, born.account(), ref(), parentId, ocaGroup, true);
    }

    TrackedOrder snapshot() {
        TrackedOrder known = snapshot;
        if (known == null) {
            known = describe();
            snapshot = known;
        }
        return known;
    }

    private TrackedOrder describe() {
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal last = BigDecimal.ZERO;
        String currency = "";
        for (Execution e : executions.values()) {
            value = value.add(e.quantity().multiply(e.price()));
            BigDecimal commission = e.commission();
            cost = commission == null ? cost : cost.add(commission);
            currency = commission == null ? currency : e.commissionCurrency();
            last = e.price();
        }
        BigDecimal average = filled.signum() == 0 ? BigDecimal.ZERO
                : plain(value.divide(filled, PRICE_DIGITS, RoundingMode.HALF_EVEN));
        return new TrackedOrder(born.ref(), orderId, clientId, permId, born.contract(), terms, born.account(),
                born.source(), born.parentRef(), ocaGroup, state, wanted, cancelling, filled, average, last, cost,
                currency, born.created(), sent, acknowledged, ended, text, lateFill);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
