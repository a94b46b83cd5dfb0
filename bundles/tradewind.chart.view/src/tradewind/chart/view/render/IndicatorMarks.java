package tradewind.chart.view.render;

import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.RectBatch;
import tradewind.chart.view.canvas.Stroke;
import tradewind.chart.view.model.IndicatorInk;
import tradewind.chart.view.model.IndicatorPane;
import tradewind.chart.view.model.PriceScale;
import tradewind.chart.view.model.Scene;
import tradewind.chart.view.model.ShownIndicator;
import tradewind.chart.view.model.TimeScale;
import tradewind.core.indicator.IndicatorOutput.Drawing;

/**
 * The lines, dots and columns of indicators. Where bars share a pixel column, it shows the range of their values: never more
 * is drawn than there are columns.
 */
final class IndicatorMarks {
    private static final double COLUMN_SHARE = 0.55;
    private static final double WIDE_DOTS = 4;

    private final Canvas canvas;
    private final Scene scene;
    private final TimeScale time;
    private final PriceScale scale;
    private final Rect area;
    private final ShownIndicator.Line line;
    private final int rgb;

    private IndicatorMarks(Canvas canvas, Scene scene, ShownIndicator.Line line, PriceScale scale, Rect area) {
        this.canvas = canvas;
        this.scene = scene;
        this.time = scene.time();
        this.line = line;
        this.scale = scale;
        this.area = area;
        rgb = IndicatorInk.rgb(line.ink(), scene.theme().dark());
    }

    /** What the confirmed bars say. */
    static void history(Canvas canvas, Scene scene) {
        each(canvas, scene, true);
    }

    /** What the bars that may still change would say, and what is drawn ahead of them. */
    static void live(Canvas canvas, Scene scene) {
        each(canvas, scene, false);
    }

    private static void each(Canvas canvas, Scene scene, boolean lasting) {
        for (ShownIndicator shown : scene.indicators().overPrices()) {
            for (ShownIndicator.Line line : shown.lines()) {
                new IndicatorMarks(canvas, scene, line, scene.prices(), scene.layout().prices()).draw(lasting);
            }
        }
        for (IndicatorPane pane : scene.panes()) {
            for (ShownIndicator.Line line : pane.indicator().lines()) {
                new IndicatorMarks(canvas, scene, line, pane.scale(), pane.area()).draw(lasting);
            }
        }
    }

    private void draw(boolean lasting) {
        int split = scene.firstLive(line);
        int last = Math.min(line.end(), time.indexAt(time.right()) + 2);
        int from = lasting ? Math.max(0, time.from() - 1) : Math.max(split, time.from() - 1);
        int to = lasting ? Math.min(split, last) : last;
        if (time.decimated()) {
            int seam = Math.clamp(time.x(split), time.left(), time.right());
            columns(lasting ? time.left() : seam, lasting ? seam : Math.min(time.right(), time.x(line.end() - 1) + 1));
        } else if (from < to) {
            switch (line.drawing()) {
                case LINE -> line(from, to, lasting);
                case DOTS -> dots(from, to);
                case COLUMNS -> bars(from, to);
                case NONE -> {
                }
            }
        }
    }

    /** The piece that leads to a bar is drawn with it. */
    private void line(int from, int to, boolean lasting) {
        Trace trace = new Trace(canvas, area, Stroke.of(rgb));
        for (int i = lasting ? from : Math.max(0, from - 1); i < to; i++) {
            double value = line.at(i);
            if (Double.isNaN(value)) {
                trace.interrupt();
            } else {
                trace.to(time.x(i), scale.y(value));
            }
        }
        trace.interrupt();
    }

    private void dots(int from, int to) {
        int size = time.spacing() < WIDE_DOTS ? 2 : 3;
        RectBatch ink = new RectBatch(rgb);
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(line.at(i))) {
                add(ink, time.x(i) - size / 2, scale.y(line.at(i)) - size / 2, size, size);
            }
        }
        ink.drawOn(canvas);
    }

    private void bars(int from, int to) {
        RectBatch ink = new RectBatch(scene.theme().faded(rgb, COLUMN_SHARE));
        int width = time.bodyWidth();
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(line.at(i))) {
                span(ink, time.x(i) - width / 2, width, scale.y(0), scale.y(line.at(i)));
            }
        }
        ink.drawOn(canvas);
    }

    private void columns(int left, int right) {
        boolean filled = line.drawing() == Drawing.COLUMNS;
        boolean joined = line.drawing() == Drawing.LINE;
        RectBatch ink = new RectBatch(filled ? scene.theme().faded(rgb, COLUMN_SHARE) : rgb);
        for (int x = left; x < right; x++) {
            int a = Math.max(0, time.firstAt(x)) - line.displacement();
            int b = time.firstAt(x + 1) - line.displacement();
            double high = line.values().highest(a, b);
            if (Double.isNaN(high)) {
                continue;
            }
            double low = line.values().lowest(a, b);
            double before = joined ? line.values().value(a - 1) : Double.NaN;
            int top = scale.y(Math.max(high, Double.isNaN(before) ? high : before));
            int bottom = scale.y(Math.min(low, Double.isNaN(before) ? low : before));
            if (filled) {
                span(ink, x, 1, Math.min(top, scale.y(0)), Math.max(bottom, scale.y(0)));
            } else if (joined) {
                span(ink, x, 1, top, bottom);
            } else {
                add(ink, x, top, 1, 1);
                add(ink, x, bottom, 1, 1);
            }
        }
        ink.drawOn(canvas);
    }

    private void span(RectBatch ink, int x, int width, int y1, int y2) {
        add(ink, x, Math.min(y1, y2), width, Math.abs(y2 - y1) + 1);
    }

    /** Adds what lies in the pane: layers that are recorded do not clip. */
    private void add(RectBatch ink, int x, int y, int width, int height) {
        Rect seen = new Rect(x, y, width, height).intersection(area);
        ink.add(seen.x(), seen.y(), seen.width(), seen.height());
    }
}
