package tradewind.tws.gateway.internal.clock;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;

/**
 * A market clock that follows real time. When callbacks take longer than the speed leaves them, market time slows down
 * rather than run ahead of them; what it has lost it does not make up for.
 */
public final class RunningClock implements MarketClock {
    private static final System.Logger LOG = System.getLogger(RunningClock.class.getName());
    /** Real nanoseconds that callbacks may be late before the clock gives up catching up. */
    private static final long PATIENCE = 200_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Schedule schedule = new Schedule();
    private final Thread thread;
    /** Market time was {@code base} at real time {@code realBase}; both nanoseconds. */
    private long base;
    private long realBase;
    private double speed;
    private double lastSpeed = 1;
    /** A step goes on until market time reaches this; {@link Long#MIN_VALUE} when there is none. */
    private long stepTo = Long.MIN_VALUE;
    private boolean busy;
    private boolean closed;

    /** A clock that starts at {@code start}, at once. */
    public RunningClock(Instant start, double speed) {
        base = Schedule.nanos(start);
        realBase = System.nanoTime();
        this.speed = checked(speed);
        if (speed > 0) {
            lastSpeed = speed;
        }
        thread = Thread.ofPlatform().name("market-clock").daemon().start(this::run);
    }

    private static double checked(double speed) {
        if (!(speed >= 0 && speed <= FASTEST)) {
            throw new IllegalArgumentException("Speed must be 0 to " + (int) FASTEST + ", not " + speed);
        }
        return speed;
    }

    @Override
    public Instant instant() {
        lock.lock();
        try {
            return Schedule.instant(now());
        } finally {
            lock.unlock();
        }
    }

    /** Market time, held back by what is due or running. */
    private long now() {
        if (busy) {
            return base;
        }
        Schedule.Entry first = schedule.first();
        long target = target();
        return first == null ? target : Math.max(base, Math.min(target, first.time()));
    }

    private long target() {
        return speed == 0 ? base : base + (long) ((System.nanoTime() - realBase) * speed);
    }

    @Override
    public double speed() {
        lock.lock();
        try {
            return speed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void setSpeed(double newSpeed) {
        checked(newSpeed);
        lock.lock();
        try {
            settle(now());
            speed = newSpeed;
            lastSpeed = newSpeed > 0 ? newSpeed : lastSpeed;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void settle(long now) {
        base = now;
        realBase = System.nanoTime();
    }

    @Override
    public void resume() {
        lock.lock();
        try {
            if (speed == 0) {
                setSpeed(lastSpeed);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void step(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time cannot be stepped back: " + duration);
        }
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("A callback cannot step its own clock");
        }
        lock.lock();
        try {
            long goal = Math.max(now(), stepTo) + duration.toNanos();
            stepTo = goal;
            changed.signalAll();
            while (!closed && stepTo != Long.MIN_VALUE && base < goal) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Subscription at(Instant time, Runnable action) {
        lock.lock();
        try {
            Schedule.Entry entry = schedule.add(Schedule.nanos(time), action);
            changed.signalAll();
            return () -> cancel(entry);
        } finally {
            lock.unlock();
        }
    }

    private void cancel(Schedule.Entry entry) {
        lock.lock();
        try {
            schedule.remove(entry);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            schedule.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        Runnable action = next();
        while (action != null) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A callback of the market clock failed", e);
            }
            action = next();
        }
    }

    /** Waits for the next callback that is due and makes its time the present; null when the clock was closed. */
    private @Nullable Runnable next() {
        lock.lock();
        try {
            busy = false;
            while (!closed) {
                Schedule.Entry first = schedule.first();
                long goal = Math.max(target(), stepTo);
                if (first != null && first.time() <= goal) {
                    return take(first);
                }
                finishStep();
                await(first);
            }
            return null;
        } catch (InterruptedException e) {
            LOG.log(Level.WARNING, "The market clock was interrupted and stops", e);
            return null;
        } finally {
            lock.unlock();
        }
    }

    private Runnable take(Schedule.Entry entry) {
        schedule.remove(entry);
        long due = Math.max(base, entry.time());
        boolean late = speed > 0 && (target() - due) / speed > PATIENCE;
        // Measured from the same origin, so that small delays do not add up; a long one is forgotten.
        realBase = late || speed == 0 || due >= target() ? System.nanoTime()
                : realBase + (long) ((due - base) / speed);
        base = due;
        busy = true;
        return entry.action();
    }

    private void finishStep() {
        if (stepTo != Long.MIN_VALUE) {
            if (stepTo > target()) {
                settle(stepTo);
            }
            stepTo = Long.MIN_VALUE;
            settle(Math.max(base, target()));
            changed.signalAll();
        }
    }

    private void await(Schedule.@Nullable Entry first) throws InterruptedException {
        if (first == null || speed == 0) {
            changed.await();
        } else {
            double nanos = (first.time() - target()) / speed;
            changed.await((long) Math.max(1, Math.min(nanos, 1e18)), TimeUnit.NANOSECONDS);
        }
    }
}
