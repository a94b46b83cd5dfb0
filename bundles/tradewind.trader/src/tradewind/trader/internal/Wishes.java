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

    /** @param terms that an earlier run of the program asked for, null for none */
    Wishes(@Nullable OrderTerms terms, boolean cancel) {
        this.terms = terms;
        this.cancel = cancel;
    }

    void change(OrderTerms next, Instant tick) {
        terms = next;
        termsAt = tick;
    }

    void cancel(Instant tick) {
        cancel = true;
        cancelAt = tick;
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

    /** Whether a list that was asked for then must show the change, had it reached the server. */
    boolean termsBefore(Instant asked) {
        return before(termsAt, asked);
    }

    boolean cancelBefore(Instant asked) {
        return before(cancelAt, asked);
    }

    private static boolean before(@Nullable Instant time, Instant other) {
        return time == null || time.isBefore(other);
    }
}
