package tradewind.ai.lstm.internal.network;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.nd4j.linalg.factory.Nd4j;
import tradewind.core.data.DataFolder;

/**
 * Starts Deeplearning4j. Its first use loads hundreds of megabytes of native code and takes a second, three where that
 * code must be unpacked first; therefore nothing of it is touched before a network is.
 */
final class Engine {
    /** JavaCPP counts what it holds beside the heap; training stays well below, a leak does not take the machine down. */
    private static final String MOST_MEMORY = "1g";
    private static final String MOST_RESIDENT = "4g";

    private static boolean started;

    private Engine() {
    }

    /** Runs something of Deeplearning4j with it ready for use. */
    static <T> T with(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Deeplearning4j looks for its backend and its natives through the loader of the thread.
        thread.setContextClassLoader(Nd4j.class.getClassLoader());
        try {
            start();
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static synchronized void start() {
        if (!started) {
            Path cache = DataFolder.current().root().resolve("natives");
            setDefault("org.bytedeco.javacpp.cachedir", cache.toString());
            setDefault("org.bytedeco.javacpp.maxbytes", MOST_MEMORY);
            setDefault("org.bytedeco.javacpp.maxphysicalbytes", MOST_RESIDENT);
            // What is left to it is small; threads that wait for each other cost more than they do.
            Nd4j.getEnvironment().setMaxThreads(1);
            Nd4j.getEnvironment().setMaxMasterThreads(1);
            started = true;
        }
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
