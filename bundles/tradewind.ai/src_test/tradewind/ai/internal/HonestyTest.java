package tradewind.ai.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.ai.internal.data.Fold;
import tradewind.ai.internal.data.Preparation;
import tradewind.ai.internal.score.Forecasts;
import tradewind.ai.internal.score.IntervalScores;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.data.DataFolder;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.ModelScore;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TrainedModel;
import tradewind.core.forecast.TrainingData;

/** The permanent controls: no look into the future, no skill where there is none, and skill found where there is some. */
class HonestyTest {
    private static final long SEED = Long.getLong("honesty.seed", 11);
    private static final int PER_DAY = 300;

    @TempDir
    private Path folder = Path.of("");

    /** Law L15, for every forecaster and every input column: garbage behind t changes no forecast up to t + 1. */
    @Test
    void overwritingTheFutureChangesNoForecast() {
        BarSeries real = Simulated.bars(Simulated.autoRegressive(12 * PER_DAY, 0.2, 1e-3, SEED), PER_DAY, SEED);
        List<Forecaster> all = new ArrayList<>(Installed.BASELINES);
        all.add(new Linear());
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 4; round++) {
            int t = random.nextInt(6 * PER_DAY, 12 * PER_DAY - 2);
            BarSeries poisoned = poisoned(real, t, random.nextLong());
            for (Forecaster forecaster : all) {
                List<CandleForecast> before = forecasts(forecaster, real, t);
                List<CandleForecast> after = forecasts(forecaster, poisoned, t);
                assertTrue(before.size() > PER_DAY, "only " + before.size() + " forecasts to compare");
                assertIterableEquals(texts(before), texts(after), forecaster.id() + ", seed " + SEED + ", t " + t);
            }
        }
    }

    /** The same through a whole contest, calibrated ranges included. */
    @Test
    void overwritingTheFutureChangesNoRange() {
        BarSeries real = Simulated.bars(Simulated.autoRegressive(8 * PER_DAY, 0.2, 1e-3, SEED), PER_DAY, SEED);
        int t = 6 * PER_DAY + 123;
        List<String> before = ranges(real, t);
        assertTrue(before.size() > PER_DAY, "only " + before.size() + " ranges to compare");
        assertIterableEquals(before, ranges(poisoned(real, t, SEED), t), "seed " + SEED);
    }

    private static List<String> ranges(BarSeries series, int t) {
        Subject subject = Simulated.subject(series);
        BarColumns bars = subject.columns();
        List<Fold> folds = Fold.walkForward(bars, 5, true);
        Contest contest = new Contest(bars, Evaluator.grid(subject, bars, folds.get(0)),
                Contest.Entrant.of(new Linear(), Map.of()), () -> false);
        folds.stream().filter(f -> f.testFrom() <= t).forEach(f -> contest.run(f, (e, data) -> e.forecaster()
                .train(data, e.parameters(), Progress.SILENT, () -> false)));
        List<String> result = new ArrayList<>();
        for (Forecasts f : contest.forecasts()) {
            IntervalScores intervals = new IntervalScores(contest.outcomes(), f);
            for (int k = 0; k < f.size() && contest.outcomes().bar(k) <= t + 1; k++) {
                result.add(f.id() + " " + f.close(k) + " " + intervals.lower(1, k) + " " + intervals.upper(2, k));
            }
        }
        return result;
    }

    /** Forecasts made at bars up to {@code t}, in folds that lie before {@code t} or hold it. */
    private static List<CandleForecast> forecasts(Forecaster forecaster, BarSeries series, int t) {
        Subject subject = Simulated.subject(series);
        BarColumns bars = subject.columns();
        Contest.Entrant e = Contest.Entrant.of(forecaster, Map.of());
        List<CandleForecast> result = new ArrayList<>();
        for (Fold fold : Fold.walkForward(bars, 5, false)) {
            if (fold.testFrom() <= t) {
                Preparation p = Preparation.fit(bars.until(fold.trainTo()), fold.trainFrom(), e.spec(),
                        Evaluator.grid(subject, bars, fold));
                ForecastInput input = p.input(bars.until(fold.testTo()));
                TrainedModel model = forecaster.train(fold.training(input, e.spec()), e.parameters(), Progress.SILENT,
                        () -> false);
                for (int i : fold.test(bars, e.spec().windowLength())) {
                    if (i <= t) {
                        result.add(model.predict(input.until(i + 1)));
                    }
                }
            }
        }
        return result;
    }

    private static List<String> texts(List<CandleForecast> forecasts) {
        return forecasts.stream().map(f -> f.open() + " " + f.high() + " " + f.low() + " " + f.close() + " " + f.volume()
                + " " + f.meanClose() + " " + java.util.Arrays.toString(f.quantiles().values())).toList();
    }

    private static BarSeries poisoned(BarSeries real, int t, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        builder.addRange(real, 0, t + 1);
        for (int i = t + 1; i < real.size(); i++) {
            double price = Math.exp(random.nextDouble(-5, 9));
            builder.add(real.time(i), price, price * 1.5, price / 2, price * 1.2, random.nextDouble(1e9), false,
                    BarSource.HISTORY);
        }
        return builder.build();
    }

    @Test
    void theTestFoldCannotBeReachedFromTraining() {
        BarSeries series = Simulated.bars(Simulated.autoRegressive(6 * PER_DAY, 0, 1e-3, SEED), PER_DAY, SEED);
        BarColumns bars = Simulated.subject(series).columns();
        Fold fold = Fold.single(bars, 0.2);
        Contest.Entrant e = Contest.Entrant.of(new Linear(), Map.of());
        TrainingData data = fold.training(Preparation.fit(bars.until(fold.trainTo()), 0, e.spec(),
                Evaluator.grid(Simulated.subject(series), bars, fold)).input(bars), e.spec());
        int end = fold.validationTo();
        assertTrue(end <= fold.testFrom() - PER_DAY, "a day lies between");
        assertThrows(IndexOutOfBoundsException.class, () -> data.bars().close(end));
        assertThrows(IndexOutOfBoundsException.class, () -> data.input().feature(0, end));
        assertThrows(IndexOutOfBoundsException.class, () -> data.input().anchor(end));
        assertThrows(IndexOutOfBoundsException.class, () -> data.input().until(end + 1));
        assertThrows(IndexOutOfBoundsException.class, () -> data.input().copy(0, end + 1, new float[1 << 20], 0));
    }

    @Test
    void aPlantedSignalIsFound() {
        double share = 0.3;
        double[] returns = Simulated.autoRegressive(40 * PER_DAY, share, 1e-3, SEED);
        Evaluation e = evaluate(returns, "b1");
        double attainable = attainable(returns, share);
        double found = e.score().skill().r2();
        assertTrue(found >= 0.9 * attainable, found + " of " + attainable + ", seed " + SEED);
        assertTrue(e.verdict().skill(), e.verdict().toString());
        assertTrue(e.score().direction().hits() > 0.57, e.score().direction().toString());
    }

    /** What somebody who knows the truth reaches on the tested days, the last 60 per cent. */
    private static double attainable(double[] returns, double share) {
        double left = 0;
        double all = 0;
        for (int i = returns.length * 2 / 5; i < returns.length; i++) {
            if (i % PER_DAY >= 2) {
                double miss = returns[i] - share * returns[i - 1];
                left += miss * miss;
                all += returns[i] * returns[i];
            }
        }
        return 1 - left / all;
    }

    @Test
    void shuffledReturnsShowNoSkill() {
        double[] returns = Simulated.autoRegressive(40 * PER_DAY, 0.3, 1e-3, SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = returns.length - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            double swapped = returns[i];
            returns[i] = returns[k];
            returns[k] = swapped;
        }
        for (String id : List.of("b1", "linear")) {
            Evaluation e = evaluate(returns, id);
            ModelScore.Skill skill = e.score().skill();
            assertFalse(e.verdict().skill(), id + ", seed " + SEED + ": " + e.verdict());
            assertTrue(skill.r2() < 0.005 && skill.r2() > -0.1 && skill.mase() > 0.995, id + ", seed " + SEED + ": " + skill);
            assertTrue(e.verdict().sentences().get(0).startsWith("No evidence of skill"), e.verdict().toString());
        }
    }

    private Evaluation evaluate(double[] returns, String id) {
        System.setProperty(DataFolder.PROPERTY, folder.toString());
        try {
            return new LocalPriceModels(InstantSource.system(), List.of(new Linear()))
                    .evaluate(EvaluationRequest.of(Simulated.subject(returns, PER_DAY, SEED), id), Progress.SILENT,
                            () -> false);
        } finally {
            System.clearProperty(DataFolder.PROPERTY);
        }
    }
}
