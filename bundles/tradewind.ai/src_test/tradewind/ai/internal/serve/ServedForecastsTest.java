package tradewind.ai.internal.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSize;
import tradewind.core.data.FeedSettings;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastRange;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.InputDrift;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.LiveForecasts;
import tradewind.core.forecast.LiveScore;
import tradewind.core.forecast.LiveScore.Verdict;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Quantiles;
import tradewind.core.forecast.Served;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;
import tradewind.core.strategy.StrategyForecast;

class ServedForecastsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final long BAR = 1_700_000_040L;
    private static final Instrument SHARE = new Instrument(7, "RHM", SecurityType.STK, "SMART", "IBIS", "EUR", "RHM",
            "XETRA", "", BigDecimal.ONE, "Rheinmetall AG", PriceIncrements.uniform(new BigDecimal("0.2")),
            TradingHours.continuous(ZoneOffset.UTC), TradingHours.continuous(ZoneOffset.UTC));
    private static final LiveScore SCORE = new LiveScore(500, 0.5, 0.8, 0.95, 0.9, 400, 0.5, Verdict.SKILL);

    private final Desk desk = new Desk();
    private final ServedForecasts forecasts = new ServedForecasts(desk);

    private Optional<StrategyForecast> ask(Duration patience) {
        return forecasts.after(SHARE, FeedSettings.DEFAULT, BAR, patience);
    }

    private static ForecastSnapshot snapshot(long after, String abstention, LiveScore score) {
        Instant start = Instant.ofEpochSecond(after + 60);
        LiveForecast current = new LiveForecast(start, start.plusSeconds(60), Instant.ofEpochSecond(after), start, 100, 0.001,
                new CandleForecast(100, 101, 99, 100, 5, 100.25, Quantiles.point(100)), List.of(new ForecastRange(0.5, 99, 101),
                        new ForecastRange(0.8, 98, 102), new ForecastRange(0.95, 97, 103)), "");
        Instant learnt = Instant.EPOCH;
        ModelCard card = new ModelCard("RHM", BarSize.M1, "lstm", new ParameterValues(Map.of()), "abc", 1, learnt, learnt,
                learnt, 1, true, Map.of(), "", Path.of("abc-1"));
        return new ForecastSnapshot(new Served(SHARE, FeedSettings.DEFAULT, card), Optional.of(current), List.of(), score,
                InputDrift.UNKNOWN, Duration.ofMinutes(90), abstention, "");
    }

    @Test
    void aForecastThatIsThereIsGivenAtOnce() {
        desk.snapshots = List.of(snapshot(BAR, "", SCORE));
        StrategyForecast f = ask(LONG).orElseThrow();
        assertEquals("lstm", f.model());
        assertEquals(List.of(BAR, 100.25, 1.5), List.of(f.after(), f.close(), f.ageHours()));
        assertEquals(0.1, f.skill(), 1e-12);
    }

    @Test
    void oneThatIsStillComputedIsWaitedFor() {
        desk.snapshots = List.of(snapshot(BAR - 60, "", SCORE));
        desk.onListen = () -> desk.tell(List.of(snapshot(BAR, "", SCORE)));
        assertTrue(ask(LONG).isPresent());
    }

    @Test
    void nobodyWaitsWhereNothingIsServedOrLongerThanPatience() {
        assertEquals(Optional.empty(), ask(LONG.multipliedBy(1000)));
        desk.snapshots = List.of(snapshot(BAR - 60, "", SCORE));
        assertEquals(Optional.empty(), ask(Duration.ofMillis(1)));
    }

    @Test
    void aModelThatAbstainsSaysNothingAndOneWithTooFewScoresHasNoSkill() {
        desk.snapshots = List.of(snapshot(BAR, "it is out of date", SCORE));
        assertEquals(Optional.empty(), ask(Duration.ofMillis(1)));
        desk.snapshots = List.of(snapshot(BAR, "", LiveScore.NONE));
        assertTrue(Double.isNaN(ask(LONG).orElseThrow().skill()));
    }

    private static final class Desk implements LiveForecasts {
        private volatile List<ForecastSnapshot> snapshots = List.of();
        private Runnable onListen = () -> { };
        private Runnable listener = () -> { };

        void tell(List<ForecastSnapshot> now) {
            snapshots = now;
            listener.run();
        }

        @Override
        public void start(Served served) {
            throw new IllegalStateException();
        }

        @Override
        public void stop(Served served) {
            throw new IllegalStateException();
        }

        @Override
        public Subscription serve(Served served) {
            throw new IllegalStateException();
        }

        @Override
        public void resume() {
            throw new IllegalStateException();
        }

        @Override
        public List<ForecastSnapshot> snapshots() {
            return snapshots;
        }

        @Override
        public Subscription onChange(Runnable told) {
            listener = told;
            Thread.ofPlatform().start(onListen);
            return () -> { };
        }
    }
}
