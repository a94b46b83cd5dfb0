package tradewind.workbench.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import tradewind.core.data.FeedSnapshot;

/**
 * Measures the time from the start of the process to the first live candle on the screen: the first time a canvas of
 * the chart view is painted after a snapshot with a bar in progress has been given out.
 */
final class StartupClock implements Listener {
    private static final System.Logger LOG = System.getLogger(StartupClock.class.getName());
    /** Seconds that a start may take. */
    static final double TARGET = 5;

    private static volatile String milestones = "";

    private final Display display;
    private final Composite chart;
    private final LongConsumer done;
    private volatile boolean live;

    private StartupClock(Composite chart, LongConsumer done) {
        this.display = chart.getDisplay();
        this.chart = chart;
        this.done = done;
    }

    /**
     * @param chart the widget that holds the chart
     * @param done  told once, on the display thread, how long it took, milliseconds
     */
    static StartupClock watch(Composite chart, LongConsumer done) {
        StartupClock clock = new StartupClock(chart, done);
        clock.display.addFilter(SWT.Paint, clock);
        return clock;
    }

    /**
     * Tells of each snapshot until a live one has come. Where the market is closed there is no bar in progress; then the
     * closed ones count.
     *
     * @param now the server's clock
     */
    void snapshot(FeedSnapshot snapshot, Instant now) {
        int size = snapshot.series().size();
        boolean open = snapshot.instrument().tradingHours().sessionAt(now.getEpochSecond()).isPresent();
        if (!live && size > 0 && (!open || snapshot.series().provisional(size - 1))) {
            milestone("data");
            live = true;
        }
    }

    @Override
    public void handleEvent(Event event) {
        if (live && event.widget instanceof Control control && isInside(control)) {
            display.removeFilter(SWT.Paint, this);
            // The painters of the canvas run after this filter.
            display.asyncExec(this::finish);
        }
    }

    private boolean isInside(Control control) {
        for (Control c = control; c != null; c = c.getParent()) {
            if (c == chart) {
                return true;
            }
        }
        return false;
    }

    private void finish() {
        long millis = sinceProcessStart();
        LOG.log(System.Logger.Level.INFO, String.format(Locale.ROOT,
                "First live candle %.2f s after the start of the process%s", millis / 1000.0, milestones));
        done.accept(millis);
    }

    /** Notes that the start has come this far. */
    static void milestone(String name) {
        milestones += String.format(Locale.ROOT, ", %s %.2f", name, sinceProcessStart() / 1000.0);
    }

    /** Milliseconds since this process was started. */
    static long sinceProcessStart() {
        long now = System.currentTimeMillis();
        return ProcessHandle.current().info().startInstant().map(start -> now - start.toEpochMilli()).orElse(-1L);
    }

    /** The measurement as one line of JSON. */
    static String json(long millis) {
        return String.format(Locale.ROOT, "{\"name\":\"startup\",\"value\":%.3f,\"unit\":\"s\",\"target\":%.1f}",
                millis / 1000.0, TARGET);
    }
}
