package tradewind.marketdata.hub.internal;

import tradewind.core.Subscription;

/** One thread that runs tasks in order. A task that throws is logged; the loop goes on. */
interface EventLoop {
    void execute(Runnable task);

    /** Runs the task after so many milliseconds of the local clock; closing the subscription calls it off. */
    Subscription schedule(Runnable task, long delayMillis);
}
