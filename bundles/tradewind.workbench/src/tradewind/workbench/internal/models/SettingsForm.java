package tradewind.workbench.internal.models;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;

/** Settings while a person edits them. */
public final class SettingsForm {
    /** Words of the field that are written in capitals. */
    private static final Set<String> INITIALS = Set.of("adx", "atr", "ema", "macd", "rsi", "sma", "tp", "vwap");

    private final List<Parameter> parameters;
    private final Map<String, String> texts = new LinkedHashMap<>();

    public SettingsForm(List<Parameter> parameters) {
        this.parameters = List.copyOf(parameters);
        reset();
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    String text(Parameter p) {
        return texts.getOrDefault(p.name(), p.defaultValue());
    }

    void set(Parameter p, String text) {
        texts.put(p.name(), text);
    }

    /** Takes over what it has a parameter for, such as the settings of a model. */
    public void setAll(Map<String, String> values) {
        for (Parameter p : parameters) {
            String value = values.get(p.name());
            if (value != null) {
                texts.put(p.name(), value);
            }
        }
    }

    /** Every setting back to its default. */
    public void reset() {
        parameters.forEach(p -> texts.put(p.name(), p.defaultValue()));
    }

    /** What is wrong with a setting, in a sentence. */
    Optional<String> problem(Parameter p) {
        try {
            checked(p);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(label(p) + String.valueOf(e.getMessage()).replaceFirst("^" + p.name(), "") + ".");
        }
    }

    private String checked(Parameter p) {
        return ParameterValues.of(List.of(p), Map.of(p.name(), text(p))).text(p.name());
    }

    /** Whether a setting differs from its default. */
    boolean changed(Parameter p) {
        return problem(p).isPresent() || !checked(p).equals(ParameterValues.of(List.of(p), Map.of()).text(p.name()));
    }

    /** The first thing that is wrong. */
    public Optional<String> problem() {
        return parameters.stream().flatMap(p -> problem(p).stream()).findFirst();
    }

    /** All settings. @throws IllegalArgumentException if one is wrong */
    public ParameterValues values() {
        return ParameterValues.of(parameters, texts);
    }

    /** The name for people: "learning-rate" is "Learning rate", "tp-atr-length" is "TP ATR length". */
    public static String label(Parameter p) {
        String words = Arrays.stream(p.name().split("-")).map(w -> INITIALS.contains(w) ? w.toUpperCase(Locale.ROOT) : w)
                .collect(Collectors.joining(" "));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What is explained when the pointer rests on it. */
    static String explanation(Parameter p) {
        String range = switch (p.type()) {
            case INTEGER, DECIMAL -> ", from " + number(p.minimum()) + " to " + number(p.maximum());
            case FLAG, CHOICE -> "";
        };
        return p.description() + "\nUsually " + p.defaultValue() + (p.unit().isEmpty() ? "" : " " + p.unit()) + range;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
