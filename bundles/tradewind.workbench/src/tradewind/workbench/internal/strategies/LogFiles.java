package tradewind.workbench.internal.strategies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tradewind.core.data.AtomicFile;
import tradewind.core.data.DataFolder;

/** Where the decision logs of runs lie: one file for each, in the folder {@code decisions} of the data. */
final class LogFiles {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private LogFiles() {
    }

    /** A file that is not there yet. @throws UncheckedIOException if its folder cannot be made */
    static Path next(String strategy, String symbol) {
        Path folder = DataFolder.current().root().resolve("decisions");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("No decision log can be written: " + AtomicFile.reason(e), e);
        }
        return folder.resolve(strategy + "-" + symbol.replaceAll("[^A-Za-z0-9]", "_") + "-" + TIME.format(Instant.now())
                + ".log");
    }
}
