package tradewind.strategy.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;

/**
 * Where the bars of a decision log come from, in a file beside it: the log itself is the same wherever they come from. One
 * line whenever it changes: start of the bar, source, resolution and revision, parted by '|'.
 */
final class BarOrigins implements AutoCloseable {
    private static final String ENDING = ".bars";
    private static final int FIELDS = 4;

    private final Writer out;
    private BarSource source = BarSource.TICKS;
    private BarSize resolution = BarSize.M1;
    private int revision = -1;

    private BarOrigins(Writer out) {
        this.out = out;
    }

    /** @throws UncheckedIOException if the file cannot be made */
    static BarOrigins beside(Path log) {
        try {
            return new BarOrigins(Files.newBufferedWriter(file(log), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write beside the decision log " + log + ": " + e.getMessage(), e);
        }
    }

    private static Path file(Path log) {
        return log.resolveSibling(log.getFileName() + ENDING);
    }

    /** The last bar of the tape is about to be decided on. */
    void note(BarTape tape) {
        if (tape.source() == source && tape.resolution() == resolution && tape.revision() == revision) {
            return;
        }
        source = tape.source();
        resolution = tape.resolution();
        revision = tape.revision();
        try {
            out.write(Instant.ofEpochSecond(tape.time(tape.size() - 1)) + "|" + source + "|" + resolution.shortText() + "|"
                    + revision + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write beside the decision log: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot end what stands beside the decision log: " + e.getMessage(), e);
        }
    }

    /**
     * Where a bar of a log comes from, in words.
     *
     * @param bar its start as the log writes it
     * @return empty if that is not known
     */
    static String of(Path log, String bar) throws IOException {
        Path file = file(log);
        String origin = "";
        if (Files.isReadable(file)) {
            for (String line : Files.readAllLines(file)) {
                // All times have the same length, so that their order is that of their letters.
                origin = line.compareTo(bar + "~") < 0 ? line : origin;
            }
        }
        String[] fields = origin.split("\\|");
        return fields.length == FIELDS ? words(List.of(fields)) : "";
    }

    private static String words(List<String> fields) {
        String source = switch (fields.get(1)) {
            case "TICKS" -> "built from ticks";
            case "LIVE_HISTORY" -> "streamed as an update of history";
            case "HISTORY" -> "history, as the server answered";
            case "IMPORT" -> "read from a file";
            case "AGGREGATE" -> "computed from smaller bars";
            default -> fields.get(1);
        };
        return source + ", " + fields.get(2) + (fields.get(3).equals("0") ? "" : ", revision " + fields.get(3));
    }
}
