package tradewind.tws.gateway.internal.clock;

import java.time.Duration;
import java.time.Instant;
import tradewind.core.Subscription;

/** A market clock that moves only when it is stepped; callbacks run on the thread that steps. For tests. */
public final class ManualClock implements MarketClock {
    private final Schedule schedule = new Schedule();
    private long now;
    private double speed = 1;
    private double lastSpeed = 1;

    public ManualClock(Instant start) {
        now = Schedule.nanos(start);
    }

    @Override
    public synchronized Instant instant() {
        return Schedule.instant(now);
    }

    @Override
    public synchronized double speed() {
        return speed;
    }

    @Override
    public synchronized void setSpeed(double newSpeed) {
        if (!(newSpeed >= 0 && newSpeed <= FASTEST)) {
            throw new IllegalArgumentException("Speed must be 0 to " + (int) FASTEST + ", not " + newSpeed);
        }
        speed = newSpeed;
        lastSpeed = newSpeed > 0 ? newSpeed : lastSpeed;
    }

    @Override
    public synchronized void resume() {
        speed = lastSpeed;
    }

    @Override
    public void step(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time cannot be stepped back: " + duration);
        }
        stepTo(instant().plus(duration));
    }

    /** Runs everything up to {@code time}, which becomes the present. */
    public void stepTo(Instant time) {
        long goal = Schedule.nanos(time);
        while (true) {
            Runnable action;
            synchronized (this) {
                Schedule.Entry first = schedule.first();
                if (first == null || first.time() > goal) {
                    now = Math.max(now, goal);
                    return;
                }
                schedule.remove(first);
                now = Math.max(now, first.time());
                action = first.action();
            }
            action.run();
        }
    }

    @Override
    public synchronized Subscription at(Instant time, Runnable action) {
        Schedule.Entry entry = schedule.add(Schedule.nanos(time), action);
        return () -> cancel(entry);
    }

    private synchronized void cancel(Schedule.Entry entry) {
        schedule.remove(entry);
    }

    @Override
    public synchronized void close() {
        schedule.clear();
    }
}
