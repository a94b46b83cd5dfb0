package tradewind.plugins.it;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A copy of the product as people get it, with one more bundle, whose activator plays the scenario inside. */
record Product(Path folder) {
    static final Path BUILT = Scratch.root().resolve("product/target/products/tradewind/linux/gtk/x86_64/tradewind");
    private static final String INSIDE = "tradewind.plugins.it.inside";

    static Product copiedTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(BUILT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(BUILT.relativize(file));
                Files.createDirectories(target.getParent());
                if (BUILT.relativize(file).startsWith("plugins")) {
                    link(file, target); // p2 replaces files there and never writes into one
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return new Product(folder);
    }

    private static void link(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, target);
        }
    }

    void addScenario() throws IOException {
        Path jar = folder.resolve("plugins/" + INSIDE + "_1.0.0.jar");
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", INSIDE);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", INSIDE + ".Driver");
        main.putValue("DynamicImport-Package", "*");
        Path classes = classes();
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> all = Files.walk(classes.resolve(INSIDE.replace('.', '/')))) {
            for (Path type : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(type).toString().replace('\\', '/')));
                Files.copy(type, out);
            }
        }
        Path list = folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        Files.writeString(list, Files.readString(list) + INSIDE + ",1.0.0,plugins/" + jar.getFileName() + ",4,true\n");
    }

    private static Path classes() {
        return Path.of(java.net.URI.create(Product.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** Starts the window and waits until the scenario has written its result. */
    String play(Path scratch, List<String> properties) throws IOException, InterruptedException {
        Path result = scratch.resolve("result");
        Path ini = folder.resolve("eclipse.ini");
        List<String> lines = new ArrayList<>(Files.readAllLines(ini));
        lines.addAll(properties);
        lines.add("-Dtradewind.test=true");
        lines.add("-Dscenario.result=" + result);
        Files.write(ini, lines);
        Path log = scratch.resolve("product.log");
        Process process = process(log, "-data", scratch.resolve("workspace").toString(), "--data-dir",
                scratch.resolve("data").toString(), "--symbol", "RHM", "-eclipse.keyring",
                scratch.resolve("keyring").toString());
        try {
            for (int tenths = 0; !Files.exists(result) && process.isAlive() && tenths < 3000; tenths++) {
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
            return Files.exists(result) ? Files.readString(result) : "There is no result. " + Files.readString(log);
        } finally {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    /** A command without a window; its output. */
    String command(Path scratch, String... arguments) throws IOException, InterruptedException {
        Path log = scratch.resolve("command.log");
        Process process = process(log, arguments);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The command hangs: " + List.of(arguments));
        }
        return "exit " + process.exitValue() + "\n" + Files.readString(log);
    }

    private Process process(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(folder.resolve("tradewind").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("TRADEWIND_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return builder.start();
    }
}
