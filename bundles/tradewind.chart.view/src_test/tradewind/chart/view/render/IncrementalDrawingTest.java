package tradewind.chart.view.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.SyntheticBars;
import tradewind.chart.view.canvas.BitmapFont;
import tradewind.chart.view.canvas.RasterSurface;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.ChartSettings;
import tradewind.chart.view.model.ChartTheme;
import tradewind.chart.view.model.Cursor;
import tradewind.chart.view.model.Scene;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;

/** Law L5: drawing only what changed makes, pixel by pixel, the picture that drawing everything makes. */
class IncrementalDrawingTest {
    /** What can happen to a chart, each with a number that says how. */
    private enum Operation {
        TICK, TICK_OUT_OF_RANGE, NEW_BAR, CONFIRM, CORRECTION, PREPEND, PAN, ZOOM, CURSOR, NO_CURSOR, HOME, END, RESIZE,
        VOLUME, LOG, LIGHT, LABELS, SECOND, STRETCH, PAN_PRICES
    }

    @Test
    void anySequenceOfChangesLooksAsIfDrawnAtOnce() {
        qt().withExamples(60).withFixedSeed(11)
                .forAll(lists().of(integers().between(0, Operation.values().length * 1000 - 1)).ofSizeBetween(1, 25))
                .checkAssert(this::check);
    }

    private void check(List<Integer> steps) {
        ChartModel model = Scenes.model();
        model.resize(420, 260);
        try (LayeredPainter painter = new LayeredPainter(RasterSurface::new, BitmapFont.METRICS, model.scene())) {
            List<String> done = new ArrayList<>();
            for (int step : steps) {
                Operation operation = Operation.values()[step / 1000];
                done.add(operation + " " + step % 1000);
                apply(operation, step % 1000, model);
                painter.paint(model.scene());
                assertArrayEquals(Scenes.draw(model.scene()).pixels(), ((RasterSurface) painter.screen()).pixels(),
                        () -> "After " + done);
            }
        }
    }

    private static void apply(Operation operation, int n, ChartModel model) {
        switch (operation) {
            case TICK -> tick(model, (n - 500) / 500.0);
            case TICK_OUT_OF_RANGE -> tick(model, (n - 500) / 10.0);
            case NEW_BAR -> newBar(model, 1 + n % 3);
            case CONFIRM -> confirm(model);
            case CORRECTION -> correction(model, n);
            case PREPEND -> prepend(model);
            case PAN -> model.pan(n - 500);
            case ZOOM -> model.zoom(Math.exp((n - 500) / 250.0), n % 420);
            case CURSOR -> model.cursor(new Cursor(n % 430, n * 7 % 270));
            case NO_CURSOR -> model.cursor(Cursor.NONE);
            case HOME -> model.home();
            case END -> model.end();
            case RESIZE -> model.resize(200 + n % 400, 120 + n % 250);
            case VOLUME -> model.settings(model.settings().withVolume(n % 2 == 0));
            case LOG -> model.settings(model.settings().withLog(n % 2 == 0));
            case LIGHT -> model.settings(ChartSettings.DEFAULT.withTheme(n % 2 == 0 ? ChartTheme.LIGHT
                    : ChartTheme.DARK));
            case LABELS -> model.labels(n % 3 == 0 ? List.of() : Scenes.labels(model.series(), 1 + n % 20));
            case SECOND -> model.time((model.series().last().time() + n % 90) * 1000);
            case STRETCH -> model.stretchPrices(Math.exp((n - 500) / 400.0));
            case PAN_PRICES -> model.panPrices((n - 500) / 10);
        }
    }

    private static void tick(ChartModel model, double move) {
        Bar last = model.series().last();
        double price = SyntheticBars.grid(last.close() + move);
        update(model, model.series().with(Bar.provisional(last.time(), last.open(), Math.max(last.high(), price),
                Math.min(last.low(), price), price, last.volume() + 10, BarSize.M1)));
    }

    private static void newBar(ChartModel model, int after) {
        Bar last = model.series().last();
        double p = last.close();
        update(model, model.series().with(Bar.provisional(last.time() + 60L * after, p, p, p, p, 1, BarSize.M1)));
    }

    private static void confirm(ChartModel model) {
        BarSeries series = model.series();
        for (int i = series.size() - 1; i >= 0; i--) {
            if (series.provisional(i) && (i == 0 || !series.provisional(i - 1))) {
                Bar b = series.bar(i);
                update(model, series.with(Bar.authoritative(b.time(), b.open(), b.high() + 0.2, b.low(), b.close(),
                        b.volume() + 5, BarSize.M1)));
                return;
            }
        }
    }

    private static void correction(ChartModel model, int n) {
        BarSeries series = model.series();
        Bar b = series.bar(Math.max(0, series.size() - 2 - n % 200));
        update(model, series.with(Bar.authoritative(b.time(), b.open(), b.high() + 1, b.low() - 1, b.close(),
                b.volume() * 2, BarSize.M1)));
    }

    private static void prepend(ChartModel model) {
        long first = model.series().time(0);
        update(model, model.series().with(Bar.authoritative(first - 60, 1600, 1601, 1599, 1600, 5, BarSize.M1)));
    }

    private static void update(ChartModel model, BarSeries series) {
        model.update(series, SyntheticBars.quote(series.last().close()));
    }

    @Test
    void tickDrawsOnlyTheLiveBarAndTheTags() {
        ChartModel model = Scenes.model();
        LayeredPainter painter = new LayeredPainter(RasterSurface::new, BitmapFont.METRICS, model.scene());
        for (int i = 0; i < 20; i++) {
            tick(model, i % 2 == 0 ? 0.2 : -0.2);
            painter.paint(model.scene());
        }
        LayeredPainter.Counters counters = painter.counters();
        assertEquals(1, counters.histories());
        assertEquals(20, counters.updates());
        long share = counters.pixels() / 20 * 100 / (800 * 450);
        assertTrue(share < 5, "A tick drew " + share + " % of the picture");
    }

    @Test
    void nothingIsDrawnWhenNothingChanged() {
        ChartModel model = Scenes.model();
        LayeredPainter painter = new LayeredPainter(RasterSurface::new, BitmapFont.METRICS, model.scene());
        assertEquals(List.of(), painter.paint(model.scene()));
    }

    @Test
    void crosshairDrawsTwoLinesAndTheirTags() {
        ChartModel model = Scenes.model();
        LayeredPainter painter = new LayeredPainter(RasterSurface::new, BitmapFont.METRICS, model.scene());
        model.cursor(new Cursor(200, 200));
        painter.paint(model.scene());
        model.cursor(new Cursor(230, 210));
        painter.paint(model.scene());
        assertEquals(1, painter.counters().histories());
        assertTrue(painter.counters().pixels() < 2L * 800 * 450 / 10, "Drew " + painter.counters().pixels());
        Scene scene = model.scene();
        assertArrayEquals(Scenes.draw(scene).pixels(), ((RasterSurface) painter.screen()).pixels());
    }
}
