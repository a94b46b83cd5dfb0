package tradewind.tws.gateway.internal.desk;

import tradewind.tws.gateway.internal.clock.MarketClock;

/** Counts the messages of one client in each second of market time; while the market stands still nothing counts. */
final class MessagePacing {
    private static final int FATAL_VIOLATIONS = 3;

    private final MarketClock clock;
    private final PacingLimits limits;
    private long second = Long.MIN_VALUE;
    private int messages;
    private int violations;

    MessagePacing(MarketClock clock, PacingLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** Counts one message; true for the one that goes over the limit of its second. */
    boolean exceeds() {
        if (clock.speed() == 0) {
            return false;
        }
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            messages = 0;
        }
        messages++;
        boolean violation = limits.enforced() && messages == limits.messages() + 1;
        violations += violation ? 1 : 0;
        return violation;
    }

    /** Whether TWS has had enough of this client. */
    boolean fatal() {
        return violations >= FATAL_VIOLATIONS;
    }

    String text(int limit) {
        return "Max rate of messages per second has been exceeded:max=" + limit + " rec=" + messages + " ("
                + violations + ")";
    }
}
