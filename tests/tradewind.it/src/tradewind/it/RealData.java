package tradewind.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real market data that lie beside the repository on some machines and are never part of it. */
final class RealData {
    private RealData() {
    }

    /** The file in {@code TRADEWIND_DATA} or in {@code ../shared/data}; prints why when it is absent. */
    static Optional<Path> file(String name) {
        String folder = System.getenv("TRADEWIND_DATA");
        Path path = (folder == null ? Path.of(System.getProperty("repository.root"), "../shared/data")
                : Path.of(folder)).resolve(name).normalize();
        if (Files.exists(path)) {
            return Optional.of(path);
        }
        System.out.println("Skipped: no real data file " + name + " (set TRADEWIND_DATA to its folder)");
        return Optional.empty();
    }
}
