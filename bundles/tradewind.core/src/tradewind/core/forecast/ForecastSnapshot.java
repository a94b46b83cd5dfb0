package tradewind.core.forecast;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One consistent look at a served model.
 *
 * @param current    the forecast of the bar in progress, one that the model abstains from too; empty if there is none
 * @param trail      the last forecasts with what came, newest last
 * @param age        from the last bar learnt from to the last one confirmed; 0 if nothing is confirmed yet
 * @param abstention why the model does not speak now, for people; empty if it does
 * @param note       what else a person should know, for example that the model is old; may be empty
 */
public record ForecastSnapshot(Served served, Optional<LiveForecast> current, List<ScoredForecast> trail,
        LiveScore score, InputDrift drift, Duration age, String abstention, String note) {
    /** As many scored forecasts are kept to be shown. */
    public static final int TRAIL = 60;

    public ForecastSnapshot {
        trail = List.copyOf(trail);
    }

    public boolean abstains() {
        return !abstention.isEmpty();
    }
}
