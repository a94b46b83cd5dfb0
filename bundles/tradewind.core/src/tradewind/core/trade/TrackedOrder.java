package tradewind.core.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An order as it is known at one moment; the handle that survives disconnections and restarts is its {@code ref}. It is
 * also the summary of a trade.
 *
 * @param ref            ours: a UUID, or for foreign orders {@code perm-} and the permanent id
 * @param orderId        TWS's number for the client that placed it, 0 for orders by hand in TWS
 * @param clientId       the client that placed it, -1 if unknown
 * @param permId         TWS's permanent number, 0 before it is known
 * @param parentRef      the order that must be filled first, empty for none
 * @param wanted         the terms of a modification that is not acknowledged yet, null for none
 * @param cancelling     whether a cancellation is under way
 * @param filled         sum of its executions
 * @param averagePrice   of the executions, 0 without any
 * @param lastPrice      of the newest execution, 0 without any
 * @param commission     of all executions as far as reported
 * @param sent           when it was handed to the socket, null before
 * @param acknowledged   when the server first spoke of it, null before
 * @param ended          when it reached an end, null before
 * @param text           what the server or the program said last about it, empty for nothing
 * @param lateFill       whether an execution came after its end
 */
public record TrackedOrder(String ref, int orderId, int clientId, long permId, Contract contract, OrderTerms terms,
        String account, OrderSource source, String parentRef, String ocaGroup, OrderState state,
        @Nullable OrderTerms wanted, boolean cancelling, BigDecimal filled, BigDecimal averagePrice,
        BigDecimal lastPrice, BigDecimal commission, String commissionCurrency, Instant created,
        @Nullable Instant sent, @Nullable Instant acknowledged, @Nullable Instant ended, String text,
        boolean lateFill) {

    public BigDecimal remaining() {
        return terms.quantity().subtract(filled).max(BigDecimal.ZERO);
    }

    /** Whether it can still be filled, as far as is known. */
    public boolean live() {
        return !state.terminal();
    }

    /** Whether it was placed elsewhere and is only shown here. */
    public boolean foreign() {
        return source.kind() == OrderSource.Kind.FOREIGN;
    }

    public Optional<OrderTerms> pendingTerms() {
        return Optional.ofNullable(wanted);
    }
}
