package tradewind.strategy.internal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import tradewind.core.strategy.Sandbox;

/** Keeps a strategy within its limits. Looks at what would enlarge a position; what makes one smaller is not its business. */
final class RiskBox {
    private static final int MINUTE = 60;
    private final Sandbox limits;
    private final ZoneId zone;
    private final double multiplier;
    private final double capital;
    private final double maxLoss;
    private final boolean allDay;
    private final boolean instrumentAllowed;
    /** Times of the last orders, in a ring. */
    private final long[] sent;
    private long orders;

    RiskBox(Sandbox limits, String symbol, ZoneId zone, double multiplier) {
        this.limits = limits;
        this.zone = zone;
        this.multiplier = multiplier;
        capital = limits.capital().doubleValue();
        maxLoss = limits.maxLoss().doubleValue();
        allDay = limits.from().equals(limits.until());
        instrumentAllowed = limits.instruments().isEmpty() || limits.instruments().contains(symbol);
        sent = new long[limits.ordersInMinute()];
    }

    /** The largest position towards {@code wish} that may be held, starting from {@code base} pieces of the same side. */
    long most(long wish, long base, long time, double price) {
        if (!instrumentAllowed || !allDay && !within(time)) {
            return base;
        }
        double each = price * multiplier;
        long affordable = each > 0 ? (long) (capital / each) : Long.MAX_VALUE;
        long most = Math.min(Math.min(Math.abs(wish), limits.maxPosition()), affordable);
        return Long.signum(wish) * Math.max(most, Math.abs(base));
    }

    /** Why entries are not allowed now, empty if they are. */
    String objection(long time) {
        return !instrumentAllowed ? "instrument not allowed" : !allDay && !within(time) ? "outside its hours" : "";
    }

    private boolean within(long time) {
        LocalTime now = LocalTime.ofInstant(Instant.ofEpochSecond(time), zone);
        boolean inside = !now.isBefore(limits.from()) && now.isBefore(limits.until());
        boolean overMidnight = limits.until().isBefore(limits.from());
        return overMidnight ? !now.isBefore(limits.from()) || now.isBefore(limits.until()) : inside;
    }

    /** Notes an order; false if it is one too many within a minute. */
    boolean count(long time) {
        int slot = (int) (orders % sent.length);
        boolean tooMany = orders >= sent.length && time - sent[slot] < MINUTE;
        sent[slot] = time;
        orders++;
        return !tooMany;
    }

    long orders() {
        return orders;
    }

    /** Of these, within the last minute. */
    int inMinute(long time) {
        int count = 0;
        for (int i = 0; i < Math.min(orders, sent.length); i++) {
            count += time - sent[i] < MINUTE ? 1 : 0;
        }
        return count;
    }

    boolean lost(double net) {
        return net <= -maxLoss;
    }
}
