package tradewind.strategy.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.strategy.Divergence;
import tradewind.core.strategy.Divergence.Field;

/** Finds the first line at which two decision logs part. */
final class LogComparison {
    private static final List<String> NAMES = List.of(DecisionLog.FIELDS.split("\\|"));
    private static final Set<String> INPUTS =
            Set.of("bar", "open", "high", "low", "close", "volume", "input", "position", "working");

    private LogComparison() {
    }

    /** @throws UncheckedIOException if a file cannot be read */
    static Optional<Divergence> of(Path first, Path second) {
        try (BufferedReader a = Files.newBufferedReader(first, StandardCharsets.UTF_8);
                BufferedReader b = Files.newBufferedReader(second, StandardCharsets.UTF_8)) {
            for (long line = 1;; line++) {
                @Nullable String x = a.readLine();
                @Nullable String y = b.readLine();
                if (x == null && y == null) {
                    return Optional.empty();
                }
                String left = x == null ? "" : x;
                String right = y == null ? "" : y;
                if (!left.equals(right)) {
                    return Optional.of(new Divergence(line, left, right, fields(left, right, line == 1),
                            origin(first, left), origin(second, right)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the decision logs: " + e.getMessage(), e);
        }
    }

    private static String origin(Path log, String line) throws IOException {
        String[] fields = line.split("\\|", -1);
        return fields.length == NAMES.size() ? BarOrigins.of(log, fields[NAMES.indexOf("bar")]) : "";
    }

    private static List<Field> fields(String first, String second, boolean header) {
        String[] a = first.split("\\|", -1);
        String[] b = second.split("\\|", -1);
        List<Field> result = new ArrayList<>();
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            String x = i < a.length ? a[i] : "";
            String y = i < b.length ? b[i] : "";
            if (!x.equals(y)) {
                String name = header ? "setting " + i : i < NAMES.size() ? NAMES.get(i) : "field " + i;
                result.add(new Field(name, x, y, header || INPUTS.contains(name)));
            }
        }
        return result;
    }
}
