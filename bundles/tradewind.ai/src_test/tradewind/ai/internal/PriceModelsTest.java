package tradewind.ai.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.data.DataFolder;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.Costs;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.Prediction;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.TradingHours;

class PriceModelsTest {
    private static final int PER_DAY = 120;
    private static final BarSeries BARS = Simulated.bars(Simulated.autoRegressive(12 * PER_DAY, 0.2, 1e-3, 2), PER_DAY, 2);
    private static final Subject SUBJECT = Simulated.subject(BARS);
    private static final double TEST = 0.2;

    @TempDir
    private Path folder = Path.of("");
    private final LocalPriceModels models = new LocalPriceModels(InstantSource.system(), List.of(new Linear()));

    @BeforeEach
    void ownFolder() {
        System.setProperty(DataFolder.PROPERTY, folder.toString());
    }

    @AfterEach
    void noFolder() {
        System.clearProperty(DataFolder.PROPERTY);
    }

    @Test
    void baselinesAndPlugInsAreThere() {
        assertEquals(List.of("b0", "b1", "b2", "b3", "b4", "b4-log", "linear"),
                models.forecasters().stream().map(Forecaster::id).toList());
        String message = String.valueOf(assertThrows(IllegalArgumentException.class,
                () -> models.evaluate(EvaluationRequest.of(SUBJECT, "lstm"), Progress.SILENT, () -> false)).getMessage());
        assertTrue(message.contains("\"lstm\" is not installed"), message);
    }

    @Test
    void anEvaluationListsEveryBaselineBesideTheModel() {
        Evaluation e = models.evaluate(new EvaluationRequest(SUBJECT, "linear", Map.of("epochs", "1"), true, 3, true,
                Costs.DEFAULT), Progress.SILENT, () -> false);
        assertEquals(List.of("b0", "b1", "b2", "b3", "b4", "b4-log", "linear"),
                e.models().stream().map(m -> m.id()).toList());
        assertEquals(3, e.folds().size());
        assertEquals(e.tested(), e.folds().stream().mapToInt(Evaluation.Span::tested).sum());
        assertEquals(1, e.configurations());
        assertEquals(MultiStep.STEPS, e.ahead().size());
        assertTrue(e.ahead().get(19).naiveError() > e.ahead().get(0).naiveError(), e.ahead().toString());
        assertSelfContained(e.html());
        assertEquals(2, models.evaluate(EvaluationRequest.of(SUBJECT, "b1"), Progress.SILENT, () -> false)
                .configurations());
    }

    private static void assertSelfContained(String html) {
        assertTrue(html.split("<svg").length > 4, "pictures");
        assertTrue(html.contains("B0 nothing changes") && html.contains("Linear on all columns"));
        for (String outside : List.of("http:", "https:", "<script", "<link", "<img", " src=", "url(", "@import", "NaN")) {
            assertFalse(html.contains(outside), outside);
        }
    }

    @Test
    void aKeptModelForecastsAsItDidBefore() {
        ModelCard card = train("linear", true);
        assertEquals(1, card.revision());
        assertTrue(card.complete() && card.metrics().containsKey("mase"), card.toString());
        assertEquals(Optional.of(card), models.latest("SIM", BarSize.M1, "linear"));
        assertEquals(List.of(card), models.models());
        Prediction first = models.predict(card, SUBJECT);
        Prediction second = new LocalPriceModels(InstantSource.system(), List.of(new Linear())).predict(
                models.models().get(0), SUBJECT);
        assertEquals(first.candle().close(), second.candle().close());
        assertEquals(Instant.ofEpochSecond(BARS.last().time() + 60), first.start());
        CandleForecast c = first.candle();
        assertTrue(c.high() >= c.close() && c.low() <= c.close());
    }

    @Test
    void howItWasJudgedIsKeptWithTheModelAndGoesWithIt() {
        ModelCard card = train("linear", true);
        Evaluation e = models.evaluation(card).orElseThrow();
        assertEquals(List.of("b0", "b1", "b2", "b3", "b4", "b4-log", "linear"), e.models().stream().map(m -> m.id()).toList());
        assertEquals(card.metrics().get("closeMae"), e.score().errors().close());
        assertEquals(card.verdict(), e.verdict().sentences().get(0));
        assertSelfContained(e.html());
        ModelCard other = train("linear", true);
        models.delete(card);
        assertEquals(List.of(other), models.models());
        assertFalse(Files.exists(card.folder()));
        models.delete(card);
        ModelCard elsewhere = new ModelCard(card.ticker(), card.barSize(), card.forecaster(), card.parameters(),
                card.configuration(), card.revision(), card.trained(), card.learntFrom(), card.learntTo(), card.bars(), true,
                card.metrics(), card.verdict(), folder);
        assertThrows(UncheckedIOException.class, () -> models.delete(elsewhere));
        assertTrue(Files.exists(other.folder()));
    }

    /** From the eleventh configuration on the report says how far choosing the best of them can be trusted. */
    @Test
    void manyConfigurationsAreHeldAgainstEachOther() {
        Evaluation e = models.evaluate(EvaluationRequest.of(SUBJECT, "b0"), Progress.SILENT, () -> false);
        for (int k = 1; k <= 10; k++) {
            assertTrue(Double.isNaN(e.overfitting()), e.configurations() + " configurations");
            assertFalse(e.verdict().sentences().toString().contains("overfitting"));
            e = models.evaluate(new EvaluationRequest(SUBJECT, "linear", Map.of("epochs", "1", "rate", k + "e-6"), false, 5,
                    false, Costs.DEFAULT), Progress.SILENT, () -> false);
        }
        assertEquals(11, e.configurations());
        assertTrue(e.overfitting() >= 0 && e.overfitting() <= 1, "" + e.overfitting());
        assertTrue(e.verdict().sentences().toString().contains("overfitting"));
        assertTrue(e.html().contains("backtest overfitting"));
        assertEquals(List.of(), models.models());
        Evaluation other = models.evaluate(new EvaluationRequest(SUBJECT, "b1", Map.of(), false, 2, true, Costs.DEFAULT),
                Progress.SILENT, () -> false);
        assertEquals(12, other.configurations());
    }

