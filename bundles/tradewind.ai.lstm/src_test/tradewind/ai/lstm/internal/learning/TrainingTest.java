package tradewind.ai.lstm.internal.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.TrainedModel;
import tradewind.core.forecast.TrainingData;

/** A training ends where it should, whatever happens on the way. */
class TrainingTest {
    private static final Map<String, String> SMALL = Map.of("window", "6", "lstm-1", "8", "epochs", "6", "rate", "0.02",
            "batch", "64", "dropout", "0.1", "threads", "2");

    @TempDir
    private Path folder = Path.of("");

    private static ParameterValues values(Preset preset) {
        return ParameterValues.of(preset.parameters(), SMALL);
    }

    private static TrainingData data(Preset preset) {
        return Markets.data(Markets.subject(Markets.bars(Markets.returns(8 * Markets.PER_DAY, 0.4, 9), 9)).columns(),
                new Settings(values(preset)));
    }

    private static TrainedModel train(Preset preset, Progress progress) {
        return preset.train(data(preset), values(preset), progress, () -> false);
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameModel(Preset preset) throws IOException {
        assertSame(train(preset, Progress.SILENT), train(preset, Progress.SILENT));
    }

    private void assertSame(TrainedModel a, TrainedModel b) throws IOException {
        Path first = Files.createTempDirectory(folder, "a");
        Path second = Files.createTempDirectory(folder, "b");
        a.save(first);
        b.save(second);
        for (String file : List.of("network.zip", "training.json")) {
            assertArrayEquals(bytes(first.resolve(file)), bytes(second.resolve(file)), file);
        }
    }

    /** Entries of a zip carry the time they were written. */
    private static byte[] bytes(Path file) throws IOException {
        if (!file.toString().endsWith(".zip")) {
            return Files.readAllBytes(file);
        }
        var out = new java.io.ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(Files.newInputStream(file))) {
            for (var e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                out.write(e.getName().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                in.transferTo(out);
            }
        }
        return out.toByteArray();
    }

    /** Cancelled again and again, in the midst of epochs too, kept on disk each time: the same bits in the end. */
    @ParameterizedTest
    @EnumSource
    void cancelledAndContinuedIsAsIfUninterrupted(Preset preset) throws IOException {
        List<Double> losses = new ArrayList<>();
        TrainedModel whole = train(preset, step -> losses.add(step.loss()));
        List<Double> found = new ArrayList<>();
        TrainingData data = data(preset);
        AtomicInteger asked = new AtomicInteger();
        TrainedModel model = preset.train(data, values(preset), step -> found.add(step.loss()),
                () -> asked.incrementAndGet() > 11);
        int parts = 1;
        while (!model.complete()) {
            Path kept = Files.createDirectory(folder.resolve("part" + parts++));
            model.save(kept);
            asked.set(0);
            model = preset.continueTraining(preset.load(kept, values(preset)), data, values(preset),
                    step -> found.add(step.loss()), () -> asked.incrementAndGet() > 17);
        }
        assertTrue(parts > 5, "only " + parts + " parts");
        assertEquals(losses, found);
        assertSame(whole, model);
    }

    @ParameterizedTest
    @EnumSource
    void aModelReadForecastsAsTheOneWritten(Preset preset) throws IOException {
        TrainingData data = data(preset);
        TrainedModel model = train(preset, Progress.SILENT);
        model.save(folder);
        TrainedModel read = preset.load(folder, values(preset));
        for (int k = 0; k < data.validationSize(); k++) {
            var input = data.input().until(data.validation(k) + 1);
            assertEquals(model.predict(input).toString().replaceAll("@.*", ""),
                    read.predict(input).toString().replaceAll("@.*", ""));
        }
        assertEquals(read.repaired(), model.repaired());
        ParameterValues other = ParameterValues.of(preset.parameters(), Map.of());
        assertThrows(IOException.class, () -> preset.load(folder, other));
    }

    /** Levels that know nothing of each other make candles that cannot be: those are changed, and counted. */
    @Test
    void impossibleCandlesOfLevelsAreRepairedAndCounted() {
        TrainingData data = data(Preset.LEVELS);
        LevelHead head = LevelHead.fit(data, new Settings(values(Preset.LEVELS)));
        var input = data.input().until(data.validation(0) + 1);
        float[] last = new float[5];
        input.copy(input.size() - 1, input.size(), last, 0);
        CandleForecast same = head.forecast(input, last);
        assertFalse(head.impossible(input, last));
        assertEquals(data.bars().high(input.size() - 1), same.high(), 1e-4);
        assertEquals(data.bars().volume(input.size() - 1), same.volume(), 1e-2);
        float[] crossed = {last[0], last[2] - 1, last[1] + 1, last[3], -1};
        assertTrue(head.impossible(input, crossed));
        CandleForecast repaired = head.forecast(input, crossed);
        assertEquals(Math.max(same.open(), same.close()), repaired.high());
        assertEquals(Math.min(same.open(), same.close()), repaired.low());
        assertEquals(0, repaired.volume());
    }

    /** What is complete learns on from its best weights and is never worse on validation for it. */
    @Test
    void aCompleteModelLearnsOn() {
        List<Progress.Step> first = new ArrayList<>();
        TrainedModel model = train(Preset.CORRECTIONS, first::add);
        List<Progress.Step> second = new ArrayList<>();
        TrainedModel more = Preset.CORRECTIONS.continueTraining(model, data(Preset.CORRECTIONS),
                values(Preset.CORRECTIONS), second::add, () -> false);
        assertTrue(more.complete());
        double start = first.stream().mapToDouble(Progress.Step::validationLoss).min().orElseThrow();
        assertEquals(start, second.get(0).validationLoss(), 0.05 * start);
        assertTrue(first.get(5).validationLoss() < first.get(5).naiveLoss(), first.toString());
    }

    @Test
    void aTrainingCancelledAtOnceIsNaive() {
        TrainingData data = data(Preset.CORRECTIONS);
        TrainedModel model = Preset.CORRECTIONS.train(data, values(Preset.CORRECTIONS), Progress.SILENT, () -> true);
        assertFalse(model.complete());
        var input = data.input().until(data.validation(0) + 1);
        assertEquals(input.anchor().close(), model.predict(input).meanClose(), 1e-9);
    }
}
