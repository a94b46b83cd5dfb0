package tradewind.core.forecast;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
 * @param instruments   the tickers that it learnt from, in order; more than one for a general model, whose ticker is a
 *                      name
 */
public record ModelCard(String ticker, BarSize barSize, String forecaster, ParameterValues parameters,
        String configuration, int revision, Instant trained, Instant learntFrom, Instant learntTo, int bars,
        boolean complete, Map<String, Double> metrics, String verdict, Path folder, List<String> instruments) {
    /** How long after the last bar it learnt from a model counts as up to date. */
    public static final Duration FRESH = Duration.ofDays(30);

    public ModelCard {
        instruments = List.copyOf(instruments);
    }

    /** Of a model that learnt from its ticker alone. */
    public ModelCard(String ticker, BarSize barSize, String forecaster, ParameterValues parameters, String configuration,
            int revision, Instant trained, Instant learntFrom, Instant learntTo, int bars, boolean complete,
            Map<String, Double> metrics, String verdict, Path folder) {
        this(ticker, barSize, forecaster, parameters, configuration, revision, trained, learntFrom, learntTo, bars,
                complete, metrics, verdict, folder, List.of(ticker));
    }

    /** Whether it learnt from several instruments, and so belongs to none. */
    public boolean general() {
        return instruments.size() > 1;
    }

    /** Whether it is out of date at a moment. */
    public boolean expired(Instant now) {
        return Duration.between(learntTo, now).compareTo(FRESH) > 0;
    }
}
