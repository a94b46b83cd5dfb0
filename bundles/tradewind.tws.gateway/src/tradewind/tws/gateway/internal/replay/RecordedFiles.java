package tradewind.tws.gateway.internal.replay;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.replay.ReplaySource;

/** What lies in the folders of recorded days. */
public final class RecordedFiles {
    private static final System.Logger LOG = System.getLogger(RecordedFiles.class.getName());
    /** Bars that begin so many days before a day of trades are its past. */
    private static final int PAST_DAYS = 14;
    /** One second of an order book is neither bars, trades nor quotes. */
    private static final String BOOK = "BOOK";

    private record File(Path path, FileName name) {
        boolean bars() {
            return !has("TRADES") && !has("QUOTES");
        }

        boolean has(String part) {
            return name.rest().contains(part);
        }

        @Nullable
        LocalDate date() {
            return name.rest().stream().filter(p -> p.matches("\\d{4}-\\d{2}-\\d{2}")).findFirst().map(LocalDate::parse)
                    .orElse(null);
        }
    }

    private RecordedFiles() {
    }

    /** The days in these folders; those that do not exist are passed over. */
    public static List<ReplaySource> in(List<Path> folders) {
        List<File> files = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                files.addAll(list(folder));
            }
        }
        Map<String, List<Path>> sources = new LinkedHashMap<>();
        files.forEach(f -> sources.computeIfAbsent(title(f), t -> new ArrayList<>()).add(f.path()));
        files.stream().filter(f -> !f.bars()).forEach(f -> past(f, files)
                .filter(p -> !sources.getOrDefault(title(f), List.of()).contains(p))
                .ifPresent(p -> sources.get(title(f)).addFirst(p)));
        return sources.entrySet().stream()
                .<ReplaySource>map(e -> new ReplaySource.Recorded(e.getKey(), e.getValue())).toList();
    }

    private static List<File> list(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.getFileName().toString().matches("(?i).*\\.csv(\\.gz)?"))
                    .map(p -> new File(p, FileName.of(p))).filter(f -> !f.has(BOOK))
                    .sorted((a, b) -> a.path().compareTo(b.path())).toList();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The folder of recorded days " + folder + " cannot be read", e);
            return List.of();
        }
    }

    /** The same for files that belong together. */
    private static String title(File f) {
        FileName n = f.name();
        String what = f.bars() ? "bars" : "ticks";
        String parts = String.join(" ", n.rest().stream().filter(p -> !p.matches("TRADES|QUOTES|1S|1M")).toList());
        String period = parts.replaceAll("(\\d{4}-\\d{2}-\\d{2}) ((\\d{4}-)?(\\d{2}-)?\\d{2})\\b", "$1 to $2");
        String exchange = n.exchange().isEmpty() ? "" : " (" + n.exchange() + ")";
        return n.symbol() + exchange + " " + (period.isEmpty() ? "" : period + " ") + what;
    }

    private static Optional<Path> past(File ticks, List<File> files) {
        LocalDate day = ticks.date();
        return day == null ? Optional.empty() : files.stream().filter(f -> f.bars() && f.name().key()
                .equals(ticks.name().key())).filter(f -> {
                    LocalDate first = f.date();
                    return first != null && first.isBefore(day) && first.plusDays(PAST_DAYS).isAfter(day);
                }).map(File::path).findFirst();
    }
}
