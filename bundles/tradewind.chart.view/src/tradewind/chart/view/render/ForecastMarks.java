package tradewind.chart.view.render;

import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.RectBatch;
import tradewind.chart.view.model.ForecastInk;
import tradewind.chart.view.model.PriceScale;
import tradewind.chart.view.model.Scene;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.Fate;
import tradewind.core.forecast.ForecastRange;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.ScoredForecast;

/**
 * Forecasts among the bars. The ranges of the bar in progress lie behind it, the wider the fainter, and reach to its
 * right, where the candle that is expected stands in outline: the real one grows beside it. Left of each closed bar that
 * was forecast a mark shows the close that was expected and the 80 per cent range; its shape and colour say which range
 * held the close that came: a square for 50, a cross for 80, a frame for 95 per cent, and an X for none. A model that
 * abstains leaves the grey dotted frame of its 80 per cent range and no candle; marks of such forecasts are grey.
 */
final class ForecastMarks {
    private static final double[] SHADES = {0.42, 0.27, 0.15};
    private static final double RANGE_SHARE = 0.38;
    /** Narrower bars leave no room for marks. */
    private static final double LEAST_SPACING = 4;
    private static final int GAP = 3;
    private static final int LEAST_BODY = 5;
    private static final int MOST_BODY = 13;

    private final Canvas canvas;
    private final Scene scene;
    private final boolean dark;

    private ForecastMarks(Canvas canvas, Scene scene) {
        this.canvas = canvas;
        this.scene = scene;
        dark = scene.theme().dark();
    }

    /** Under the bars that may still change. */
    static void draw(Canvas canvas, Scene scene) {
        if (scene.forecasts().isEmpty()) {
            return;
        }
        ForecastMarks marks = new ForecastMarks(canvas, scene);
        scene.forecasts().current().ifPresent(marks::current);
        if (scene.time().spacing() >= LEAST_SPACING) {
            scene.forecasts().trail().forEach(marks::past);
        }
    }

    /** The slot of a bar that is there, or that comes next; -1 if it is elsewhere. */
    private int slot(LiveForecast f) {
        long time = f.start().getEpochSecond();
        int i = scene.series().indexOf(time);
        boolean next = i < 0 && !scene.isEmpty() && scene.series().last().time() < time;
        return next ? scene.series().size() : i;
    }

    private void current(LiveForecast f) {
        int i = slot(f);
        if (i < 0) {
            return;
        }
        int body = scene.time().bodyWidth();
        int ghost = Math.clamp(body, LEAST_BODY, MOST_BODY);
        int x = scene.time().x(i) + body / 2 + GAP + ghost / 2;
        int left = scene.time().edge(i);
        int width = x + ghost / 2 + GAP - left + 1;
        if (f.abstains()) {
            dotted(f.range80(), left, width);
            return;
        }
        for (int b = f.ranges().size() - 1; b >= 0; b--) {
            ForecastRange range = f.ranges().get(b);
            int top = scene.prices().y(range.upper());
            RectBatch shade = new RectBatch(scene.theme().faded(ForecastInk.SAID.rgb(dark), SHADES[b]));
            add(shade, left, top, width, scene.prices().y(range.lower()) - top + 1);
            shade.drawOn(canvas);
        }
        ghost(f.candle(), x, ghost);
    }

    private void dotted(ForecastRange range, int left, int width) {
        int top = scene.prices().y(range.upper());
        int bottom = scene.prices().y(range.lower());
        RectBatch ink = new RectBatch(scene.theme().muted());
        for (int x = left; x < left + width; x += 3) {
            add(ink, x, top, 1, 1);
            add(ink, x, bottom, 1, 1);
        }
        for (int y = top; y <= bottom; y += 3) {
            add(ink, left, y, 1, 1);
            add(ink, left + width - 1, y, 1, 1);
        }
        ink.drawOn(canvas);
    }

    private void ghost(CandleForecast c, int x, int width) {
        PriceScale prices = scene.prices();
        int top = prices.y(Math.max(c.open(), c.close()));
        int bottom = prices.y(Math.min(c.open(), c.close()));
        RectBatch ink = new RectBatch(ForecastInk.SAID.rgb(dark));
        int high = prices.y(c.high());
        add(ink, x, high, 1, top - high);
        add(ink, x, bottom + 1, 1, prices.y(c.low()) - bottom);
        frame(ink, x - width / 2, top, width, bottom - top + 1);
        ink.drawOn(canvas);
    }

    private void past(ScoredForecast t) {
        int i = scene.series().indexOf(t.forecast().start().getEpochSecond());
        if (i < scene.from() || i >= scene.to()) {
            return;
        }
        int x = scene.time().x(i) - scene.time().bodyWidth() / 2 - 2;
        boolean counts = !t.forecast().abstains();
        int rgb = counts ? ForecastInk.of(t.fate()).rgb(dark) : scene.theme().muted();
        RectBatch range = new RectBatch(scene.theme().faded(rgb, RANGE_SHARE));
        int top = scene.prices().y(t.forecast().range80().upper());
        add(range, x, top, 1, scene.prices().y(t.forecast().range80().lower()) - top + 1);
        range.drawOn(canvas);
        RectBatch mark = new RectBatch(rgb);
        shape(mark, t.fate(), x, scene.prices().y(t.forecast().candle().close()));
        mark.drawOn(canvas);
    }

    private void shape(RectBatch mark, Fate fate, int x, int y) {
        switch (fate) {
            case INSIDE_50 -> add(mark, x - 1, y - 1, 3, 3);
            case INSIDE_80 -> {
                add(mark, x - 2, y, 5, 1);
                add(mark, x, y - 2, 1, 5);
            }
            case INSIDE_95 -> frame(mark, x - 2, y - 2, 5, 5);
            case OUTSIDE -> {
                for (int d = -2; d <= 2; d++) {
                    add(mark, x + d, y + d, 1, 1);
                    add(mark, x + d, y - d, 1, 1);
                }
            }
        }
    }

    /** Adds what lies in the pane: layers that are recorded do not clip. */
    private void add(RectBatch ink, int x, int y, int width, int height) {
        Rect seen = new Rect(x, y, width, height).intersection(scene.layout().prices());
        ink.add(seen.x(), seen.y(), seen.width(), seen.height());
    }

    private void frame(RectBatch ink, int x, int y, int width, int height) {
        add(ink, x, y, width, 1);
        add(ink, x, y + height - 1, width, 1);
        add(ink, x, y + 1, 1, height - 2);
        add(ink, x + width - 1, y + 1, 1, height - 2);
    }
}
