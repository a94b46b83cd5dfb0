package tradewind.workbench.internal.backtest;

import java.time.Duration;
import java.util.Locale;
import tradewind.core.strategy.SweepRequest;
import tradewind.workbench.internal.text.Times;

/** A back-test under way. Any thread may call; the listener is told on the one that reports. */
final class Running implements SweepRequest.Progress {
    private static final double PER_CENT = 100;

    private final String title;
    private final Runnable changed;
    private final long since = System.nanoTime();
    private volatile boolean cancelled;
    /** Done and total in one, so that they always belong together. */
    private volatile long progress;

    Running(String title, Runnable changed) {
        this.title = title;
        this.changed = changed;
    }

    String title() {
        return title;
    }

    @Override
    public void report(int done, int total) {
        progress = (long) done << 32 | total;
        changed.run();
    }

    void cancel() {
        cancelled = true;
        changed.run();
    }

    boolean cancelled() {
        return cancelled;
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** From 0 to 1. */
    double share() {
        return share((int) (progress >>> 32), (int) progress);
    }

    private static double share(int done, int total) {
        return total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1);
    }

    /** How far it is. */
    String state() {
        return cancelled ? "is being cancelled\u2026" : text((int) (progress >>> 32), (int) progress, took());
    }

    /** "35 %, 12 s, about 22 s more". */
    static String text(int done, int total, Duration took) {
        double share = share(done, total);
        String text = String.format(Locale.ROOT, "%.0f\u202f%%, %s", PER_CENT * share, Times.span(took));
        boolean telling = share > 0.02 && share < 1 && took.toMillis() > 1000;
        return telling ? text + ", about " + Times.span(Duration.ofMillis((long) (took.toMillis() * (1 / share - 1))))
                + " more" : text;
    }
}
