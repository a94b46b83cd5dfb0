package tradewind.chart.view.render;

import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.RectBatch;
import tradewind.chart.view.model.CandleStyle;
import tradewind.chart.view.model.Columns;
import tradewind.chart.view.model.PriceScale;
import tradewind.chart.view.model.Scene;
import tradewind.chart.view.model.TimeScale;
import tradewind.core.bar.BarSeries;

/**
 * Candles and their volume. Where several bars share a pixel column, the column shows their common range and their
 * summed volume.
 */
final class Bars {
    private static final double VOLUME_SHARE = 0.62;
    private static final int CUT = 5;
    private final Scene scene;
    private final BarSeries series;
    private final TimeScale time;
    private final PriceScale prices;
    private final RectBatch up;
    private final RectBatch down;
    private final RectBatch hollow;
    private final RectBatch volumeUp;
    private final RectBatch volumeDown;
    private final RectBatch cuts;

    private Bars(Scene scene) {
        this.scene = scene;
        this.series = scene.series();
        this.time = scene.time();
        this.prices = scene.prices();
        var theme = scene.theme();
        var palette = scene.settings().palette();
        up = new RectBatch(palette.up(theme.dark()));
        down = new RectBatch(palette.down(theme.dark()));
        hollow = new RectBatch(theme.background());
        cuts = new RectBatch(theme.background());
        volumeUp = new RectBatch(theme.faded(theme.volume(), VOLUME_SHARE));
        volumeDown = new RectBatch(theme.faded(theme.volume(), VOLUME_SHARE / 2));
    }

    /** Draws bars {@code from} to {@code to} (exclusive), which lie in view. */
    static void draw(Canvas canvas, Scene scene, int from, int to) {
        if (from >= to) {
            return;
        }
        Bars bars = new Bars(scene);
        if (scene.time().decimated()) {
            bars.columns(from, to);
        } else {
            for (int i = from; i < to; i++) {
                bars.bar(canvas, i);
            }
        }
        bars.flush(canvas);
    }

    private void flush(Canvas canvas) {
        int bottom = scene.barsBottom();
        hollow.cutBelow(bottom).drawOn(canvas);
        up.cutBelow(bottom).drawOn(canvas);
        down.cutBelow(bottom).drawOn(canvas);
        volumeUp.drawOn(canvas);
        volumeDown.drawOn(canvas);
        cuts.drawOn(canvas);
    }

    /**
     * The column in which the live bars begin is drawn whole, by the layer of the live bars alone: half a column would
     * show through where the whole one has another colour.
     */
    private void columns(int from, int to) {
        int first = time.x(from);
        int last = time.x(to - 1);
        if (to == scene.firstLive() && time.x(to) == last) {
            last--;
        }
        Columns columns = scene.columns();
        for (int x = Math.max(first, time.left()); x <= Math.min(last, time.right() - 1); x++) {
            if (columns.shows(x)) {
                int top = prices.y(columns.high(x));
                RectBatch ink = columns.rises(x) ? up : down;
                ink.add(x, top, 1, prices.y(columns.low(x)) - top + 1);
                volume(x, 1, columns.volume(x), columns.rises(x));
            }
        }
    }

    private void bar(Canvas canvas, int i) {
        if (series.provisional(i)) {
            ProvisionalBar.draw(canvas, scene, i);
            volumeOf(i);
            return;
        }
        int x = time.x(i);
        int width = time.bodyWidth();
        double open = series.open(i);
        double close = series.close(i);
        boolean rises = close >= open;
        int high = prices.y(series.high(i));
        int low = prices.y(series.low(i));
        RectBatch ink = rises ? up : down;
        int top = prices.y(Math.max(open, close));
        int bottom = prices.y(Math.min(open, close));
        volumeOf(i);
        if (width == 1) {
            ink.add(x, high, 1, low - high + 1);
        } else if (scene.settings().style() == CandleStyle.BARS) {
            ink.add(x, high, 1, low - high + 1);
            ink.add(x - width / 2, prices.y(open), width / 2, 1);
            ink.add(x + 1, prices.y(close), width / 2, 1);
        } else {
            ink.add(x, high, 1, top - high);
            ink.add(x, bottom + 1, 1, low - bottom);
            body(ink, x - width / 2, top, width, bottom - top + 1, rises);
        }
    }

    private void body(RectBatch ink, int x, int y, int width, int height, boolean rises) {
        if (rises && scene.settings().style() == CandleStyle.HOLLOW_UP && width > 2) {
            ink.outline(x, y, width, height);
            if (height > 2) {
                hollow.add(x + 1, y + 1, width - 2, height - 2);
            }
        } else {
            ink.add(x, y, width, height);
        }
    }

    private void volumeOf(int i) {
        int width = time.bodyWidth();
        volume(time.x(i) - width / 2, width, series.volume(i), series.close(i) >= series.open(i));
    }

    /** A volume that the pane cannot show whole is cut near its top. */
    private void volume(int x, int width, double amount, boolean rises) {
        Rect pane = scene.layout().volume();
        if (pane.isEmpty() || !(amount > 0)) {
            return;
        }
        RectBatch ink = rises ? volumeUp : volumeDown;
        int tall = Math.max(1, scene.volumeHeight(amount));
        ink.add(x, pane.bottom() - tall, width, tall);
        if (amount > scene.maxVolume()) {
            cuts.add(x, pane.bottom() - tall + CUT, width, 2);
        }
    }
}
