package tradewind.trader.internal;

import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.trade.OrderTerms;

/** What an order was asked to become and has not been answered: other terms, an end. Times are of the even clock. */
final class Wishes {
    private @Nullable OrderTerms terms;
    private @Nullable Instant termsAt;
    private boolean cancel;
    private @Nullable Instant cancelAt;
    /** How many lists did not show what was asked for before they were. */
    private int termsMissed;
    private int cancelMissed;

    /** @param terms that an earlier run of the program asked for, null for none */
    Wishes(@Nullable OrderTerms terms, boolean cancel) {
        this.terms = terms;
        this.cancel = cancel;
    }

    void change(OrderTerms next, Instant tick) {
        terms = next;
        termsAt = tick;
        termsMissed = 0;
    }

    void cancel(Instant tick) {
        cancel = true;
        cancelAt = tick;
        cancelMissed = 0;
    }

    /** The server says by itself that it is cancelling, or is not. */
    void cancelling(boolean on) {
        cancel = on;
    }

    /** Null for none. */
    @Nullable
    OrderTerms terms() {
        return terms;
    }

    boolean cancelling() {
        return cancel;
    }

    void dropTerms() {
        terms = null;
    }

    void drop() {
        terms = null;
        cancel = false;
    }

    /**
     * A list that was asked for then does not show the change. It may still be on its way through the server, as a new
     * order may be, so one list is not enough.
     *
     * @return whether it did not reach the server
     */
    boolean termsMissing(Instant asked) {
        return before(termsAt, asked) && ++termsMissed >= Reconciliation.LOOKS;
    }

    /** The same of the cancellation. */
    boolean cancelMissing(Instant asked) {
        return before(cancelAt, asked) && ++cancelMissed >= Reconciliation.LOOKS;
    }

    private static boolean before(@Nullable Instant time, Instant other) {
        return time == null || time.isBefore(other);
    }
}
