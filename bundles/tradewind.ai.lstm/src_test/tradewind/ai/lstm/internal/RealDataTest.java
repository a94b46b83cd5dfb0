package tradewind.ai.lstm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tradewind.ai.internal.LocalPriceModels;
import tradewind.ai.lstm.internal.learning.Markets;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.forecast.Costs;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.Progress;

/** What the issue asks of the default settings, on one real file in one fold; skipped where there is none. */
class RealDataTest {
    private static final String FILE = "SPY_2019-12-13_2020-01-16_1m.csv.gz";

    @Test
    void noWorseThanTheBaselines() throws IOException {
        String named = System.getenv("TRADEWIND_DATA");
        Path file = (named == null ? Path.of("../../../shared/data") : Path.of(named)).resolve(FILE);
        Assumptions.assumeTrue(Files.exists(file), "no real data file " + file + " (set TRADEWIND_DATA to its folder)");
        Evaluation e = new LocalPriceModels(InstantSource.system(), List.of(new CorrectingLstm()))
                .evaluate(new EvaluationRequest(Markets.subject(read(file)), "lstm", Map.of("epochs", "6"), false, 1, false,
                        Costs.DEFAULT), Progress.SILENT, () -> false);
        assertTrue(e.score().skill().mase() <= 1.01, e.score().skill().toString());
        for (String what : List.of("high", "low", "volume", "log volume")) {
            assertTrue(e.skill().getOrDefault(what, -1.0) >= 0, what + ": " + e.skill());
        }
        assertEquals(0.8, e.score().intervals().calibrated().get(1).coverage(), 0.02);
    }

    private static BarSeries read(Path file) throws IOException {
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split(",")).forEach(v -> builder.add(
                    Instant.parse(v[0]).getEpochSecond(), Double.parseDouble(v[1]), Double.parseDouble(v[2]),
                    Double.parseDouble(v[3]), Double.parseDouble(v[4]), Double.parseDouble(v[5]), false,
                    BarSource.IMPORT));
        }
        return builder.build();
    }
}
