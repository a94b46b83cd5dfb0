package tradewind.ai.lstm.internal.kernel;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An operation on vectors that the compiler does not understand allocates, and is a hundred times slower. */
final class AllocationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void nothingIsAllocatedForAVectorOnceAllIsCompiled() {
        assumeTrue(Kernel.vectorized(), "no vectors here");
        Case data = Case.random(new NetworkShape(5, 30, new int[] {64, 32}, 0.2, 16, 5), 64, 1);
        float[] gradient = new float[data.parameters().length];
        float[] outputs = new float[5];
        try (Kernel kernel = new Kernel(data.shape(), 1)) {
            until(64 << 10, () -> kernel.gradient(data.parameters(), data.windows(), data::loss, 1, gradient));
            Predictor predictor = kernel.predictor(data.parameters());
            until(1 << 10, () -> predictor.predict(data.windows().rows(), 40, outputs));
        }
    }

    private static void until(long bytes, Runnable work) {
        Instant end = Instant.now().plus(PATIENCE);
        long least = Long.MAX_VALUE;
        while (least > bytes) {
            if (Instant.now().isAfter(end)) {
                fail(least + " bytes are allocated each time");
            }
            long before = THREADS.getTotalThreadAllocatedBytes();
            work.run();
            least = Math.min(least, THREADS.getTotalThreadAllocatedBytes() - before);
        }
    }
}
