package tradewind.core.forecast;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tradewind.core.bar.BarSize;

/**
 * What is kept of a trained model beside its weights.
 *
 * @param configuration hash over forecaster, settings and input: equal for models that may go on from one another
 * @param revision      counts the models of one configuration from 1
 * @param learntTo      start of the last bar that it has seen in training
 * @param complete      false if training was cancelled
 * @param metrics       on bars behind those, by name; see the page of the evaluation for their meaning
 * @param verdict       in one sentence
 * @param folder        where it lies
 */
public record ModelCard(String ticker, BarSize barSize, String forecaster, ParameterValues parameters,
        String configuration, int revision, Instant trained, Instant learntFrom, Instant learntTo, int bars,
        boolean complete, Map<String, Double> metrics, String verdict, Path folder) {
    /** How long after the last bar it learnt from a model counts as up to date. */
    public static final Duration FRESH = Duration.ofDays(30);

    /** Whether it is out of date at a moment. */
    public boolean expired(Instant now) {
        return Duration.between(learntTo, now).compareTo(FRESH) > 0;
    }
}
