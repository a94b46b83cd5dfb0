package tradewind.trader.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import tradewind.core.Subscription;

/** A loop whose time passes when the test says so; everything runs on the test's thread, in the order of time. */
class VirtualLoop implements EventLoop {
    private record Task(long time, long number, Runnable action) {
    }

    private final PriorityQueue<Task> tasks = new PriorityQueue<>((a, b) -> a.time != b.time
            ? Long.compare(a.time, b.time) : Long.compare(a.number, b.number));
    private long now;
    private long number;
    private boolean dead;

    VirtualLoop(Instant start) {
        now = start.toEpochMilli();
    }

    @Override
    public void execute(Runnable task) {
        schedule(task, 0);
    }

    @Override
    public Subscription schedule(Runnable task, long delayMillis) {
        Task entry = new Task(now + Math.max(0, delayMillis), number++, task);
        tasks.add(entry);
        return () -> tasks.remove(entry);
    }

    @Override
    public InstantSource clock() {
        return () -> Instant.ofEpochMilli(now);
    }

    @Override
    public boolean here() {
        return true;
    }

    /** A part of the world that shares the time of this one and can be killed alone. */
    VirtualLoop child() {
        VirtualLoop parent = this;
        return new VirtualLoop(Instant.ofEpochMilli(now)) {
            @Override
            public Subscription schedule(Runnable task, long delayMillis) {
                return parent.schedule(() -> {
                    if (!dead()) {
                        task.run();
                    }
                }, delayMillis);
            }

            @Override
            public InstantSource clock() {
                return parent.clock();
            }
        };
    }

    void kill() {
        dead = true;
    }

    boolean dead() {
        return dead;
    }

    void run(Duration time) {
        long end = now + time.toMillis();
        while (!tasks.isEmpty() && tasks.peek().time() <= end) {
            Task task = tasks.poll();
            now = task.time();
            task.action().run();
        }
        now = end;
    }
}