    @Test
    void everyBaselineCanBeKept() {
        for (Forecaster baseline : Installed.BASELINES) {
            ModelCard card = train(baseline.id(), false);
            assertTrue(models.predict(card, SUBJECT).candle().close() > 0, baseline.id());
        }
        assertEquals(6, models.models().size());
    }

    /** Any changed, added or missing byte: the model is not used. */
    @Test
    void aModelThatIsNotWhatWasWrittenIsRefused() throws IOException {
        ModelCard card = train("linear", true);
        List<Path> files;
        try (Stream<Path> all = Files.walk(card.folder())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertEquals(6, files.size());
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] changed = bytes.clone();
            changed[bytes.length / 2] ^= 1;
            Files.write(file, changed);
            assertThrows(UncheckedIOException.class, () -> models.predict(card, SUBJECT), file.toString());
            Files.delete(file);
            assertThrows(UncheckedIOException.class, () -> models.predict(card, SUBJECT), file.toString());
            Files.write(file, bytes);
        }
        Path added = Files.writeString(card.folder().resolve("weights/more.txt"), "x");
        assertThrows(UncheckedIOException.class, () -> models.predict(card, SUBJECT));
        Files.delete(added);
        Path renamed = Files.move(card.folder(), card.folder().resolveSibling("0123456789ab-1"));
        ModelCard moved = models.models().get(0);
        assertThrows(UncheckedIOException.class, () -> models.predict(moved, SUBJECT));
        Files.move(renamed, card.folder());
        assertTrue(models.predict(card, SUBJECT).candle().close() > 0);
    }

    /** Cancelled after the first epoch and gone on with: the same weights as without the break. */
    @Test
    void aCancelledTrainingIsKeptAndGoesOn() throws IOException {
        ModelCard whole = train("linear", true);
        AtomicInteger epochs = new AtomicInteger();
        ModelCard broken = models.train(SUBJECT, "linear", Map.of(), TEST, true, step -> epochs.incrementAndGet(),
                () -> epochs.get() >= 1);
        assertFalse(broken.complete());
        assertEquals(Optional.empty(), models.evaluation(broken));
        assertEquals(2, broken.revision());
        ModelCard resumed = train("linear", false);
        assertEquals(3, resumed.revision());
        assertTrue(resumed.complete());
        assertEquals(Files.readString(whole.folder().resolve("weights/weights.txt")),
                Files.readString(resumed.folder().resolve("weights/weights.txt")));
    }

    @Test
    void aModelDoesNotGoOnWhereItHasSeenTheTest() {
        train("linear", true);
        Subject shorter = Simulated.subject(BARS.slice(0, 8 * PER_DAY));
        assertTrue(String.valueOf(assertThrows(IllegalArgumentException.class, () -> models.train(shorter, "linear",
                Map.of(), TEST, false, Progress.SILENT, () -> false)).getMessage()).contains("has seen bars up to"));
    }

    @Test
    void cancellingAnEvaluationEndsIt() {
        assertThrows(CancellationException.class,
                () -> models.evaluate(EvaluationRequest.of(SUBJECT, "b1"), Progress.SILENT, () -> true));
    }

    @Test
    void behindTheCloseComesTheNextOpening() {
        TradingHours hours = TradingHours.parse("20231125:CLOSED;20231126:0900-20231126:1100;20231127:0900-20231127:1100",
                ZoneOffset.UTC);
        Subject subject = new Subject("SIM", BARS, Optional.of(hours), ZoneOffset.UTC, Optional.empty());
        assertEquals(Instant.parse("2023-11-26T10:59:00Z"), Instant.ofEpochSecond(BARS.last().time()));
        Prediction p = models.predict(train("b0", true), subject);
        assertEquals(Instant.parse("2023-11-27T09:00:00Z"), p.start());
    }

    @Test
    void anOldModelSaysSo() {
        ModelCard card = train("b1", true);
        assertEquals(BARS.last().time(), card.testedTo().getEpochSecond());
        BarSeries newest = BARS.slice(BARS.size() - 3, BARS.size());
        assertFalse(models.predict(card, Simulated.subject(newest)).notes().toString().contains("The model is"));
        assertTrue(models.predict(card, Simulated.subject(later(newest, 40))).notes()
                .contains("The model is old, tested until 40 days before this bar."));
        BarSeries later = later(newest, 100);
        assertTrue(models.predict(card, Simulated.subject(later)).notes()
                .contains("The model is out of date, tested until 100 days before this bar."));
        assertThrows(IllegalArgumentException.class, () -> models.predict(card, Simulated.subject(later.slice(0, 1))));
    }

    private static BarSeries later(BarSeries bars, int days) {
        return BarSeries.of(BarSize.M1, Stream.of(bars.bar(0), bars.bar(1), bars.bar(2))
                .map(b -> tradewind.core.bar.Bar.authoritative(b.time() + days * 86_400L, b.open(), b.high(), b.low(),
                        b.close(), b.volume(), BarSize.M1)).toList());
    }

    private ModelCard train(String forecaster, boolean fresh) {
        return models.train(SUBJECT, forecaster, Map.of(), TEST, fresh, Progress.SILENT, () -> false);
    }
}
