package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import tradewind.tws.gateway.internal.listing.Listing;

/** What scripts want done with the next order, its change or its cancel. Belongs to the clock's thread. */
public final class Scripted {
    /** Whether shares of a listing can be sold short. */
    public enum Shortable {
        FREE, LOCATE, NONE
    }

    /** @param quantity null for all that is left */
    record LateFill(@org.eclipse.jdt.annotation.Nullable BigDecimal quantity, Duration delay) {
    }

    private final Queue<Refusal> orders = new ArrayDeque<>();
    private final Queue<Refusal> changes = new ArrayDeque<>();
    private final Queue<Refusal> cancels = new ArrayDeque<>();
    private final Queue<Refusal> warnings = new ArrayDeque<>();
    private final Queue<LateFill> lateFills = new ArrayDeque<>();
    private final Map<Integer, Shortable> shortable = new HashMap<>();
    private boolean readOnly;

    Scripted() {
    }

    /** The next new order is refused. @param text empty for the usual one */
    public void refuseOrder(int code, String text) {
        orders.add(refusal(code, text));
    }

    /** The next change of an order is refused; the order lives on. */
    public void refuseChange(int code, String text) {
        changes.add(refusal(code, text));
    }

    /** The next cancel is refused; the order lives on. */
    public void refuseCancel(int code, String text) {
        cancels.add(refusal(code, text));
    }

    /** The next new order is taken with a warning. */
    public void warn(int code, String text) {
        warnings.add(refusal(code, text));
    }

    /** After the next cancel comes a fill. @param quantity null for all that is left */
    public void fillAfterCancel(@org.eclipse.jdt.annotation.Nullable BigDecimal quantity, Duration delay) {
        lateFills.add(new LateFill(quantity, delay));
    }

    public void setReadOnly(boolean on) {
        readOnly = on;
    }

    /** Whether clients may only look. */
    public boolean readOnly() {
        return readOnly;
    }

    void setShortable(Listing listing, Shortable how) {
        shortable.put(listing.conId(), how);
    }

    Shortable shortable(Listing listing) {
        return shortable.getOrDefault(listing.conId(), Shortable.FREE);
    }

    private static Refusal refusal(int code, String text) {
        return text.isEmpty() ? OrderTexts.of(code) : new Refusal(code, text);
    }

    Optional<Refusal> takeOrder() {
        return Optional.ofNullable(orders.poll());
    }

    Optional<Refusal> takeChange() {
        return Optional.ofNullable(changes.poll());
    }

    Optional<Refusal> takeCancel() {
        return Optional.ofNullable(cancels.poll());
    }

    Optional<Refusal> takeWarning() {
        return Optional.ofNullable(warnings.poll());
    }

    Optional<LateFill> takeLateFill() {
        return Optional.ofNullable(lateFills.poll());
    }
}
