package tradewind.workbench.internal.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import tradewind.core.strategy.BacktestResult.Equity;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;
import tradewind.workbench.internal.theme.Palette;
import tradewind.workbench.internal.theme.Themes;

/**
 * The net result over time and, under it, the drawdown. The pointer or the arrow keys choose a point, whose figures are written
 * at the top.
 */
final class CurveCanvas extends Canvas {
    private static final int GAP = 8;
    private static final double EQUITY_SHARE = 0.64;
    private static final int LEAST = 24;
    /** With less room the result stands alone. */
    private static final int ROOM_FOR_BOTH = 120;
    private static final int SHADE = 70;
    private static final Equity NONE = new Equity(new long[0], new double[0], new double[0]);

    private Equity equity = NONE;
    private double[] drawdown = new double[0];
    private ZoneId zone = ZoneId.systemDefault();
    private String empty = "";
    private int cursor = -1;
    private Rectangle plot = new Rectangle(0, 0, 0, 0);

    CurveCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, e -> choose(nearest(e.x)));
        addListener(SWT.MouseExit, e -> choose(-1));
        addListener(SWT.MouseDown, e -> forceFocus());
        addListener(SWT.KeyDown, e -> key(e.keyCode, (e.stateMask & SWT.MOD2) != 0));
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN);
        Themes.onChange(this, this::redraw);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = "Net result and drawdown. " + (equity.time().length == 0 ? empty : headline());
            }
        });
    }

    /** @param nothing what is written where there is no curve */
    void show(Equity next, ZoneId of, String nothing) {
        equity = next;
        drawdown = CurveScale.drawdown(next.net());
        zone = of;
        empty = nothing;
        cursor = -1;
        redraw();
    }

    private void key(int code, boolean fast) {
        int n = equity.time().length;
        int step = fast ? 20 : 1;
        int from = cursor < 0 ? n - 1 : cursor;
        switch (code) {
            case SWT.ARROW_LEFT -> choose(Math.max(0, from - step));
            case SWT.ARROW_RIGHT -> choose(Math.min(n - 1, from + step));
            case SWT.HOME -> choose(Math.min(0, n - 1));
            case SWT.END -> choose(n - 1);
            default -> {
                // Other keys are for others.
            }
        }
    }

    private void choose(int point) {
        if (point != cursor) {
            cursor = point;
            redraw();
        }
    }

    private int nearest(int x) {
        if (equity.time().length == 0 || plot.width <= 0 || x < plot.x || x > plot.x + plot.width) {
            return -1;
        }
        CurveScale scale = CurveScale.of(equity.time(), equity.net());
        long at = scale.first() + Math.round((double) (x - plot.x) / plot.width * (scale.last() - scale.first()));
        int i = java.util.Arrays.binarySearch(equity.time(), at);
        int right = Math.min(i >= 0 ? i : -i - 1, equity.time().length - 1);
        boolean left = right > 0 && at - equity.time()[right - 1] < equity.time()[right] - at;
        return left ? right - 1 : right;
    }

    private void paint(GC gc) {
        Palette palette = Themes.palette();
        Rectangle all = getClientArea();
        if (equity.time().length < 2) {
            centred(gc, palette, all);
            return;
        }
        int line = gc.getFontMetrics().getHeight();
        CurveScale up = CurveScale.of(equity.time(), equity.net());
        CurveScale down = CurveScale.of(equity.time(), drawdown);
        int left = Math.max(widest(gc, up), widest(gc, down)) + 2 * GAP;
        int top = line + 2 * GAP;
        int height = all.height - top - line - 3 * GAP;
        plot = new Rectangle(left, top, all.width - left - 2 * GAP, height);
        if (plot.width < LEAST || height < LEAST) {
            return;
        }
        gc.setAntialias(SWT.ON);
        boolean both = height >= ROOM_FOR_BOTH;
        int upper = both ? (int) (height * EQUITY_SHARE) : height;
        Rectangle above = new Rectangle(left, top, plot.width, upper);
        Rectangle below = new Rectangle(left, top + upper + 2 * GAP, plot.width, height - upper - 2 * GAP);
        dates(gc, palette, up);
        panel(gc, palette, up, above, equity.net(), palette.up());
        if (both) {
            panel(gc, palette, down, below, drawdown, palette.down());
        }
        mark(gc, palette, up, x(up, Math.max(0, cursor)), above);
        if (both && cursor >= 0) {
            dot(gc, palette.down(), x(up, cursor), y(down, below, drawdown[cursor]));
        }
        text(gc, palette.text(), headline(), plot.x, GAP);
        if (isFocusControl()) {
            gc.drawFocus(1, 1, all.width - 2, all.height - 2);
        }
    }

    private void centred(GC gc, Palette palette, Rectangle all) {
        Point size = gc.textExtent(empty);
        text(gc, palette.muted(), empty, Math.max(GAP, (all.width - size.x) / 2), Math.max(GAP, (all.height - size.y) / 2));
    }

    private static void text(GC gc, Color color, String text, int x, int y) {
        gc.setForeground(color);
        gc.drawText(text, x, y, SWT.DRAW_TRANSPARENT);
    }

    private static int widest(GC gc, CurveScale scale) {
        return scale.ticks().stream().mapToInt(t -> gc.textExtent(Numbers.compact(t)).x).max().orElse(0);
    }

    private void dates(GC gc, Palette palette, CurveScale scale) {
        String sample = "2026-11-23";
        int width = gc.textExtent(sample).x + 2 * GAP;
        List<LocalDate> dates = scale.dates(zone, plot.width / width);
        for (LocalDate date : dates) {
            int x = plot.x + (int) (scale.along(date.atStartOfDay(zone).toEpochSecond()) * plot.width);
            gc.setForeground(palette.line());
            gc.setLineStyle(SWT.LINE_DOT);
            gc.drawLine(x, plot.y, x, plot.y + plot.height);
            gc.setLineStyle(SWT.LINE_SOLID);
            int at = Math.clamp(x - (width - 2 * GAP) / 2, 0, getClientArea().width - width + GAP);
            text(gc, palette.muted(), date.toString(), at, plot.y + plot.height + GAP);
        }
    }

    private void panel(GC gc, Palette palette, CurveScale scale, Rectangle area, double[] values, Color color) {
        int line = gc.getFontMetrics().getHeight();
        int free = Integer.MAX_VALUE;
        gc.setLineWidth(1);
        for (double tick : scale.ticks()) {
            int y = y(scale, area, tick);
            gc.setForeground(palette.line());
            gc.drawLine(area.x, y, area.x + area.width, y);
            String label = Numbers.compact(tick);
            if (y + line / 2 < free) {
                text(gc, palette.muted(), label, area.x - GAP - gc.textExtent(label).x, y - line / 2);
                free = y - line / 2;
            }
        }
        int[] points = points(scale, area, values);
        shade(gc, points, y(scale, area, 0), color);
        gc.setForeground(color);
        gc.setLineWidth(2);
        gc.drawPolyline(points);
        gc.setLineWidth(1);
    }

    /** The room between the curve and 0, faintly. */
    private static void shade(GC gc, int[] points, int zero, Color color) {
        int[] area = java.util.Arrays.copyOf(points, points.length + 4);
        area[points.length] = points[points.length - 2];
        area[points.length + 1] = zero;
        area[points.length + 2] = points[0];
        area[points.length + 3] = zero;
        gc.setBackground(color);
        gc.setAlpha(SHADE / 2);
        gc.fillPolygon(area);
        gc.setAlpha(255);
    }

    private int[] points(CurveScale scale, Rectangle area, double[] values) {
        int[] points = new int[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            points[2 * i] = x(scale, i);
            points[2 * i + 1] = y(scale, area, values[i]);
        }
        return points;
    }

    private void mark(GC gc, Palette palette, CurveScale up, int x, Rectangle above) {
        if (cursor < 0) {
            return;
        }
        gc.setForeground(palette.muted());
        gc.drawLine(x, plot.y, x, plot.y + plot.height);
        dot(gc, palette.up(), x, y(up, above, equity.net()[cursor]));
    }

    private static void dot(GC gc, Color color, int x, int y) {
        gc.setBackground(color);
        gc.fillOval(x - 4, y - 4, 9, 9);
    }

    /** What is written at the top: of the chosen point, else of the end. */
    private String headline() {
        int i = cursor < 0 ? equity.time().length - 1 : cursor;
        return Times.minute(Instant.ofEpochSecond(equity.time()[i]), zone) + "   net " + Numbers.signed(equity.net()[i], 2)
                + "   drawdown " + Numbers.signed(drawdown[i], 2);
    }

    private int x(CurveScale scale, int i) {
        return plot.x + (int) Math.round(scale.along(equity.time()[i]) * plot.width);
    }

    private static int y(CurveScale scale, Rectangle area, double value) {
        return area.y + (int) Math.round((1 - scale.up(value)) * area.height);
    }
}
