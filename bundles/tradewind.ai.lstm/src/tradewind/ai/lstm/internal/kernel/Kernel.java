package tradewind.ai.lstm.internal.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Computes outputs and loss gradients of a network over batches of windows, on a fixed number of threads. The same
 * arguments and number of threads give the same bits. One call at a time.
 *
 * <p>Parameters and gradients are flat, in the order of Deeplearning4j's {@code MultiLayerNetwork.params()}: for each
 * LSTM layer the input weights, recurrent weights and biases, then the dense layer's weights and biases, then the linear
 * layer's; matrices have inputs as rows and lie column by column; the gates' order is block input (tanh), forget,
 * output, input.
 */
public final class Kernel implements AutoCloseable {
    private static final Arithmetic BEST = Arithmetic.best();
    private static final Dropout NO_DROPOUT = Dropout.of(0, 0);

    private final NetworkShape shape;
    private final Arithmetic arithmetic;
    private final Weights weights;
    private final int threads;
    /** One for each thread; none before the first batch, since they are tens of megabytes. */
    private Block[] blocks = {};
    private final ExecutorService pool;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** @param threads as many as processor cores are best */
    public Kernel(NetworkShape shape, int threads) {
        this(shape, threads, BEST);
    }

    Kernel(NetworkShape shape, int threads, Arithmetic arithmetic) {
        this.shape = shape;
        this.arithmetic = arithmetic;
        weights = new Weights(shape, arithmetic.lanes);
        this.threads = threads;
        pool = Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().name("lstm-kernel-", 1).daemon().factory());
    }

    /** Whether the processor's vectors are used; without the module {@code jdk.incubator.vector} plain loops are. */
    public static boolean vectorized() {
        return BEST instanceof VectorArithmetic;
    }

    public int parameterCount() {
        return shape.parameterCount();
    }

    /**
     * The mean loss of a batch and its gradient. (Deeplearning4j hands its updater the sum over the batch.)
     *
     * @param dropoutSeed decides with sample, step and unit what is dropped
     * @param gradient takes the derivative of the mean loss by each parameter
     * @throws IllegalArgumentException if the batch is empty or an array has a wrong length
     * @throws IndexOutOfBoundsException if a window does not lie within the rows
     * @throws IllegalStateException if another call is on its way, or with what the loss threw as its cause
     */
    public double gradient(float[] parameters, Windows windows, SampleLoss loss, long dropoutSeed, float[] gradient) {
        weights.check(gradient);
        Dropout dropout = Dropout.of(shape.dropout(), dropoutSeed);
        int count = windows.count();
        double[] losses = new double[count];
        run(parameters, windows, (block, from, to) -> losses[from] = block.train(windows, from, to, loss, dropout,
                1f / count));
        weights.unpack(blocks, gradient);
        return Arrays.stream(losses).sum() / count;
    }

    /**
     * Outputs without dropout, sample after sample.
     *
     * @throws IllegalArgumentException if the batch is empty or an array has a wrong length
     * @throws IndexOutOfBoundsException if a window does not lie within the rows
     * @throws IllegalStateException if another call is on its way
     */
    public void outputs(float[] parameters, Windows windows, float[] outputs) {
        if (outputs.length != windows.count() * shape.outputs()) {
            throw new IllegalArgumentException(outputs.length + " places for " + windows.count() + " x "
                    + shape.outputs() + " outputs");
        }
        run(parameters, windows, (block, from, to) -> block.outputs(windows, from, to, NO_DROPOUT, outputs));
    }

    /** Predicts one window at a time with these parameters, which it copies. */
    public Predictor predictor(float[] parameters) {
        Weights own = new Weights(shape, arithmetic.lanes);
        own.pack(parameters);
        return new Predictor(own, arithmetic);
    }

    private interface Work {
        void on(Block block, int from, int to);
    }

    private void run(float[] parameters, Windows windows, Work work) {
        if (windows.count() == 0) {
            throw new IllegalArgumentException("A batch without a sample");
        }
        windows.check(shape);
        if (!busy.compareAndSet(false, true)) {
            throw new IllegalStateException("The kernel computes already");
        }
        try {
            weights.pack(parameters);
            if (blocks.length == 0) {
                blocks = new Block[threads];
                Arrays.setAll(blocks, block -> new Block(weights, arithmetic));
            }
            all(Partition.of(windows.count(), threads), work);
        } finally {
            busy.set(false);
        }
    }

    private void all(Partition partition, Work work) {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int thread = 0; thread < blocks.length; thread++) {
            int own = thread;
            tasks.add(() -> share(partition, own, work));
        }
        List<Future<Void>> running = new ArrayList<>();
        tasks.forEach(task -> running.add(pool.submit(task)));
        List<Throwable> failures = running.stream().map(Kernel::await).filter(Objects::nonNull).toList();
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.get(0));
        }
    }

    /**
     * Milliseconds at most; whoever interrupts wants the training to end, not this batch to be lost.
     *
     * @return what the task failed with, null if it did not
     */
    private static @Nullable Throwable await(Future<Void> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return null;
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException failure) {
                    return failure.getCause();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private @Nullable Void share(Partition partition, int thread, Work work) {
        blocks[thread].clearGradients();
        for (int block = thread; block < partition.blocks(); block += blocks.length) {
            work.on(blocks[thread], partition.first(block), partition.first(block + 1));
        }
        return null;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
