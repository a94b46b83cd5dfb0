package tradewind.ai.lstm.internal.learning;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import tradewind.ai.internal.data.Fold;
import tradewind.ai.internal.data.Preparation;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TickGrid;
import tradewind.core.forecast.TrainedModel;
import tradewind.core.forecast.TrainingData;

/** Markets whose truth is known, and what a training gets of them. */
public final class Markets {
    public static final int PER_DAY = 250;
    private static final long MIDNIGHT = 1_700_006_400L;
    private static final int DAY = 86400;
    private static final TickGrid GRID = TickGrid.uniform(1e-6);

    private Markets() {
    }

    /** Returns of size 0.001 that follow the one before by {@code share}. */
    public static double[] returns(int n, double share, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] returns = new double[n];
        for (int i = 0; i < n; i++) {
            returns[i] = (i == 0 ? 0 : share * returns[i - 1]) + 1e-3 * random.nextGaussian();
        }
        return returns;
    }

    /** One-minute bars in sessions of {@value #PER_DAY}. */
    public static BarSeries bars(double[] returns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        double log = Math.log(100);
        for (int i = 0; i < returns.length; i++) {
            double open = Math.exp(log);
            log += returns[i];
            double close = Math.exp(log);
            builder.add(MIDNIGHT + (long) (i / PER_DAY) * DAY + i % PER_DAY * 60L, open,
                    Math.max(open, close) * (1 + 2e-4 * random.nextDouble()),
                    Math.min(open, close) * (1 - 2e-4 * random.nextDouble()), close,
                    Math.rint(Math.exp(5 + random.nextGaussian())), false, BarSource.HISTORY);
        }
        return builder.build();
    }

    public static Subject subject(BarSeries bars) {
        return new Subject("SIM", bars, Optional.empty(), ZoneOffset.UTC, Optional.empty());
    }

    static TrainingData data(double[] returns, List<Parameter> parameters) {
        return data(subject(bars(returns, 1)).columns(), new Settings(ParameterValues.of(parameters, Map.of())));
    }

    /** All but the last fifth of the days. */
    static TrainingData data(BarColumns bars, Settings settings) {
        Fold fold = Fold.single(bars, 0.2);
        Preparation p = Preparation.fit(bars.until(fold.trainTo()), fold.trainFrom(), settings.input(), GRID);
        return fold.training(p.input(bars.until(fold.validationTo())), settings.input());
    }

    /** Learns from the days before the one of {@code t} and forecasts behind each bar of that day up to {@code t}. */
    public static List<String> forecasts(Preset preset, Map<String, String> given, BarSeries series, int t) {
        ParameterValues values = ParameterValues.of(preset.parameters(), given);
        InputSpec spec = new Settings(values).input();
        BarColumns bars = subject(series).columns();
        int today = t / PER_DAY * PER_DAY;
        Fold fold = new Fold(0, today - 2 * PER_DAY, today - PER_DAY, today, bars.size());
        Preparation p = Preparation.fit(bars.until(fold.trainTo()), 0, spec, GRID);
        ForecastInput input = p.input(bars);
        TrainedModel model = preset.train(fold.training(input, spec), values, Progress.SILENT, () -> false);
        List<String> result = new ArrayList<>();
        for (int i = today; i <= t; i++) {
            CandleForecast f = model.predict(input.until(i + 1));
            result.add(f.open() + " " + f.high() + " " + f.low() + " " + f.close() + " " + f.volume() + " " + f.meanClose()
                    + " " + Arrays.toString(f.quantiles().values()));
        }
        return result;
    }
}
