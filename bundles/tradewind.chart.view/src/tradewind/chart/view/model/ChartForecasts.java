package tradewind.chart.view.model;

import java.util.List;
import java.util.Optional;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.ScoredForecast;

/**
 * The forecasts that a chart shows.
 *
 * @param current of the bar in progress, one that the model abstains from too
 * @param trail   the last ones with what came, oldest first
 * @param legend  in plain words, parts from the left; empty if no model is served
 * @param silent  whether the model abstains
 */
public record ChartForecasts(Optional<LiveForecast> current, List<ScoredForecast> trail, List<String> legend,
        boolean silent) {
    /** As many marks are drawn. */
    private static final int MARKS = 20;
    private static final double PER_CENT = 100;

    public static final ChartForecasts NONE = new ChartForecasts(Optional.empty(), List.of(), List.of(), false);

    public ChartForecasts {
        trail = List.copyOf(trail);
        legend = List.copyOf(legend);
    }

    public static ChartForecasts of(ForecastSnapshot s) {
        int n = s.trail().size();
        return new ChartForecasts(s.current(), s.trail().subList(Math.max(0, n - MARKS), n),
                legend(s), s.abstains());
    }

    private static List<String> legend(ForecastSnapshot s) {
        String name = "Forecast " + s.served().model().forecaster();
        if (s.abstains()) {
            return List.of(name, "abstains: " + s.abstention());
        }
        String old = s.note().isEmpty() ? "" : s.note();
        return s.score().scored() == 0 ? List.of(name, "none scored yet", old)
                : List.of(name, "80 % range held " + Math.round(PER_CENT * s.score().coverage80()) + " % of "
                        + s.score().scored(), Double.isNaN(s.score().mase()) ? s.score().verdict().text()
                        : "error " + Figures.ratio(s.score().mase()) + " of \"nothing changes\": "
                        + s.score().verdict().text(), old);
    }

    /** What was said of the bar that starts then, and what came if that is known. */
    public Optional<ScoredForecast> past(long time) {
        return trail.stream().filter(t -> t.forecast().start().getEpochSecond() == time).findFirst();
    }

    public Optional<LiveForecast> present(long time) {
        return current.filter(f -> f.start().getEpochSecond() == time);
    }

    public boolean isEmpty() {
        return legend.isEmpty();
    }
}
