package tradewind.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.data.CsvFiles;
import tradewind.core.forecast.Subject;

/** Bars of a CSV file, of which nothing but the file is known. */
final class CsvSubject {
    private CsvSubject() {
    }

    /**
     * @param name of what the bars are of; empty for the name of the file
     * @param zone in which days begin; empty for UTC
     * @throws CommandFailed if there is no such zone
     */
    static Subject read(Services services, String file, BarSize size, String name, String zone) {
        Path path = Path.of(file);
        BarSeries bars = services.get(CsvFiles.class).read(path, Optional.of(size)).bars();
        String called = name.isEmpty() ? path.getFileName().toString().replaceAll("(?i)\\.csv(\\.gz)?$", "") : name;
        try {
            return new Subject(called.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^\\.+", ""), bars, Optional.empty(),
                    zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone), Optional.empty());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
