package tradewind.core.trade;

import java.time.Instant;

/**
 * The latched kill switch: nothing but cancellations and the flattening it asked for leaves until it is released.
 *
 * @param by     who pulled it
 * @param reason in words
 */
public record KillSwitch(Instant time, String by, String reason) {
}
