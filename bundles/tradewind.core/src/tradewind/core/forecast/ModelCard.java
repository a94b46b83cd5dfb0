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
 * @param testedTo      start of the last bar that it was judged on when it was trained; {@code learntTo} if on none
 */
public record ModelCard(String ticker, BarSize barSize, String forecaster, ParameterValues parameters,
        String configuration, int revision, Instant trained, Instant learntFrom, Instant learntTo, int bars,
        boolean complete, Map<String, Double> metrics, String verdict, Path folder, List<String> instruments,
        Instant testedTo) {
    /** What time has made of a model. */
    public enum Age {
        FRESH, OLD,
        /** Nobody knows any more how it does: it makes no forecasts. */
        EXPIRED
    }

    /** How long a model counts as up to date. */
    public static final Duration FRESH = Duration.ofDays(30);
    /** How long it forecasts. */
    public static final Duration USABLE = Duration.ofDays(90);
    /** Of long bars a model learns slowly and ages slowly. */
    private static final int FRESH_BARS = 250;
    private static final int USABLE_BARS = 750;

    public ModelCard {
        instruments = List.copyOf(instruments);
    }

    /** Of a model that was not judged on later bars. */
    public ModelCard(String ticker, BarSize barSize, String forecaster, ParameterValues parameters, String configuration,
            int revision, Instant trained, Instant learntFrom, Instant learntTo, int bars, boolean complete,
            Map<String, Double> metrics, String verdict, Path folder, List<String> instruments) {
        this(ticker, barSize, forecaster, parameters, configuration, revision, trained, learntFrom, learntTo, bars,
                complete, metrics, verdict, folder, instruments, learntTo);
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

    /**
     * How old it is, counted from the last bar of which it is known how the model does: one that it learnt from, or one
     * of the days kept back on which it was judged.
     *
     * @param now the present, or the bar that is to be forecast
     */
    public Age age(Instant now) {
        Duration age = Duration.between(testedTo, now);
        return age.compareTo(limit(USABLE, USABLE_BARS)) > 0 ? Age.EXPIRED
                : age.compareTo(limit(FRESH, FRESH_BARS)) > 0 ? Age.OLD : Age.FRESH;
    }

    /** "learnt until 31 days ago", or "tested until ..." if it was judged on later bars. */
    public String ageText(Instant now) {
        return (testedTo.isAfter(learntTo) ? "tested" : "learnt") + " until "
                + Duration.between(testedTo, now).toDays() + " days ago";
    }

    private Duration limit(Duration least, int bars) {
        Duration byBars = barSize.intraday() ? Duration.ZERO : Duration.ofSeconds((long) barSize.seconds() * bars);
        return byBars.compareTo(least) > 0 ? byBars : least;
    }
}
