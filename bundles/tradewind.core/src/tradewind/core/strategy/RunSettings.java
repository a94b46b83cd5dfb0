package tradewind.core.strategy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a strategy is run; the same for a back-test and for a live run.
 *
 * @param parameters  of the strategy, by name; defaults hold for the rest
 * @param quantity    pieces at a target of 100 per cent
 * @param longOnly    whether a target below 0 means flat
 * @param limitOffset an order buys at the bid plus this, sells at the ask less this, rounded to the price grid
 * @param outsideRth  whether orders work outside the regular hours
 */
public record RunSettings(String strategy, Map<String, String> parameters, long quantity, boolean longOnly,
        BigDecimal limitOffset, boolean outsideRth, AiGate gate, Sandbox sandbox) {
    public static final long QUANTITY = 10;
    public static final BigDecimal LIMIT_OFFSET = new BigDecimal("0.2");

    /** @throws IllegalArgumentException if the quantity is not above 0 */
    public RunSettings {
        parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
        if (quantity <= 0 || quantity > 1_000_000_000) {
            throw new IllegalArgumentException("The quantity is 1 or more, not " + quantity);
        }
    }

    /** Ten pieces, long only, limit orders of the day in regular hours; models are asked as the account's kind has it. */
    public static RunSettings of(String strategy, Map<String, String> parameters) {
        return new RunSettings(strategy, parameters, QUANTITY, true, LIMIT_OFFSET, false, AiGate.AUTO, Sandbox.DEFAULT);
    }

    public RunSettings withParameters(Map<String, String> other) {
        return new RunSettings(strategy, other, quantity, longOnly, limitOffset, outsideRth, gate, sandbox);
    }

    public RunSettings withQuantity(long pieces) {
        return new RunSettings(strategy, parameters, pieces, longOnly, limitOffset, outsideRth, gate, sandbox);
    }

    public RunSettings withLongOnly(boolean only) {
        return new RunSettings(strategy, parameters, quantity, only, limitOffset, outsideRth, gate, sandbox);
    }

    public RunSettings withGate(AiGate other) {
        return new RunSettings(strategy, parameters, quantity, longOnly, limitOffset, outsideRth, other, sandbox);
    }

    public RunSettings withSandbox(Sandbox other) {
        return new RunSettings(strategy, parameters, quantity, longOnly, limitOffset, outsideRth, gate, other);
    }
}
