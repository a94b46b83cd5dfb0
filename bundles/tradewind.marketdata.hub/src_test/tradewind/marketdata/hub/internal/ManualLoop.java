package tradewind.marketdata.hub.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Queue;
import java.util.TreeSet;
import tradewind.core.Subscription;

/** An event loop whose thread is the test and whose clock is turned by hand. */
final class ManualLoop implements EventLoop, InstantSource {
    private record Timer(long at, long order, Runnable task) {
    }

    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final TreeSet<Timer> timers =
            new TreeSet<>(Comparator.comparingLong(Timer::at).thenComparingLong(Timer::order));
    private long now;
    private long order;

    ManualLoop(long now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now);
    }

    @Override
    public void execute(Runnable task) {
        queue.add(task);
    }

    @Override
    public Subscription schedule(Runnable task, long delayMillis) {
        Timer timer = new Timer(now + Math.max(0, delayMillis), order++, task);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    /** Does everything that is due. */
    void settle() {
        while (true) {
            Runnable task = queue.poll();
            if (task == null && !timers.isEmpty() && timers.first().at <= now) {
                task = timers.pollFirst().task;
            }
            if (task == null) {
                return;
            }
            task.run();
        }
    }

    /** Lets time pass, with everything that falls due on the way. */
    void advance(long millis) {
        long until = now + millis;
        settle();
        while (!timers.isEmpty() && timers.first().at <= until) {
            now = Math.max(now, timers.first().at);
            settle();
        }
        now = until;
        settle();
    }
}
