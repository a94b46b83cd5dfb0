package tradewind.core.forecast;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checked values for all parameters of a forecaster, by name in alphabetical order; equal settings are equal texts. */
public record ParameterValues(Map<String, String> values) {
    public ParameterValues {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * The given values, and defaults for the rest.
     *
     * @throws IllegalArgumentException if a name is unknown or a value not allowed; the message is for people
     */
    public static ParameterValues of(List<Parameter> parameters, Map<String, String> given) {
        Map<String, String> result = new TreeMap<>();
        for (Parameter p : parameters) {
            String value = given.get(p.name());
            result.put(p.name(), p.checked(value == null ? p.defaultValue() : value));
        }
        for (String name : given.keySet()) {
            if (!result.containsKey(name)) {
                throw new IllegalArgumentException("There is no parameter \"" + name + "\""
                        + (result.isEmpty() ? "" : "; there are " + String.join(", ", result.keySet())));
            }
        }
        return new ParameterValues(result);
    }

    /** @throws IllegalArgumentException if there is no such parameter */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no parameter \"" + name + "\"");
        }
        return value;
    }

    public int integer(String name) {
        return Integer.parseInt(text(name));
    }

    public double decimal(String name) {
        return Double.parseDouble(text(name));
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }
}
