package tradewind.core.strategy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Values to try for a setting, as a person writes them: {@code 5,10,20} or {@code 1.0..3.0/0.5}. */
public final class SweepAxis {
    private static final int MOST = 1000;

    private SweepAxis() {
    }

    /** @throws IllegalArgumentException if that is not what it says; the message is for people */
    public static List<String> values(String text) {
        if (!text.contains("..")) {
            return Arrays.stream(text.split(",")).map(String::strip).toList();
        }
        String[] parts = text.strip().split("\\s*(\\.\\.|/)\\s*");
        try {
            return range(new BigDecimal(parts[0]), new BigDecimal(parts[1]),
                    parts.length > 2 ? new BigDecimal(parts[2]) : BigDecimal.ONE);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not FROM..TO/STEP", e);
        }
    }

    private static List<String> range(BigDecimal from, BigDecimal to, BigDecimal step) {
        if (step.signum() <= 0 || to.compareTo(from) < 0) {
            throw new IllegalArgumentException("A range goes up, by a step above 0: " + from + ".." + to + "/" + step);
        }
        List<String> result = new ArrayList<>();
        for (BigDecimal v = from; v.compareTo(to) <= 0; v = v.add(step)) {
            if (result.size() == MOST) {
                throw new IllegalArgumentException("A range has at most " + MOST + " values");
            }
            result.add(v.toPlainString());
        }
        return result;
    }
}
