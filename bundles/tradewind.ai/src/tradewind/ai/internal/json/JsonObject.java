package tradewind.ai.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/** A JSON object that was read; every getter fails with IllegalArgumentException if the value is not there. */
public record JsonObject(Map<String, @Nullable Object> values) {
    public String text(String name) {
        return get(name) instanceof String s ? s : wrong(name, "text");
    }

    public double number(String name) {
        return get(name) instanceof Double d ? d : wrong(name, "a number");
    }

    public long whole(String name) {
        double number = number(name);
        return number == Math.rint(number) && Math.abs(number) < 1L << 53 ? (long) number : wrong(name, "whole");
    }

    public boolean flag(String name) {
        return get(name) instanceof Boolean b ? b : wrong(name, "true or false");
    }

    public JsonObject object(String name) {
        return get(name) instanceof JsonObject o ? o : wrong(name, "an object");
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public List<JsonObject> objects(String name) {
        if (!(get(name) instanceof List<?> list)) {
            return wrong(name, "a list of objects");
        }
        List<JsonObject> result = new ArrayList<>();
        for (Object item : list) {
            result.add(item instanceof JsonObject o ? o : wrong(name, "objects"));
        }
        return result;
    }

    public double[] numbers(String name) {
        return get(name) instanceof List<?> list
                ? list.stream().mapToDouble(v -> v instanceof Double d ? d : wrong(name, "numbers")).toArray()
                : wrong(name, "a list of numbers");
    }

    /** As {@link #numbers}, with NaN in the place of null. */
    public double[] numbersOrNaN(String name) {
        return row(name, get(name));
    }

    /** A list of such lists. */
    public List<double[]> rows(String name) {
        if (!(get(name) instanceof List<?> list)) {
            return wrong(name, "a list of lists");
        }
        List<double[]> result = new ArrayList<>();
        for (Object item : list) {
            result.add(row(name, item));
        }
        return result;
    }

    private static double[] row(String name, @Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().mapToDouble(v -> v == null ? Double.NaN : v instanceof Double d ? d : wrong(name, "numbers"))
                        .toArray()
                : wrong(name, "a list of numbers");
    }

    public List<String> texts(String name) {
        if (!(get(name) instanceof List<?> list)) {
            return wrong(name, "a list of texts");
        }
        List<String> result = new ArrayList<>();
        for (Object item : list) {
            result.add(item instanceof String s ? s : wrong(name, "texts"));
        }
        return result;
    }

    /** All values of an object whose values are texts. */
    public Map<String, String> allTexts() {
        Map<String, String> result = new LinkedHashMap<>();
        values.keySet().forEach(name -> result.put(name, text(name)));
        return result;
    }

    private @Nullable Object get(String name) {
        return values.get(name);
    }

    private static <T> T wrong(String name, String expected) {
        throw new IllegalArgumentException("The value of \"" + name + "\" is not " + expected);
    }
}
