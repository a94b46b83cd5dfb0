package tradewind.workbench.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import tradewind.workbench.internal.live.OnDisplay;

/**
 * Sends a beat through the display thread and logs, with the stack of that moment, each time it waits longer than
 * {@value #LIMIT_MILLIS} ms.
 */
public final class StallWatchdog {
    /** A display thread that is held up longer than this is noticed by people. */
    public static final int LIMIT_MILLIS = 100;
    private static final int BEAT_MILLIS = 50;
    private static final int KEPT = 50;
    private static final int STACK_LINES = 40;
    private static final String ASLEEP = "org.eclipse.swt.widgets.Display.sleep";
    private static final System.Logger LOG = System.getLogger(StallWatchdog.class.getName());
    private static volatile @Nullable StallWatchdog running;

    /** One stall. @param time epoch milliseconds of its end @param stack what the display thread did meanwhile */
    public record Stall(long time, long millis, String stack) {
    }

    private final Display display;
    private final Thread watched;
    private final Deque<Stall> stalls = new ArrayDeque<>();
    private volatile long answered = System.nanoTime();
    private volatile boolean waiting;

    private StallWatchdog(Display display) {
        this.display = display;
        this.watched = display.getThread();
    }

    /** Watches the display until it is disposed. */
    static StallWatchdog start(Display display) {
        StallWatchdog watchdog = new StallWatchdog(display);
        running = watchdog;
        Thread thread = new Thread(watchdog::watch, "display-watchdog");
        thread.setDaemon(true);
        thread.start();
        return watchdog;
    }

    /** The stalls so far, newest first, as many as are kept; none if nothing is watched. */
    public static List<Stall> recent() {
        StallWatchdog watchdog = running;
        return watchdog == null ? List.of() : watchdog.stalls();
    }

    /** Milliseconds since the display thread last answered, -1 if nothing is watched. */
    public static long sinceLastBeat() {
        StallWatchdog watchdog = running;
        return watchdog == null ? -1 : (System.nanoTime() - watchdog.answered) / 1_000_000;
    }

    private List<Stall> stalls() {
        synchronized (stalls) {
            return new ArrayList<>(stalls);
        }
    }

    private void watch() {
        try {
            while (!display.isDisposed()) {
                long asked = System.nanoTime();
                waiting = true;
                OnDisplay.run(display, () -> {
                    answered = System.nanoTime();
                    waiting = false;
                });
                String stack = awaitAnswer(asked);
                long millis = (answered - asked) / 1_000_000;
                // A display that sleeps has nothing to do: the whole machine was busy.
                if (!stack.isEmpty() && !stack.contains(ASLEEP) && !display.isDisposed()) {
                    report(new Stall(System.currentTimeMillis(), millis, stack));
                }
                Thread.sleep(BEAT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the stack seen when the limit was passed, empty if it was not. */
    private String awaitAnswer(long asked) throws InterruptedException {
        String stack = "";
        while (waiting && !display.isDisposed()) {
            Thread.sleep(5);
            boolean late = System.nanoTime() - asked > LIMIT_MILLIS * 1_000_000L;
            if (late && stack.isEmpty() && waiting) {
                stack = Arrays.stream(watched.getStackTrace()).limit(STACK_LINES).map(f -> "\tat " + f)
                        .collect(Collectors.joining("\n"));
            }
        }
        return stack;
    }

    private void report(Stall stall) {
        synchronized (stalls) {
            stalls.addFirst(stall);
            if (stalls.size() > KEPT) {
                stalls.removeLast();
            }
        }
        LOG.log(System.Logger.Level.INFO, "The display thread stood still for " + stall.millis() + " ms in\n"
                + stall.stack());
    }
}
