package tradewind.core.forecast;

import java.util.Map;

/**
 * What to train, and how.
 *
 * @param parameters settings that are not to be the default
 * @param testShare  share of the days, the newest, to score on; above 0 and below 1
 * @param fresh      start anew instead of going on from the latest model of the same configuration
 */
public record TrainingRequest(Subject subject, String forecaster, Map<String, String> parameters, double testShare,
        boolean fresh) {
    public static final double TEST_SHARE = 0.2;

    public TrainingRequest {
        parameters = Map.copyOf(parameters);
        if (!(testShare > 0 && testShare < 1)) {
            throw new IllegalArgumentException("The share to test on lies between 0 and 1, not at " + testShare);
        }
    }
}
