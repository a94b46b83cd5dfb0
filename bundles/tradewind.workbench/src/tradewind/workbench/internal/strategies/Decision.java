package tradewind.workbench.internal.strategies;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of a decision log.
 *
 * @param bar    start of the bar; the epoch for the line that says why the run ended
 * @param signal "keep", a target in per cent, or one with "early" before it
 * @param gate   what the price model or the sandbox had to say
 */
record Decision(long number, Instant bar, double close, String position, String working, String signal, String target,
        String reason, String gate, String orders) {
    private static final int FIELDS = 15;

    /** Empty for the header, for a line that is still being written, and for anything else. */
    static Optional<Decision> parse(String line) {
        String[] f = line.split("\\|", -1);
        try {
            if (f.length == 3 && f[1].equals("stop")) {
                return Optional.of(new Decision(Long.parseLong(f[0]), Instant.EPOCH, Double.NaN, "", "", "stop", "", f[2],
                        "", ""));
            }
            return f.length != FIELDS || !Character.isDigit(line.charAt(0)) ? Optional.empty()
                    : Optional.of(new Decision(Long.parseLong(f[0]), Instant.parse(f[1]), Double.parseDouble(f[5]), f[8],
                            f[9], f[10], f[11], f[12], f[13], f[14]));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean ends() {
        return signal.equals("stop");
    }

    /** Whether it says more than that nothing is new. */
    boolean matters() {
        return !signal.equals("keep") || !orders.isEmpty() || !gate.isEmpty();
    }
}
