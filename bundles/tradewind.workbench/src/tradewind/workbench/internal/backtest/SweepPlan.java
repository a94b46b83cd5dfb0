package tradewind.workbench.internal.backtest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.SweepAxis;
import tradewind.workbench.internal.models.SettingsForm;
import tradewind.workbench.internal.text.Numbers;

/** Which values of which parameters to try, while a person writes them. */
final class SweepPlan {
    static final int MOST = 20_000;

    private final List<Parameter> parameters;
    private final Map<String, String> texts = new LinkedHashMap<>();

    SweepPlan(List<Parameter> parameters) {
        this.parameters = parameters.stream().filter(SweepPlan::varies).toList();
    }

    private static boolean varies(Parameter p) {
        return p.type() != Parameter.Type.CHOICE || p.choices().size() > 1;
    }

    /** Those that can take more than one value. */
    List<Parameter> parameters() {
        return parameters;
    }

    /** @param text empty to leave the parameter as it is set */
    void set(Parameter p, String text) {
        texts.put(p.name(), text.strip());
    }

    String text(Parameter p) {
        return texts.getOrDefault(p.name(), "");
    }

    /** An example of what can be written. */
    static String hint(Parameter p) {
        return switch (p.type()) {
            case FLAG -> "true,false";
            case CHOICE -> String.join(",", p.choices());
            case INTEGER, DECIMAL -> "from..to/step";
        };
    }

    /** What is wrong, in a sentence. */
    Optional<String> problem() {
        try {
            long settings = settings();
            return settings <= MOST ? Optional.empty() : Optional.of(Numbers.size(settings) + " settings are too many; "
                    + Numbers.size(MOST) + " can be tried at once.");
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage() + ".");
        }
    }

    /** The values to try. @throws IllegalArgumentException if one is not allowed; the message is for people */
    Map<String, List<String>> grid() {
        Map<String, List<String>> grid = new LinkedHashMap<>();
        for (Parameter p : parameters) {
            if (!text(p).isEmpty()) {
                grid.put(p.name(), values(p));
            }
        }
        return grid;
    }

    private List<String> values(Parameter p) {
        List<String> values = SweepAxis.values(text(p));
        try {
            return values.stream().map(v -> ParameterValues.of(List.of(p), Map.of(p.name(), v)).text(p.name())).distinct()
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(SettingsForm.label(p)
                    + String.valueOf(e.getMessage()).replaceFirst("^" + p.name(), ""), e);
        }
    }

    /** How many combinations there are, 1 if nothing is varied. */
    long settings() {
        return grid().values().stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
    }

    boolean isEmpty() {
        return parameters.stream().allMatch(p -> text(p).isEmpty());
    }

    /** What a sweep would do. */
    String summary(int folds) {
        if (isEmpty()) {
            return "Write ranges such as 5..20/5 or values such as 1.5,2 beside the parameters to vary.";
        }
        long settings = settings();
        long runs = settings * (1 + folds) + folds;
        return Numbers.count(settings, "setting", "settings") + (folds == 0 ? "" : ", " + Numbers.count(folds, "fold", "folds")
                + ": " + Numbers.count(runs, "run", "runs")) + " on " + Numbers.count(
                        Runtime.getRuntime().availableProcessors(), "core", "cores") + ".";
    }
}
