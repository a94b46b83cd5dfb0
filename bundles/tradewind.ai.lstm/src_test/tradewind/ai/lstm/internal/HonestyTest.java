package tradewind.ai.lstm.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.ai.internal.LocalPriceModels;
import tradewind.ai.lstm.internal.learning.Markets;
import tradewind.ai.lstm.internal.learning.Preset;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.data.DataFolder;
import tradewind.core.forecast.Costs;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ModelScore.Skill;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Subject;

/** Signal found where there is some, none where there is none, no look into the future; through the whole pipeline. */
class HonestyTest {
    private static final int DAYS = 60;
    private static final double SHARE = 0.4;
    private static final Map<String, String> SMALL = Map.of("window", "4", "lstm-1", "8", "epochs", "15", "rate", "0.01",
            "batch", "64", "columns", "returns", "threads", "2");

    @TempDir
    private Path folder = Path.of("");
    private final String before = System.getProperty(DataFolder.PROPERTY, "");
    private final LocalPriceModels models = new LocalPriceModels(InstantSource.system(),
            List.of(new CorrectingLstm(), new LevelLstm()));

    @BeforeEach
    void ownFolder() {
        // The natives stay where they were unpacked.
        System.setProperty("org.bytedeco.javacpp.cachedir", Path.of(before.isEmpty() ? "target/data" : before, "natives")
                .toString());
        System.setProperty(DataFolder.PROPERTY, folder.toString());
    }

    @AfterEach
    void oldFolder() {
        System.setProperty(DataFolder.PROPERTY, before);
    }

    private Evaluation evaluate(double[] returns) {
        return models.evaluate(new EvaluationRequest(Markets.subject(Markets.bars(returns, 3)), "lstm", SMALL, false, 2,
                false, Costs.DEFAULT), Progress.SILENT, () -> false);
    }

    @Test
    void aPlantedSignalIsFound() {
        double[] returns = Markets.returns(DAYS * Markets.PER_DAY, SHARE, 21);
        Evaluation e = evaluate(returns);
        double left = 0;
        double all = 0;
        for (int i = returns.length * 2 / 5; i < returns.length; i++) {
            if (i % Markets.PER_DAY >= 4) {
                left += Math.pow(returns[i] - SHARE * returns[i - 1], 2);
                all += returns[i] * returns[i];
            }
        }
        double attainable = 1 - left / all;
        double found = e.score().skill().r2();
        System.out.printf(java.util.Locale.ROOT, "planted signal: R2 %.4f of %.4f attainable%n", found, attainable);
        assertTrue(found >= 0.9 * attainable, found + " of " + attainable);
        assertTrue(e.verdict().skill(), e.verdict().toString());
    }

    @Test
    void shuffledReturnsShowNoSkill() {
        double[] returns = Markets.returns(DAYS * Markets.PER_DAY, SHARE, 22);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = returns.length - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            double swapped = returns[i];
            returns[i] = returns[k];
            returns[k] = swapped;
        }
        Evaluation e = evaluate(returns);
        Skill s = e.score().skill();
        assertFalse(e.verdict().skill(), e.verdict().toString());
        assertTrue(s.r2() < 0.005 && s.r2() > -0.01 && s.mase() > 0.995 && s.mase() < 1.01, s.toString());
        assertEquals(0.8, e.score().intervals().calibrated().get(1).coverage(), 0.02);
    }

    /** Training and forecasts through columns that go on behind: whatever comes later changes no bit of them. */
    @Test
    void overwritingTheFutureChangesNoForecast() {
        BarSeries real = Markets.bars(Markets.returns(14 * Markets.PER_DAY, SHARE, 23), 5);
        int t = 12 * Markets.PER_DAY + 77;
        for (Preset preset : Preset.values()) {
            Map<String, String> values = Map.of("window", "4", "lstm-1", "8", "epochs", "2", "batch", "64");
            List<String> before = Markets.forecasts(preset, values, real, t);
            assertEquals(78, before.size());
            assertEquals(before, Markets.forecasts(preset, values, poisoned(real, t), t));
        }
    }

    /** Fed with its own candles for twenty bars, neither network leaves what is sensible; both tell how far they were off. */
    @Test
    void manyStepsAheadEachStepHasItsError() {
        Subject subject = Markets.subject(Markets.bars(Markets.returns(10 * Markets.PER_DAY, SHARE, 25), 7));
        for (String id : List.of("lstm", "lstm-reference")) {
            Map<String, String> values = Map.of("window", "4", "lstm-1", "8", "epochs", "2", "batch", "64");
            List<Evaluation.StepAhead> ahead = models.evaluate(new EvaluationRequest(subject, id, values, true, 2, false,
                    Costs.DEFAULT), Progress.SILENT, () -> false).ahead();
            assertEquals(20, ahead.size());
            assertTrue(ahead.stream().allMatch(s -> s.error() > 0 && s.error() < 100 * s.naiveError()), id + " " + ahead);
            assertTrue(ahead.get(0).naiveError() < ahead.get(19).naiveError(), id + " " + ahead);
        }
    }

    /** A training that dies in its third epoch costs that epoch: gone on with, it ends with the same bits. */
    @Test
    void aTrainingThatDiesGoesOnFromItsLastEpoch() throws IOException {
        Subject subject = Markets.subject(Markets.bars(Markets.returns(8 * Markets.PER_DAY, SHARE, 24), 6));
        ModelCard whole = models.train(subject, "lstm", SMALL, 0.2, true, Progress.SILENT, () -> false);
        assertThrows(IllegalStateException.class, () -> models.train(subject, "lstm", SMALL, 0.2, true, step -> {
            if (step.done() == 3) {
                throw new IllegalStateException("as if killed");
            }
        }, () -> false));
        assertEquals(1, models.models().size());
        AtomicInteger first = new AtomicInteger();
        ModelCard resumed = models.train(subject, "lstm", SMALL, 0.2, false, step -> first.compareAndSet(0, step.done()),
                () -> false);
        assertEquals(3, first.get());
        for (String file : List.of("training.json", "network.zip")) {
            assertArrayEquals(Markets.content(whole.folder().resolve("weights").resolve(file)),
                    Markets.content(resumed.folder().resolve("weights").resolve(file)), file);
        }
        try (Stream<Path> left = Files.list(whole.folder().getParent())) {
            assertEquals(2, left.filter(Files::isDirectory).count(), "checkpoints are gone");
        }
    }

    private static BarSeries poisoned(BarSeries real, int t) {
        SplittableRandom random = new SplittableRandom(t);
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        builder.addRange(real, 0, t + 1);
        for (int i = t + 1; i < real.size(); i++) {
            double price = Math.exp(random.nextDouble(-5, 9));
            builder.add(real.time(i), price, price * 1.5, price / 2, price * 1.2, random.nextDouble(1e9), false,
                    BarSource.HISTORY);
        }
        return builder.build();
    }
}
