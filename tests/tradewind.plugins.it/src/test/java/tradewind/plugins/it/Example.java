package tradewind.plugins.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The example of a third party, copied to a place of its own, changed as an author would, and built by its own pom. */
record Example(Path folder) {
    static Example copiedTo(Path folder) throws IOException {
        Path source = Scratch.root().resolve("releng/examples/moving-average-crossover");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = source.relativize(file);
                if (!relative.toString().contains("target" + File.separator)) {
                    Path target = folder.resolve(relative);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        return new Example(folder);
    }

    /** In every file that has the text. */
    void replace(String text, String other) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(xml|MF|java)")).toList()) {
                String content = Files.readString(file);
                if (content.contains(text)) {
                    Files.writeString(file, content.replace(text, other));
                }
            }
        }
    }

    /** Builds it as its README says. @param more arguments of Maven. @return its p2 site */
    Path build(String... more) throws IOException, InterruptedException {
        Path root = Scratch.root();
        List<String> command = new ArrayList<>(List.of(root.resolve("mvnw").toString(), "-B", "-ntp", "-q", "-f",
                folder.toString(), "verify", "-Dmaven.repo.local=" + System.getProperty("maven.local"),
                "-Dtradewind.site=" + root.resolve("product/target/repository").toUri()));
        command.addAll(List.of(more));
        if (Boolean.getBoolean("maven.offline")) {
            command.add("-o");
        }
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            throw new AssertionError("The example was not built:\n" + text(log));
        }
        return folder.resolve("org.example.crossover.site/target/repository");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
