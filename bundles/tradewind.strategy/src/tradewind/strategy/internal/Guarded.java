package tradewind.strategy.internal;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Runs foreign code on a thread of its own, and leaves it behind if it does not get on. A thread cannot be ended from
 * outside: one that hangs for ever keeps its thread, at the lowest priority, and nothing else.
 */
final class Guarded {
    private static final long LOOK_MILLIS = 20;

    private Guarded() {
    }

    /**
     * The answer.
     *
     * @param progress any number that changes while the work gets on
     * @throws Unresponsive if it stays the same for so long
     */
    static <T> T call(String name, Duration patience, IntSupplier progress, Supplier<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                answer.complete(work.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
        return await(answer, thread, patience, progress);
    }

    private static <T> T await(CompletableFuture<T> answer, Thread thread, Duration patience, IntSupplier progress) {
        int seen = progress.getAsInt();
        long since = System.nanoTime();
        while (true) {
            try {
                return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                int now = progress.getAsInt();
                if (now != seen) {
                    seen = now;
                    since = System.nanoTime();
                } else if (System.nanoTime() - since > patience.toNanos()) {
                    abandon(thread);
                    throw new Unresponsive("it did not answer for " + patience.toMillis() + " ms", e);
                }
            } catch (InterruptedException e) {
                abandon(thread);
                Thread.currentThread().interrupt();
                throw new CancellationException("Interrupted");
            } catch (ExecutionException e) {
                throw rethrown(e.getCause() == null ? e : e.getCause());
            }
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }

    static void abandon(Thread thread) {
        thread.interrupt();
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    /** Foreign code did not come back in time. */
    static final class Unresponsive extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unresponsive(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
