package tradewind.trader.internal;

import java.math.BigDecimal;
import java.time.Instant;
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
    private final TrackedOrder born;
    private final FillLedger fills = new FillLedger();
    private int orderId;
    private int clientId;
    private long permId;
    private OrderTerms terms;
    private String ocaGroup;
    private OrderState state;
    private final Wishes wishes;
    /** What the server counts as all of it; its quantity before a change counts no more then. */
    private @Nullable BigDecimal fullAt;
    private @Nullable Instant sent;
    private @Nullable Instant sentAt;
    private long sentIn = -1;
    private @Nullable Instant acknowledged;
    private @Nullable Instant ended;
    private String text;
    private boolean lateFill;
    /** The server says that it is filled, but executions are missing. */
    private boolean owesFills;
    private boolean doubtful;
    /** The server says that its id was used before; whether by itself its lists tell. */
    private boolean refusedId;
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
        wishes = new Wishes(born.wanted(), born.cancelling());
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
        return wishes.terms() != null;
    }

    boolean cancelling() {
        return wishes.cancelling();
    }

    BigDecimal filled() {
        return fills.total();
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

    boolean refusedId() {
        return refusedId;
    }

    /** The lists have come. */
    void listed() {
        owesFills = false;
        doubtful = false;
    }

    /** When it left by the even clock, null before or if it was in an earlier run of the program. */
    @Nullable
    Instant sentAt() {
        return sentAt;
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
    void handed(boolean taken, long epoch, Instant tick, Instant now) {
        if (taken) {
            sent = now;
            sentAt = tick;
            sentIn = epoch;
            become(OrderState.SENT, now);
        } else {
            say("It was not sent: there was no connection to take it.");
            become(OrderState.NOT_SENT, now);
        }
    }

    void want(OrderTerms next, Instant tick) {
        wishes.change(next, tick);
        changed();
    }

    void unwant(String why, Instant now) {
        wishes.dropTerms();
        say(why);
        settle(now);
    }

    void wantCancel(Instant tick) {
        wishes.cancel(tick);
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

    /** The server speaks of it by itself. */
    void report(OrderReport report, Instant now) {
        report(report, null, now);
    }

    /**
     * @param asked when the server's list of open orders was asked for that it stands in, which overrules an end that
     *              was told before, and what was asked for before; null if it is told outside of a list
     */
    void report(OrderReport report, @Nullable Instant asked, Instant now) {
        identify(report.orderId(), report.clientId(), report.permId());
        ocaGroup = report.ocaGroup().isEmpty() ? ocaGroup : report.ocaGroup();
        OrderTerms reported = report.terms();
        if (reported != null && live(report.status())) {
            take(reported, asked);
        }
        if (!report.text().isEmpty()) {
            text = report.text();
        }
        if (asked != null) {
            missed = 0;
            if (wishes.cancelling() && report.status() != BrokerStatus.PENDING_CANCEL && wishes.cancelMissing(asked)) {
                wishes.cancelling(false);
                text = "The cancellation did not reach the server.";
            }
        }
        if (asked != null && state.terminal() && live(report.status()) && !full()) {
            ended = null;
            state = OrderState.HELD;
        }
        status(report.status(), now);
    }

    /** From the server's list of completed orders. */
    void completed(OrderReport report, Instant now) {
        identify(0, clientId, report.permId());
        OrderTerms reported = report.terms();
        OrderTerms change = wishes.terms();
        if (reported != null && change != null && TermsComparison.same(reported, change)) {
            terms = reported;
        }
        status(report.status(), now);
        if (owesFills) {
            conclude(OrderState.FILLED, "The server has it as filled, but does not tell all its executions any more.", now);
        }
        listed();
    }

    private static boolean live(BrokerStatus status) {
        return switch (status) {
            case API_CANCELLED, CANCELLED, FILLED, INACTIVE -> false;
            default -> true;
        };
    }

    /** Messages from before a change was taken still carry the old terms; the list after an outage is the truth. */
    private void take(OrderTerms reported, @Nullable Instant asked) {
        OrderTerms change = wishes.terms();
        if (change == null) {
            // Changed in TWS by hand, or an old word that came late: the server's list tells which.
            doubtful |= asked == null && !TermsComparison.same(reported, terms);
            terms = reported;
        } else if (TermsComparison.same(reported, change)) {
            terms = change;
            wishes.dropTerms();
        } else if (asked != null && wishes.termsMissing(asked)) {
            terms = reported;
            wishes.dropTerms();
            text = "The change was not taken by the server.";
        }
    }

    /** @param total how much the server says is filled, 0 if it does not say */
    void status(BrokerStatus status, BigDecimal total, Instant now) {
        if (status == BrokerStatus.FILLED && total.signum() > 0) {
            fullAt = total;
        }
        status(status, now);
    }

    void status(BrokerStatus status, Instant now) {
        switch (status) {
            case API_PENDING, PENDING_SUBMIT, PRE_SUBMITTED -> alive(OrderState.HELD, now);
            case SUBMITTED -> alive(OrderState.WORKING, now);
            case PENDING_CANCEL -> {
                alive(state == OrderState.WORKING || state == OrderState.PARTIAL ? state : OrderState.HELD, now);
                wishes.cancelling(live());
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
            doubtful = true;
            return;
        }
        acknowledge(now);
        ended = null;
        missed = 0;
        become(fills.total().signum() > 0 ? full() ? OrderState.FILLED : OrderState.PARTIAL : next, now);
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
            wishes.drop();
        }
        changed();
    }

    /** The server has every execution it owes, or will not tell more of them. */
    void settle(Instant now) {
        if (full() && live()) {
            become(OrderState.FILLED, now);
        }
    }

    /** While a larger quantity is asked for and not answered, nobody knows whether there is more to come. */
    private boolean full() {
        BigDecimal told = fullAt;
        OrderTerms change = wishes.terms();
        BigDecimal quantity = change == null ? terms.quantity() : terms.quantity().max(change.quantity());
        return fills.total().compareTo(told == null ? quantity : told) >= 0;
    }

    /** Books an execution or its correction; what is known already changes nothing. */
    void execute(Execution fill, Instant now) {
        boolean correction = fills.has(fill.baseId());
        if (!fills.book(fill)) {
            return;
        }
        owesFills = owesFills && !full();
        acknowledge(now);
        filledTo(correction, now);
        changed();
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
            become(fills.total().signum() > 0 ? OrderState.PARTIAL : OrderState.WORKING, now);
        }
    }

    /** Notes what one of its executions cost. */
    void commission(String execId, BigDecimal amount, String currency, @Nullable BigDecimal realized) {
        fills.cost(execId, amount, currency, realized);
        changed();
    }

    /** From the journal: the execution as it stood. */
    void restore(Execution execution) {
        fills.restore(execution);
        changed();
    }

    void message(OrderEffect effect, String words, Instant now) {
        say(words);
        switch (effect) {
            case REJECTED -> {
                if (modifying()) {
                    wishes.dropTerms();
                    settle(now);
                } else if (live() && !state.acknowledged()) {
                    acknowledge(now);
                    become(OrderState.REJECTED, now);
                }
            }
            case MODIFY_REFUSED -> {
                wishes.dropTerms();
                settle(now);
            }
            case CANCEL_REFUSED -> wishes.cancelling(false);
            case DUPLICATE_ID -> {
                if (live() && !state.acknowledged()) {
                    state = OrderState.UNKNOWN;
                    refusedId = true;
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
        return new TrackedOrder(born.ref(), orderId, clientId, permId, born.contract(), terms, born.account(),
                born.source(), born.parentRef(), ocaGroup, state, wishes.terms(), wishes.cancelling(), fills.total(), fills.average(),
                fills.last(), fills.commission(), fills.currency(), born.created(), sent, acknowledged, ended, text,
                lateFill);
    }
}
