package tradewind.ai.internal.registry;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.ai.internal.json.JsonObject;
import tradewind.ai.internal.json.JsonReader;
import tradewind.ai.internal.json.JsonText;
import tradewind.ai.internal.score.DailyResults;
import tradewind.core.data.AtomicFile;

/** What each configuration earned day by day when it was last judged: a small file each. */
record Tries(Path folder) {
    private static final System.Logger LOG = System.getLogger(Tries.class.getName());

    /** @throws java.io.UncheckedIOException if it cannot be written */
    void keep(String configuration, DailyResults results) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("days", Arrays.stream(results.days()).asDoubleStream().toArray());
        values.put("net", results.amounts());
        AtomicFile.replace(folder.resolve(configuration + ".json"), JsonText.of(values));
    }

    /** Of those judged on exactly these days. A file that cannot be read counts for nothing and is logged. */
    List<double[]> onDays(int[] days) throws IOException {
        double[] wanted = Arrays.stream(days).asDoubleStream().toArray();
        List<Path> files;
        try (Stream<Path> paths = Files.list(folder)) {
            files = paths.filter(p -> p.toString().endsWith(".json")).sorted().toList();
        }
        List<double[]> result = new ArrayList<>();
        for (Path file : files) {
            try {
                JsonObject o = JsonReader.object(Files.readString(file));
                double[] net = o.numbers("net");
                if (Arrays.equals(o.numbers("days"), wanted) && net.length == wanted.length) {
                    result.add(net);
                }
            } catch (IllegalArgumentException e) {
                LOG.log(Level.WARNING, "The results in " + file + " cannot be read", e);
            }
        }
        return result;
    }
}
