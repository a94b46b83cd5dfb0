package tradewind.ai.lstm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
import tradewind.core.forecast.ModelScore.Skill;
import tradewind.core.forecast.Progress;

/** Signal found where there is some, none where there is none, no look into the future; through the whole pipeline. */
class HonestyTest {
    private static final int DAYS = 60;
    private static final double SHARE = 0.4;
    private static final Map<String, String> SMALL = Map.of("window", "4", "lstm-1", "8", "epochs", "15", "rate", "0.01",
            "batch", "64", "columns", "returns", "threads", "2");

    @TempDir
    private Path folder = Path.of("");
    private final String before = System.getProperty(DataFolder.PROPERTY, "");
    private final LocalPriceModels models = new LocalPriceModels(InstantSource.system(), List.of(new CorrectingLstm()));

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
