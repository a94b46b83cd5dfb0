package tradewind.ai.internal.registry;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.ai.internal.json.JsonObject;

/** Lists of numbers as JSON, with null for what has no meaning. */
final class Numbers {
    private Numbers() {
    }

    static List<@Nullable Object> list(double... values) {
        List<@Nullable Object> result = new ArrayList<>();
        for (double v : values) {
            result.add(Double.isFinite(v) ? Double.valueOf(v) : null);
        }
        return result;
    }

    /** @throws IllegalArgumentException if there are not as many */
    static double[] of(JsonObject o, String name, int count) {
        double[] values = o.numbersOrNaN(name);
        if (values.length != count) {
            throw new IllegalArgumentException("\"" + name + "\" has " + values.length + " numbers, not " + count);
        }
        return values;
    }

    /** Lists of {@code count} numbers each, within a list. */
    static List<double[]> rows(JsonObject o, String name, int count) {
        List<double[]> result = new ArrayList<>();
        for (double[] row : o.rows(name)) {
            if (row.length != count) {
                throw new IllegalArgumentException("A row of \"" + name + "\" has " + row.length + " numbers, not "
                        + count);
            }
            result.add(row);
        }
        return result;
    }
}
