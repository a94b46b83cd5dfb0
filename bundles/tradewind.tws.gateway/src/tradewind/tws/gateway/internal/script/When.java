package tradewind.tws.gateway.internal.script;

import java.time.Duration;

/**
 * When a line of a script runs.
 *
 * @param delay      market time from the beginning
 * @param every      repeats this often after {@code delay}; {@link Duration#ZERO} for once
 * @param afterStart whether the beginning is the start of the gateway, and not the first client
 */
public record When(Duration delay, Duration every, boolean afterStart) {
    /** As soon as the first client is there. */
    public static final When FIRST_CLIENT = new When(Duration.ZERO, Duration.ZERO, false);
}
