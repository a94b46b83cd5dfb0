package tradewind.workbench.internal.status;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import tradewind.workbench.internal.theme.Palette;
import tradewind.workbench.internal.theme.Themes;
import tradewind.workbench.internal.trade.Alerts;
import tradewind.workbench.internal.trade.Killing;

/** The kill switch in the status bar: held for a second it pulls; while it is latched a click releases. */
public final class KillButton {
    static final String ID = "tradewind.workbench.killButton";
    static final String URI = "bundleclass://tradewind.workbench/" + KillButton.class.getName();
    private static final int STEP_MILLIS = 40;
    private static final int PADDING = 12;

    private static @Nullable KillButton shown;

    private final HoldTimer timer = new HoldTimer();
    private @Nullable Canvas canvas;
    private boolean latched;

    @PostConstruct
    void create(Composite parent) {
        Canvas created = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
            @Override
            public Point computeSize(int wHint, int hHint, boolean changed) {
                GC gc = new GC(this);
                Point text = gc.textExtent("KILLED");
                gc.dispose();
                return new Point(text.x + 2 * PADDING, text.y + 8);
            }
        };
        canvas = created;
        shown = this;
        created.addListener(SWT.Paint, e -> paint(e.gc, created));
        created.addListener(SWT.MouseDown, e -> pressed(e, created));
        created.addListener(SWT.MouseUp, e -> released(e, created));
        created.addListener(SWT.MouseExit, e -> timer.leave());
        created.addListener(SWT.KeyDown, e -> key(e, created));
        created.addListener(SWT.Traverse, e -> e.doit = true);
        created.addListener(SWT.FocusIn, e -> created.redraw());
        created.addListener(SWT.FocusOut, e -> created.redraw());
        describe(created);
        watch(created);
    }

    @PreDestroy
    void dispose() {
        canvas = null;
        shown = null;
    }

    private void describe(Canvas created) {
        created.setToolTipText("Kill switch: hold for a second, or hold Ctrl+Alt+K. No order leaves, all are cancelled.");
        created.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = latched ? "Kill switch, latched. Press to release" : "Kill switch. Hold for a second";
            }
        });
        created.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_PUSHBUTTON;
            }
        });
    }

    /** Notices when the latch comes or goes. */
    private void watch(Canvas created) {
        if (created.isDisposed()) {
            return;
        }
        boolean now = Killing.killed().isPresent();
        if (now != latched) {
            latched = now;
            created.redraw();
        }
        created.getDisplay().timerExec(250, () -> watch(created));
    }

    private void paint(GC gc, Canvas created) {
        Rectangle area = created.getClientArea();
        Palette palette = Themes.palette();
        double progress = timer.progress(System.nanoTime());
        gc.setBackground(Palette.LIVE_BACKGROUND);
        gc.fillRectangle(1, 2, latched ? area.width - 2 : (int) ((area.width - 2) * progress), area.height - 4);
        gc.setForeground(latched ? Palette.LIVE_TEXT : palette.bad());
        gc.setLineWidth(created.isFocusControl() ? 2 : 1);
        gc.drawRectangle(1, 2, area.width - 3, area.height - 5);
        String text = latched ? "KILLED" : "KILL";
        Point size = gc.textExtent(text);
        gc.setForeground(latched || progress > 0.5 ? Palette.LIVE_TEXT : palette.bad());
        gc.drawText(text, (area.width - size.x) / 2, (area.height - size.y) / 2, true);
    }

    private void pressed(Event e, Canvas created) {
        if (e.button == 1 && !latched) {
            hold(created, e);
        } else if (e.button == 1) {
            Killing.release(created.getShell());
        }
    }

    private void hold(Canvas created, Event e) {
        if (!timer.held()) {
            timer.press(System.nanoTime(), e.time);
            step(created);
        }
    }

    private void step(Canvas created) {
        if (created.isDisposed()) {
            return;
        }
        created.redraw();
        if (timer.fires(System.nanoTime())) {
            pull(created);
        } else if (timer.held()) {
            created.getDisplay().timerExec(STEP_MILLIS, () -> step(created));
        }
    }

    private static void pull(Canvas created) {
        Killing.pull(created.getShell(), false, "held the kill switch");
    }

    private void released(Event e, Canvas created) {
        if (!timer.held()) {
            return;
        }
        switch (timer.release(e.time)) {
            case LATE -> pull(created);
            case SHORT -> Alerts.tell(Alerts.Level.INFO,
                    "Hold KILL, or Ctrl+Alt+K, for a second to pull the kill switch.");
            case DONE -> created.redraw();
        }
    }

    private void key(Event e, Canvas created) {
        if (e.keyCode == SWT.SPACE || e.keyCode == SWT.CR) {
            Killing.ask(created.getShell());
        }
    }

    /** The key of the kill switch went down, for the first time or by repeating; it counts until a key goes up. */
    public static void keyHeld(Event down) {
        KillButton button = shown;
        Canvas canvas = button == null ? null : button.canvas;
        if (button == null || canvas == null || canvas.isDisposed() || button.latched || button.timer.held()) {
            return;
        }
        Listener up = new Listener() {
            @Override
            public void handleEvent(Event e) {
                canvas.getDisplay().removeFilter(SWT.KeyUp, this);
                button.released(e, canvas);
            }
        };
        canvas.getDisplay().addFilter(SWT.KeyUp, up);
        button.hold(canvas, down);
    }
}
