package tradewind.ai.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.core.data.DataFolder;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.ModelScore;
import tradewind.core.forecast.ModelScore.Band;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Subject;

/** What the baselines do on real bars, and how long it takes. */
class RealDataTest {
    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void noFolder() {
        System.clearProperty(DataFolder.PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPY_2019-12-13_2020-01-16", "EUREX_FESX_2006-01", "CME_6EH4_2024-01"})
    void baselinesOnRealBars(String name) throws IOException {
        Optional<Subject> subject = RealBars.load(name);
        Assumptions.assumeTrue(subject.isPresent());
        Evaluation e = evaluate(subject.orElseThrow());
        System.out.printf(Locale.ROOT, "%s: %d bars tested in %d days, unchanged %.1f %%%n", name, e.tested(), e.days(),
                100 * e.zeroShare());
        e.models().forEach(RealDataTest::print);
        for (ModelScore m : e.models()) {
            for (Band band : m.intervals().calibrated()) {
                assertEquals(band.share(), band.coverage(), 0.02, name + " " + m.id());
            }
        }
        ModelScore naive = find(e, "b0");
        assertTrue(find(e, "b3").errors().high() < naive.errors().high(), name);
        assertTrue(find(e, "b3").errors().low() < naive.errors().low(), name);
        assertTrue(find(e, "b4").errors().volume() < naive.errors().volume(), name);
        assertTrue(find(e, "b4-log").errors().logVolume() < naive.errors().logVolume(), name);
    }

    private static void print(ModelScore m) {
        Band own = m.intervals().own().get(1);
        Band band = m.intervals().calibrated().get(1);
        System.out.printf(Locale.ROOT, "  %-7s close %.6g high %.6g low %.6g volume %.1f log %.4f  MASE %.4f R2 %+.2f %%"
                + "  direction %.1f %%  80 %%: own %.1f, calibrated %.1f, %.2f bp%n", m.id(), m.errors().close(),
                m.errors().high(), m.errors().low(), m.errors().volume(), m.errors().logVolume(), m.skill().mase(),
                100 * m.skill().r2(), 100 * m.direction().hits(), 100 * own.coverage(), 100 * band.coverage(),
                band.width());
    }

    @Test
    void twoHundredThousandBarsTakeSeconds() {
        Subject subject = Simulated.subject(Simulated.autoRegressive(200_000, 0.1, 5e-4, 8), 500, 8);
        long start = System.nanoTime();
        Evaluation e = evaluate(subject);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%d of %d bars tested with %d models in %.1f s%n", e.tested(), e.bars(),
                e.models().size(), seconds);
        // A loaded machine may be many times slower; a quadratic step would be hundreds of times slower.
        assertTrue(seconds < 60, seconds + " s");
    }

    private Evaluation evaluate(Subject subject) {
        System.setProperty(DataFolder.PROPERTY, folder.toString());
        return new LocalPriceModels(InstantSource.system(), List.of())
                .evaluate(EvaluationRequest.of(subject, "b1"), Progress.SILENT, () -> false);
    }

    private static ModelScore find(Evaluation e, String id) {
        return e.models().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }
}
