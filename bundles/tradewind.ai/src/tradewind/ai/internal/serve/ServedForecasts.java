package tradewind.ai.internal.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.Subscription;
import tradewind.core.data.FeedSettings;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.LiveForecasts;
import tradewind.core.forecast.LiveScore;
import tradewind.core.instrument.Instrument;
import tradewind.core.strategy.StrategyForecast;
import tradewind.core.strategy.StrategyForecasts;

/** What served models say, for the gate before a strategy's entries. A model that abstains says nothing. */
@Component
public final class ServedForecasts implements StrategyForecasts {
    private final LiveForecasts live;

    @Activate
    public ServedForecasts(@Reference LiveForecasts live) {
        this.live = live;
    }

    @Override
    public Optional<StrategyForecast> after(Instrument instrument, FeedSettings feed, long bar, Duration patience) {
        CountDownLatch changed = new CountDownLatch(1);
        try (Subscription changes = live.onChange(() -> {
            if (said(instrument, feed, bar).isPresent()) {
                changed.countDown();
            }
        })) {
            Optional<StrategyForecast> present = said(instrument, feed, bar);
            if (present.isPresent() || served(instrument, feed).isEmpty()) {
                return present;
            }
            changed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return said(instrument, feed, bar);
    }

    private Optional<ForecastSnapshot> served(Instrument instrument, FeedSettings feed) {
        return live.snapshots().stream().filter(s -> s.served().instrument().equals(instrument)
                && s.served().feed().barSize() == feed.barSize()
                && s.served().feed().whatToShow() == feed.whatToShow()
                && s.served().feed().regularOnly() == feed.regularOnly()).findFirst();
    }

    private Optional<StrategyForecast> said(Instrument instrument, FeedSettings feed, long bar) {
        return served(instrument, feed).filter(s -> !s.abstains()).flatMap(s -> s.current()
                .filter(f -> !f.abstains() && f.after().equals(Instant.ofEpochSecond(bar))).map(f -> forecast(s, f)));
    }

    private static StrategyForecast forecast(ForecastSnapshot s, LiveForecast f) {
        LiveScore score = s.score();
        double skill = score.verdict() == LiveScore.Verdict.TOO_FEW ? Double.NaN : 1 - score.mase();
        return new StrategyForecast(s.served().model().forecaster(), f.after().getEpochSecond(), f.candle().meanClose(),
                s.age().toMinutes() / 60.0, skill);
    }
}
