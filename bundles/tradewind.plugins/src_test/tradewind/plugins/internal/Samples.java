package tradewind.plugins.internal;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;
import tradewind.core.data.AtomicFile;
import tradewind.core.data.DataFolder;

/** Classes that use one thing or another. Nothing of them is ever called. */
final class Samples {
    private Samples() {
    }

    /** Uses what every class of today's Java uses, and nothing else. */
    record Harmless(int number, @Nullable String text) {
        enum Kind {
            ONE, TWO
        }

        Supplier<String> words(Kind kind) {
            return () -> switch (kind) {
                case ONE -> "one " + number + text;
                case TWO -> List.of(number, 2).toString();
            };
        }
    }

    /** Talks to somebody. */
    static final class Networked {
        void call() throws IOException {
            new Socket("example.org", 80).close();
        }
    }

    /** Reads the future from a file. */
    static final class Filed {
        String read() throws IOException {
            return Files.readString(Path.of("future"));
        }
    }

    /** Starts something. */
    static final class Starting {
        void start() throws IOException {
            Runtime.getRuntime().exec(new String[] {"true"});
        }
    }

    /** Goes behind the compiler's back. */
    static final class Reflecting {
        Object make() throws ReflectiveOperationException {
            return Class.forName("java.net.Socket").getDeclaredConstructor().newInstance();
        }
    }

    /** Looks for services. */
    static final class Looking {
        Object look(BundleContext context) {
            return context.getBundles();
        }
    }

    /** Writes a file without ever touching the path of it. */
    static final class Passing {
        void write() {
            AtomicFile.replace(DataFolder.current().root(), "text");
        }
    }

    /** Is handed something in, and only names it. */
    static final class Handed {
        @Nullable
        BundleContext context;
    }
}
