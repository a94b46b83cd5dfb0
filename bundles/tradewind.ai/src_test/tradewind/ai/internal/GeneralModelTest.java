package tradewind.ai.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.ai.internal.data.Fold;
import tradewind.ai.internal.data.JoinedInput;
import tradewind.ai.internal.data.Preparation;
import tradewind.core.bar.BarSize;
import tradewind.core.data.DataFolder;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Costs;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.Feature;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.Prediction;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Scaling;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TickGrid;
import tradewind.core.forecast.TrainingData;

class GeneralModelTest {
    private static final int PER_DAY = 120;
    private static final double TEST = 0.2;
    private static final InputSpec RETURNS = new InputSpec(List.of(Feature.SCALED_RETURN, Feature.VOLUME_SURPRISE),
            Scaling.STANDARD, 5);

    @TempDir
    private Path folder = Path.of("");
    private final LocalPriceModels models = new LocalPriceModels(InstantSource.system(),
            List.of(Linear.onReturns(), new Linear()));

    @BeforeEach
    void ownFolder() {
        System.setProperty(DataFolder.PROPERTY, folder.toString());
    }

    @AfterEach
    void noFolder() {
        System.clearProperty(DataFolder.PROPERTY);
    }

    private static Subject market(String ticker, double sigma, long seed) {
        double[] returns = Simulated.autoRegressive(20 * PER_DAY, 0.4, sigma, seed);
        return new Subject(ticker, Simulated.bars(returns, PER_DAY, seed), Optional.empty(), ZoneOffset.UTC,
                Optional.empty());
    }

    private ModelCard train(Subject... subjects) {
        return models.trainTogether("both", List.of(subjects), "linear-returns", Map.of("epochs", "20", "rate", "1e-4"), TEST,
                true, Progress.SILENT, () -> false);
    }

    @Test
    void whatIsCommonToTwoInstrumentsIsFoundInAThirdThatItNeverSaw() {
        ModelCard card = train(market("A", 1e-3, 1), market("B", 4e-3, 2));
        assertEquals(List.of("A", "B"), card.instruments());
        assertTrue(card.general() && card.metrics().containsKey("mase.A") && card.metrics().containsKey("mase.B"),
                card.metrics().toString());
        Evaluation e = models.test(card, market("C", 2e-3, 3), 0.5, Costs.DEFAULT, () -> false);
        assertTrue(e.score().skill().r2() > 0.9 * 0.16, "R2 " + e.score().skill().r2() + " of 0.16");
        assertEquals(List.of("C", "linear-returns"), List.of(e.ticker(), e.evaluated()));
    }

    @Test
    void theModelIsKeptAndForecastsAnyInstrument() {
        ModelCard card = train(market("A", 1e-3, 1), market("B", 4e-3, 2));
        ModelCard kept = models.latest("both", BarSize.M1, "linear-returns").orElseThrow();
        assertEquals(card, kept);
        Prediction p = models.predict(kept, market("C", 2e-3, 3));
        assertTrue(p.candle().high() >= p.candle().low(), p.toString());
        assertTrue(p.notes().contains("The model was trained on A, B."), p.notes().toString());
    }

    @Test
    void itGoesOnFromTheLatestOneOfTheSameInstruments() {
        Subject a = market("A", 1e-3, 1);
        Subject b = market("B", 4e-3, 2);
        AtomicInteger epochs = new AtomicInteger();
        ModelCard stopped = models.trainTogether("both", List.of(a, b), "linear-returns", Map.of("epochs", "4"), TEST,
                false, s -> epochs.set(s.done()), () -> epochs.get() >= 2);
        assertEquals(List.of(2, false), List.of(epochs.get(), stopped.complete()));
        List<Integer> steps = new ArrayList<>();
        ModelCard whole = models.trainTogether("both", List.of(a, b), "linear-returns", Map.of("epochs", "4"), TEST,
                false, s -> steps.add(s.done()), () -> false);
        assertEquals(List.of(3, 4), steps);
        assertEquals(2, whole.revision());
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        Subject a = market("A", 1e-3, 1);
        Subject b = market("B", 4e-3, 2);
        assertRefused("two or more different", () -> train(a, a));
        assertRefused("two or more different", () -> train(a));
        assertRefused("mean something else for every instrument", () -> models.trainTogether("both", List.of(a, b),
                "linear", Map.of(), TEST, true, Progress.SILENT, () -> false));
        ModelCard card = train(a, b);
        assertRefused("has seen A", () -> models.test(card, a, 0.6, Costs.DEFAULT, () -> false));
        assertTrue(models.test(card, a, TEST, Costs.DEFAULT, () -> false).tested() > 0);
        ModelCard levels = models.train(a, "linear", Map.of(), TEST, true, Progress.SILENT, () -> false);
        assertRefused("mean something else", () -> models.test(levels, b, TEST, Costs.DEFAULT, () -> false));
    }

    private static void assertRefused(String why, org.junit.jupiter.api.function.Executable action) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, action).getMessage());
        assertTrue(message.contains(why), message);
    }

    @Test
    void joinedInputsAreWhatEachIsAlone() {
        List<TrainingData> parts = List.of(data(market("A", 1e-3, 1)), data(market("B", 4e-3, 2)));
        TrainingData joined = JoinedInput.join(parts, RETURNS);
        assertEquals(parts.get(0).trainSize() + parts.get(1).trainSize(), joined.trainSize());
        assertEquals(parts.get(0).validationSize() + parts.get(1).validationSize(), joined.validationSize());
        int offset = parts.get(0).bars().size();
        int k = parts.get(0).trainSize() + 7;
        int alone = parts.get(1).train(7);
        assertEquals(alone + offset, joined.train(k));
        assertEquals(parts.get(1).input().anchor(alone), joined.input().anchor(alone + offset));
        assertEquals(window(parts.get(1).input(), alone), window(joined.input(), alone + offset));
        for (int s = 0; s < joined.trainSize(); s++) {
            int t = joined.train(s);
            assertTrue(t - RETURNS.windowLength() + 1 >= joined.bars().stretchStart(t + 1), "a window lies in one stretch");
        }
        assertThrows(IndexOutOfBoundsException.class, () -> joined.input().feature(0, joined.input().size()));
        assertThrows(IndexOutOfBoundsException.class, () -> joined.input().until(offset).feature(0, offset));
    }

    private static TrainingData data(Subject subject) {
        BarColumns bars = subject.columns();
        Fold fold = Fold.single(bars, TEST);
        Preparation p = Preparation.fit(bars.until(fold.trainTo()), 0, RETURNS, TickGrid.uniform(0.01));
        return fold.training(p.input(bars.until(fold.validationTo())), RETURNS);
    }

    private static List<Float> window(ForecastInput input, int t) {
        float[] values = new float[RETURNS.windowLength() * input.features()];
        input.copy(t - RETURNS.windowLength() + 1, t + 1, values, 0);
        List<Float> result = new ArrayList<>();
        for (float v : values) {
            result.add(v);
        }
        return result;
    }
}
