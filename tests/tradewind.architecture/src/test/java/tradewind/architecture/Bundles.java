package tradewind.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bundles of the product as they lie in the source tree, with what was compiled of them. */
record Bundles(List<Bundle> all) {
    record Bundle(String name, Path folder, Manifest manifest) {
        Path classes() {
            return folder.resolve("target/classes");
        }

        Set<String> requiredBundles() {
            return names(manifest.getMainAttributes().getValue("Require-Bundle"));
        }

        Set<String> importedPackages() {
            return names(manifest.getMainAttributes().getValue("Import-Package"));
        }

        Set<String> exportedPackages() {
            return names(manifest.getMainAttributes().getValue("Export-Package"));
        }
    }

    static Bundles load() {
        Path root = Path.of(System.getProperty("repository.root"), "bundles");
        try (Stream<Path> folders = Files.list(root)) {
            return new Bundles(folders.filter(f -> Files.exists(f.resolve("META-INF/MANIFEST.MF"))).sorted()
                    .map(f -> new Bundle(f.getFileName().toString(), f, read(f.resolve("META-INF/MANIFEST.MF"))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new Manifest(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names in a manifest header, without attributes and directives. */
    private static Set<String> names(String header) {
        if (header == null) {
            return Set.of();
        }
        String unquoted = header.replaceAll("\"[^\"]*\"", "");
        return Arrays.stream(unquoted.split(",")).map(e -> e.split(";")[0].trim()).filter(s -> !s.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
