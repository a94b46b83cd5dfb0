package tradewind.workbench.internal.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
import tradewind.core.replay.ReplayDay;
import tradewind.core.replay.ReplayState;
import tradewind.workbench.internal.theme.Palette;
import tradewind.workbench.internal.theme.Themes;

/** The day of a replay as a line on which the present moves, and can be moved. */
final class TimeLine extends Canvas {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Duration SMALL = Duration.ofMinutes(1);
    private static final Duration LARGE = Duration.ofMinutes(15);
    /** Keys in a row are one wish: going back costs a new session. */
    private static final int SETTLE_MILLIS = 350;
    private static final int MARGIN = 12;
    private static final int TRACK = 4;
    private static final int THUMB = 12;

    private final Consumer<Instant> seek;
    private @Nullable ReplayState state;
    private ZoneId zone = ZoneOffset.UTC;
    /** Where the person has drawn the thumb, not yet told. */
    private @Nullable Instant wanted;
    private final Runnable settle = this::commit;

    /** @param seek told where the person wants to be */
    TimeLine(Composite parent, Consumer<Instant> seek) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.seek = seek;
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseDown, this::pressed);
        addListener(SWT.MouseMove, this::dragged);
        addListener(SWT.MouseUp, this::released);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        setToolTipText("Click or drag to a time. Arrows move by a minute, Page Up and Page Down by a quarter of an hour.");
        describe();
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = "Time of the replay" + present().map(t -> ", " + MINUTE.format(t.atZone(zone))).orElse("");
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_SLIDER;
            }
        });
    }

    /** @param next null while nothing is replayed */
    void show(@Nullable ReplayState next, ZoneId in) {
        if (!Objects.equals(next, state) || !in.equals(zone)) {
            state = next;
            zone = in;
            redraw();
        }
    }

    private Optional<Instant> present() {
        ReplayState now = state;
        Instant drawn = wanted;
        return drawn != null ? Optional.of(drawn) : now == null ? Optional.empty() : Optional.of(now.now());
    }

    private @Nullable DayScale scale() {
        ReplayState now = state;
        if (now == null) {
            return null;
        }
        ReplayDay day = now.day();
        return new DayScale(day.begin(), day.end(), MARGIN, Math.max(1, getClientArea().width - 2 * MARGIN));
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        GC gc = new GC(this);
        int text = gc.getFontMetrics().getHeight();
        gc.dispose();
        return new Point(wHint == SWT.DEFAULT ? 300 : wHint, hHint == SWT.DEFAULT ? text + THUMB + 12 : hHint);
    }

    private void paint(GC gc) {
        Palette palette = Themes.palette();
        Rectangle area = getClientArea();
        int y = THUMB / 2 + 3;
        gc.setAntialias(SWT.ON);
        DayScale scale = scale();
        gc.setBackground(palette.line());
        gc.fillRoundRectangle(MARGIN, y - TRACK / 2, area.width - 2 * MARGIN, TRACK, TRACK, TRACK);
        if (scale == null) {
            return;
        }
        marks(gc, palette, scale, y);
        Instant at = present().orElse(scale.begin());
        int x = scale.x(at);
        gc.setBackground(palette.replay());
        gc.fillRoundRectangle(MARGIN, y - TRACK / 2, x - MARGIN, TRACK, TRACK, TRACK);
        gc.fillOval(x - THUMB / 2, y - THUMB / 2, THUMB, THUMB);
        if (isFocusControl()) {
            gc.setForeground(palette.replay());
            gc.drawOval(x - THUMB / 2 - 2, y - THUMB / 2 - 2, THUMB + 3, THUMB + 3);
        }
        if (wanted != null) {
            bubble(gc, palette, MINUTE.format(at.atZone(zone)), x, y, area.width);
        }
    }

    private void marks(GC gc, Palette palette, DayScale scale, int y) {
        int width = gc.textExtent("00:00").x;
        gc.setForeground(palette.muted());
        for (Instant mark : scale.marks(zone, width + 24)) {
            int x = scale.x(mark);
            gc.drawLine(x, y + THUMB / 2, x, y + THUMB / 2 + 3);
            int left = Math.clamp(x - width / 2, 0, Math.max(0, getClientArea().width - width));
            gc.drawText(MINUTE.format(mark.atZone(zone)), left, y + THUMB / 2 + 4, true);
        }
        ReplayState now = state;
        if (now != null && now.day().opening().isAfter(now.day().begin())) {
            int x = scale.x(now.day().opening());
            gc.setForeground(palette.text());
            gc.drawLine(x, y - THUMB / 2, x, y + THUMB / 2);
        }
    }

    private static void bubble(GC gc, Palette palette, String text, int x, int y, int width) {
        Point size = gc.textExtent(text);
        int left = Math.clamp(x + THUMB, 0, Math.max(0, width - size.x - 4));
        gc.setForeground(palette.text());
        gc.drawText(text, left, y - size.y / 2, false);
    }

    private void pressed(Event e) {
        setFocus();
        if (e.button == 1) {
            draw(e.x);
        }
    }

    private void dragged(Event e) {
        if ((e.stateMask & SWT.BUTTON1) != 0 && wanted != null) {
            draw(e.x);
        }
    }

    private void draw(int x) {
        DayScale scale = scale();
        if (scale != null) {
            wanted = scale.time(x);
            redraw();
        }
    }

    private void released(Event e) {
        if (e.button == 1) {
            commit();
        }
    }

    private void commit() {
        Instant target = wanted;
        if (target != null && !isDisposed()) {
            wanted = null;
            seek.accept(target);
            redraw();
        }
    }

    private void key(Event e) {
        ReplayState now = state;
        if (now == null) {
            return;
        }
        Instant from = present().orElse(now.now());
        Instant target = switch (e.keyCode) {
            case SWT.ARROW_LEFT -> from.minus(SMALL);
            case SWT.ARROW_RIGHT -> from.plus(SMALL);
            case SWT.PAGE_UP -> from.minus(LARGE);
            case SWT.PAGE_DOWN -> from.plus(LARGE);
            case SWT.HOME -> now.day().begin();
            case SWT.END -> now.day().end();
            default -> null;
        };
        if (target != null) {
            wanted = now.day().nearest(target);
            redraw();
            getDisplay().timerExec(SETTLE_MILLIS, settle);
        }
    }
}
