package tradewind.core.strategy;

import java.time.Duration;
import java.util.Optional;
import tradewind.core.data.FeedSettings;
import tradewind.core.instrument.Instrument;

/** Where runs get the forecasts of price models from. An OSGi service; where there is none, models are not asked. */
public interface StrategyForecasts {
    /**
     * The forecast made from a bar that has just been confirmed.
     *
     * @param bar      its start, epoch seconds UTC
     * @param patience how long the caller may be kept waiting for a model that is still computing
     * @return empty if no model is served for these bars, or it abstains or is not ready in time
     */
    Optional<StrategyForecast> after(Instrument instrument, FeedSettings feed, long bar, Duration patience);
}
