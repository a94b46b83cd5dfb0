package tradewind.plugins.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of the test. */
final class Scratch {
    private Scratch() {
    }

    /** Of the repository. */
    static Path root() {
        return Path.of(System.getProperty("repository.root"));
    }

    /** A new, empty folder. */
    static Path folder(String name) throws IOException {
        Path folder = Path.of(System.getProperty("scratch"), name);
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(folder)) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.delete(file);
            }
        }
        return Files.createDirectories(folder);
    }
}
