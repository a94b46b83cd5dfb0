package tradewind.core.strategy;

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
        SIZE
    }

    public static final AiGate OFF = new AiGate(Mode.OFF, 72, 1.5);
    public static final AiGate VETO = new AiGate(Mode.VETO, 72, 1.5);

    /** @throws IllegalArgumentException if a figure is not above 0 */
    public AiGate {
        if (!(maxAgeHours > 0) || !(costMultiple > 0)) {
            throw new IllegalArgumentException("Age and multiple are above 0: " + maxAgeHours + ", " + costMultiple);
        }
    }
}
