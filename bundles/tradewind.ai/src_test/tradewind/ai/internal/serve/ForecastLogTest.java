package tradewind.ai.internal.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastRange;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.Quantiles;

class ForecastLogTest {
    private static final Instant START = Instant.parse("2026-11-27T10:06:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("RHM/1m.jsonl");
    }

    private static LiveForecast forecast(int minute) {
        Instant start = START.plusSeconds(60L * minute);
        return new LiveForecast(start, start.plusSeconds(60), start.minusSeconds(60), start.plusMillis(1234), 1982.4, 0.0012,
                new CandleForecast(1982.4, 1984.2, 1981, 1983, 250.5, 1982.77, new Quantiles(new double[] {0.1, 0.5, 0.9},
                        new double[] {1980.1, 1983, 1985.9})),
                List.of(new ForecastRange(0.5, 1982, 1984), new ForecastRange(0.8, 1981, 1985),
                        new ForecastRange(0.95, 1979, 1987)), minute % 2 == 0 ? "" : "because \"so\"");
    }

    private static LogEntry.Came came(int minute) {
        Instant start = START.plusSeconds(60L * minute);
        return new LogEntry.Came(start, Bar.authoritative(start.getEpochSecond(), 1, 3, 0.5, 2, 7, BarSize.M1));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        try (ForecastLog log = ForecastLog.open(file(), BarSize.M1)) {
            assertEquals(List.of(), log.entries());
            for (int i = 0; i < 2; i++) {
                log.append(new LogEntry.Made("abc-1", forecast(i)));
            }
            log.append(came(0));
            log.append(new LogEntry.Void(START.plusSeconds(60), "nothing was traded"));
        }
        try (ForecastLog log = ForecastLog.open(file(), BarSize.M1)) {
            assertEquals(4, log.entries().size());
            assertEquals(List.of(came(0), new LogEntry.Void(START.plusSeconds(60), "nothing was traded")),
                    log.entries().subList(2, 4));
            LiveForecast read = ((LogEntry.Made) log.entries().get(1)).forecast();
            assertEquals(forecast(1).ranges(), read.ranges());
            assertEquals(forecast(1).abstention(), read.abstention());
            assertEquals(forecast(1).made(), read.made());
            assertEquals(1983, read.candle().quantiles().at(0.5));
        }
    }

    /** Killed in the middle of a line, anywhere: the lines before are there, and the next one is whole. */
    @Test
    void halfALineIsNoLine() throws IOException {
        try (ForecastLog log = ForecastLog.open(file(), BarSize.M1)) {
            log.append(new LogEntry.Made("abc-1", forecast(0)));
        }
        byte[] whole = Files.readAllBytes(file());
        for (int cut = 1; cut < whole.length; cut += 13) {
            Files.write(file(), whole);
            Files.write(file(), java.util.Arrays.copyOf(whole, cut), StandardOpenOption.APPEND);
            try (ForecastLog log = ForecastLog.open(file(), BarSize.M1)) {
                assertEquals(1, log.entries().size());
                log.append(came(0));
            }
            assertEquals(2, Files.readAllLines(file()).size());
        }
    }

    @Test
    void aLineThatCannotBeReadIsPassedOver() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"type\": \"poem\",\"bar\": \"2026-11-27T10:06:00Z\"}\nnonsense\n");
        try (ForecastLog log = ForecastLog.open(file(), BarSize.M1)) {
            assertEquals(List.of(), log.entries());
            String message = String.valueOf(assertThrows(IOException.class,
                    () -> ForecastLog.open(file(), BarSize.M1)).getMessage());
            assertTrue(message.contains("written already"), message);
        }
    }

    @Test
    void forecastsOfAnotherModelOrAnotherClockDoNotCount() {
        List<LogEntry> entries = List.of(new LogEntry.Made("abc-1", forecast(0)), came(0),
                new LogEntry.Made("other-1", forecast(1)), came(1), new LogEntry.Made("abc-1", forecast(2)), came(2),
                new LogEntry.Made("abc-1", forecast(3)), new LogEntry.Made("abc-1", forecast(9)));
        TrackRecord record = TrackRecord.of(entries, "abc-1", START.plusSeconds(300));
        assertEquals(List.of(START, START.plusSeconds(120)), record.scored().stream().map(s -> s.forecast().start()).toList());
        assertEquals(List.of(START.plusSeconds(180)), record.open().stream().map(LiveForecast::start).toList());
    }
}
