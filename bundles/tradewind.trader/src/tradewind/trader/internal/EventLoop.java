package tradewind.trader.internal;

import java.time.InstantSource;
import tradewind.core.Subscription;

/** One thread that runs tasks in order, and its clock. A task that throws is logged; the loop goes on. */
interface EventLoop {
    /** Any thread. */
    void execute(Runnable task);

    /** Runs the task after so many milliseconds; closing the subscription calls it off. */
    Subscription schedule(Runnable task, long delayMillis);

    InstantSource clock();

    /** Whether the caller is on it. */
    boolean here();
}
