package tradewind.chart.view;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tradewind.chart.view.model.ChartForecasts;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.FeedSettings;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastRange;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.InputDrift;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.LiveScore;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Quantiles;
import tradewind.core.forecast.ScoredForecast;
import tradewind.core.forecast.Served;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;

/** Forecasts of made-up bars: of the last one, and of those before it. */
public final class SampleForecasts {
    private static final LiveScore SCORE = new LiveScore(312, 0.51, 0.81, 0.94, 1.003, 240, 0.52,
            LiveScore.Verdict.NO_EVIDENCE);

    private SampleForecasts() {
    }

    /** @param abstention empty if the model speaks */
    public static ChartForecasts of(BarSeries series, String abstention) {
        List<ScoredForecast> trail = new ArrayList<>();
        int last = series.size() - 1;
        for (int i = Math.max(1, last - 25); i < last; i++) {
            trail.add(new ScoredForecast(forecast(series, i, i % 9 == 0 ? "because" : ""), series.bar(i)));
        }
        Instant trained = Instant.ofEpochSecond(series.time(0));
        ModelCard card = new ModelCard("RHM", series.barSize(), "b2", new ParameterValues(Map.of()), "abc", 1, trained,
                trained, trained, 1, true, Map.of(), "", Path.of("abc-1"));
        Instrument instrument = new Instrument(7, "RHM", SecurityType.STK, "SMART", "IBIS", "EUR", "RHM", "XETRA", "",
                java.math.BigDecimal.ONE, "Rheinmetall AG", PriceIncrements.uniform(new java.math.BigDecimal("0.2")),
                SyntheticBars.hours(), SyntheticBars.hours());
        return ChartForecasts.of(new ForecastSnapshot(new Served(instrument, FeedSettings.DEFAULT, card),
                Optional.of(forecast(series, last, abstention)), trail, SCORE, InputDrift.UNKNOWN, Duration.ZERO,
                abstention, ""));
    }

    private static LiveForecast forecast(BarSeries series, int i, String abstention) {
        Random random = new Random(series.time(i));
        Bar before = series.bar(i - 1);
        double c = SyntheticBars.grid(before.close() + random.nextGaussian() * 0.4);
        double wide = 0.4 + 0.3 * random.nextDouble();
        Instant start = Instant.ofEpochSecond(series.time(i));
        return new LiveForecast(start, start.plusSeconds(60), Instant.ofEpochSecond(before.time()), start.plusSeconds(1),
                before.close(), 0.001, new CandleForecast(before.close(), Math.max(before.close(), c) + 0.8,
                Math.min(before.close(), c) - 0.8, c, 100, c, Quantiles.point(c)),
                List.of(new ForecastRange(0.5, c - wide, c + wide), new ForecastRange(0.8, c - 2 * wide, c + 2 * wide),
                        new ForecastRange(0.95, c - 3.2 * wide, c + 3.2 * wide)), abstention);
    }
}
