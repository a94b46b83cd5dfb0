package tradewind.core.forecast;

import java.util.Map;

/**
 * What to evaluate, and how.
 *
 * @param forecaster     id of an installed forecaster
 * @param parameters     its settings that are not to be the default
 * @param autoregressive also forecast many steps ahead from its own forecasts
 * @param folds          how often it is trained anew and tested on what follows, 1 or more; fewer if there are few days
 * @param rolling        whether the stretch to learn from keeps its length, or grows from the start
 */
public record EvaluationRequest(Subject subject, String forecaster, Map<String, String> parameters,
        boolean autoregressive, int folds, boolean rolling, Costs costs) {
    public static final int FOLDS = 5;

    public EvaluationRequest {
        parameters = Map.copyOf(parameters);
        if (folds < 1) {
            throw new IllegalArgumentException("At least one fold is needed, not " + folds);
        }
    }

    /** One step ahead, five growing folds, usual costs. */
    public static EvaluationRequest of(Subject subject, String forecaster) {
        return new EvaluationRequest(subject, forecaster, Map.of(), false, FOLDS, false, Costs.DEFAULT);
    }
}
