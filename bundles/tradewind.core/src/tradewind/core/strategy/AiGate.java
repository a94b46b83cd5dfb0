package tradewind.core.strategy;

import tradewind.core.connection.AccountKind;

/**
 * Whether a price model must agree before a position is opened. It never stands in the way of an exit.
 *
 * @param maxAgeHours   an older model does not count
 * @param costMultiple  how often the forecast move must earn the costs of a trade: the spread, and commission and slippage of
 *                      both sides
 */
public record AiGate(Mode mode, double maxAgeHours, double costMultiple) {
    /** How the gate answers. */
    public enum Mode {
        /** Models are not asked. */
        OFF,
        /** An entry that no fresh, skilled model supports is not made. */
        VETO,
        /** As VETO, and the size grows with the forecast move: all of it from twice the needed move on. */
        SIZE,
        /** Nobody has chosen: VETO on a simulated account, OFF on a paper or live one and in a back-test. */
        AUTO
    }

    public static final AiGate AUTO = new AiGate(Mode.AUTO, 72, 1.5);
    public static final AiGate OFF = new AiGate(Mode.OFF, 72, 1.5);
    public static final AiGate VETO = new AiGate(Mode.VETO, 72, 1.5);

    /** @throws IllegalArgumentException if a figure is not above 0 */
    public AiGate {
        if (!(maxAgeHours > 0) || !(costMultiple > 0)) {
            throw new IllegalArgumentException("Age and multiple are above 0: " + maxAgeHours + ", " + costMultiple);
        }
    }

    /** How it answers in a run on such an account. */
    public AiGate on(AccountKind kind) {
        return chosenOr(kind.simulated() ? Mode.VETO : Mode.OFF);
    }

    /** How it answers in a back-test, where no model is served. */
    public AiGate inThePast() {
        return chosenOr(Mode.OFF);
    }

    private AiGate chosenOr(Mode usual) {
        return mode == Mode.AUTO ? new AiGate(usual, maxAgeHours, costMultiple) : this;
    }
}
