package tradewind.strategy.internal;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All cores, each busy with one piece of work at a time. The first piece that fails ends the others. */
final class Cores implements AutoCloseable {
    private final ExecutorService threads;

    /** @param name of the threads */
    Cores(String name) {
        threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    /** What the pieces give, in their order. @throws CancellationException if the caller is interrupted */
    <T> List<T> all(List<Callable<T>> work) {
        List<Future<T>> futures = work.stream().map(threads::submit).toList();
        return futures.stream().map(this::result).toList();
    }

    private <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new CancellationException("It was interrupted");
        } catch (ExecutionException e) {
            threads.shutdownNow();
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
