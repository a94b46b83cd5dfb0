package tradewind.plugins.it.inside;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Starts with the product, plays the scenario on a thread of its own and writes how it went. */
public final class Driver implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Thread.ofPlatform().daemon().name("scenario").start(() -> play(new Product(context)));
    }

    private static void play(Product product) {
        String result = "passed\n";
        try {
            new Scenario(product).play();
        } catch (Exception | AssertionError | LinkageError e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            result = text.toString();
        }
        try {
            Path file = Path.of(System.getProperty("scenario.result"));
            Path part = Files.writeString(file.resolveSibling("result.part"), result);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void stop(BundleContext context) {
        // The thread ends with the process.
    }
}
