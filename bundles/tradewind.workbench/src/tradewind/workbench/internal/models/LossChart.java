package tradewind.workbench.internal.models;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import tradewind.core.forecast.JobState;
import tradewind.core.forecast.Progress.Step;
import tradewind.workbench.internal.theme.Palette;
import tradewind.workbench.internal.theme.Themes;

/** The losses of a training by step, against the loss of "nothing changes". */
final class LossChart extends Canvas {
    private static final int GAP = 8;
    private static final int DOTS_UP_TO = 80;
    private static final String EMPTY = "Choose bars and a forecaster in Model Training (Alt+Shift+M) and press Train.";

    private Optional<JobState> job = Optional.empty();

    LossChart(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addListener(SWT.Paint, e -> paint(e.gc));
        Themes.onChange(this, this::redraw);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = job.map(s -> s.title() + ". " + JobText.step(s) + ". " + JobText.losses(s)).orElse(EMPTY);
            }
        });
    }

    void show(Optional<JobState> next) {
        job = next;
        redraw();
    }

    private void paint(GC gc) {
        Palette palette = Themes.palette();
        Rectangle all = getClientArea();
        List<Step> steps = job.map(JobState::steps).orElse(List.of());
        if (steps.isEmpty()) {
            centred(gc, palette, all, job.map(LossChart::nothing).orElse(EMPTY));
            return;
        }
        LossScale scale = LossScale.of(steps);
        int line = gc.getFontMetrics().getHeight();
        int left = widest(gc, scale) + 2 * GAP;
        Rectangle plot = new Rectangle(left, line + 2 * GAP, all.width - left - 2 * GAP, all.height - 2 * line - 4 * GAP);
        if (plot.width < 60 || plot.height < 40) {
            return;
        }
        gc.setAntialias(SWT.ON);
        grid(gc, palette, scale, plot);
        naive(gc, palette, scale, plot, steps);
        curve(gc, palette.up(), scale, plot, steps, Step::loss, false);
        curve(gc, palette.down(), scale, plot, steps, Step::validationLoss, true);
        legend(gc, palette, plot, steps);
    }

    /** Not every forecaster has something to report. */
    private static String nothing(JobState s) {
        return s.phase().ended() ? "It reported no steps." : s.phase() == JobState.Phase.WAITING
                ? "It waits until the one before has ended." : "Waiting for the first step\u2026";
    }

    private static void centred(GC gc, Palette palette, Rectangle all, String text) {
        gc.setForeground(palette.muted());
        Point size = gc.textExtent(text);
        gc.drawText(text, Math.max(GAP, (all.width - size.x) / 2), Math.max(GAP, (all.height - size.y) / 2), true);
    }

    private static int widest(GC gc, LossScale scale) {
        return scale.ticks().stream().mapToInt(t -> gc.textExtent(JobText.significant(t)).x).max().orElse(30);
    }

    private static void grid(GC gc, Palette palette, LossScale scale, Rectangle plot) {
        int line = gc.getFontMetrics().getHeight();
        gc.setLineWidth(1);
        int free = Integer.MAX_VALUE;
        for (double tick : scale.ticks()) {
            int y = y(scale, plot, tick);
            gc.setForeground(palette.line());
            gc.drawLine(plot.x, y, plot.x + plot.width, y);
            String text = JobText.significant(tick);
            if (y + line / 2 < free) {
                gc.setForeground(palette.muted());
                gc.drawText(text, plot.x - GAP - gc.textExtent(text).x, y - line / 2, true);
                free = y - line / 2;
            }
        }
        gc.setForeground(palette.muted());
        for (int step : scale.stepTicks()) {
            String text = Integer.toString(step);
            gc.drawText(text, x(scale, plot, step) - gc.textExtent(text).x / 2, plot.y + plot.height + GAP, true);
        }
    }

    /** The level to get below, with its name on it. */
    private static void naive(GC gc, Palette palette, LossScale scale, Rectangle plot, List<Step> steps) {
        double level = steps.get(steps.size() - 1).naiveLoss();
        if (!Double.isFinite(level)) {
            return;
        }
        int y = y(scale, plot, level);
        gc.setForeground(palette.warning());
        gc.setLineWidth(2);
        gc.setLineStyle(SWT.LINE_DASH);
        gc.drawLine(plot.x, y, plot.x + plot.width, y);
        gc.setLineStyle(SWT.LINE_SOLID);
        String text = "nothing changes " + JobText.significant(level);
        gc.drawText(text, plot.x + plot.width - gc.textExtent(text).x - GAP,
                y - gc.getFontMetrics().getHeight() - 2 > plot.y ? y - gc.getFontMetrics().getHeight() - 2 : y + 2, true);
    }

    private static void curve(GC gc, Color color, LossScale scale, Rectangle plot, List<Step> steps,
            ToDoubleFunction<Step> loss, boolean square) {
        gc.setForeground(color);
        gc.setBackground(color);
        gc.setLineWidth(2);
        Point before = null;
        for (Step s : steps) {
            double value = loss.applyAsDouble(s);
            if (!Double.isFinite(value)) {
                continue;
            }
            Point here = new Point(x(scale, plot, s.done()), y(scale, plot, value));
            if (before != null) {
                gc.drawLine(before.x, before.y, here.x, here.y);
            }
            if (steps.size() <= DOTS_UP_TO) {
                mark(gc, here.x, here.y, square);
            }
            before = here;
        }
    }

    private static void mark(GC gc, int x, int y, boolean square) {
        if (square) {
            gc.fillRectangle(x - 3, y - 3, 6, 6);
        } else {
            gc.fillOval(x - 3, y - 3, 7, 7);
        }
    }

    private static void legend(GC gc, Palette palette, Rectangle plot, List<Step> steps) {
        int x = plot.x;
        Step last = steps.get(steps.size() - 1);
        if (Double.isFinite(last.loss())) {
            x = entry(gc, palette.up(), x, plot.y, "training " + JobText.significant(last.loss()), false);
        }
        if (Double.isFinite(last.validationLoss())) {
            entry(gc, palette.down(), x, plot.y, "validation " + JobText.significant(last.validationLoss()), true);
        }
    }

    private static int entry(GC gc, Color color, int x, int top, String text, boolean square) {
        int y = top - GAP - gc.getFontMetrics().getHeight();
        gc.setBackground(color);
        mark(gc, x + 4, y + gc.getFontMetrics().getHeight() / 2, square);
        gc.setForeground(color);
        gc.drawText(text, x + 14, y, true);
        return x + 14 + gc.textExtent(text).x + 3 * GAP;
    }

    private static int x(LossScale scale, Rectangle plot, int step) {
        return plot.x + (int) Math.round(scale.along(step) * plot.width);
    }

    private static int y(LossScale scale, Rectangle plot, double loss) {
        return plot.y + (int) Math.round((1 - scale.up(loss)) * plot.height);
    }
}
