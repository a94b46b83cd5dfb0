package tradewind.ai.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.forecast.Subject;

/** Real 1-minute bars, where the data folder is there. */
final class RealBars {
    private RealBars() {
    }

    /** The bars of {@code TRADEWIND_DATA} or {@code ../shared/data}; says why when they are absent. */
    static Optional<Subject> load(String name) throws IOException {
        String named = System.getenv("TRADEWIND_DATA");
        Path folder = named == null ? Path.of("../../../shared/data") : Path.of(named);
        Path file = folder.resolve(name + "_1m.csv.gz");
        if (!Files.exists(file)) {
            System.out.println("Skipped: no real data file " + file.toAbsolutePath().normalize()
                    + " (set TRADEWIND_DATA to its folder)");
            return Optional.empty();
        }
        return Optional.of(new Subject(name, read(file), Optional.empty(), ZoneOffset.UTC, Optional.empty()));
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
