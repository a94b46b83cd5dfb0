package tradewind.chart.view.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.SampleForecasts;
import tradewind.chart.view.SampleIndicators;
import tradewind.chart.view.SampleLines;
import tradewind.chart.view.SampleSignals;
import tradewind.chart.view.SampleTrades;
import tradewind.chart.view.SyntheticBars;
import tradewind.chart.view.canvas.BitmapFont;
import tradewind.chart.view.canvas.RasterSurface;
import tradewind.chart.view.model.ChartLines;
import tradewind.chart.view.model.ChartForecasts;
import tradewind.chart.view.model.ChartIndicators;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.ChartSettings;
import tradewind.chart.view.model.ChartSignals;
import tradewind.chart.view.model.ChartTheme;
import tradewind.chart.view.model.Cursor;
import tradewind.chart.view.model.Scene;
import tradewind.chart.view.model.ShownLine;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.label.PastTrade;
import tradewind.core.label.PriceLine;
import tradewind.core.label.TradeLabel;

/** Law L5: drawing only what changed makes, pixel by pixel, the picture that drawing everything makes. */
class IncrementalDrawingTest {
    /** What can happen to a chart, each with a number that says how. */
    private enum Operation {
        TICK, TICK_OUT_OF_RANGE, NEW_BAR, CONFIRM, CORRECTION, PREPEND, PAN, ZOOM, CURSOR, NO_CURSOR, HOME, END, RESIZE,
        VOLUME, LOG, LIGHT, LABELS, SECOND, STRETCH, PAN_PRICES, LINES, LINES_SHUFFLED, LINES_ON_A_ROW, LINE_MOVED, LIT, GHOST,
        FORECAST, ABSTAIN, NO_FORECAST, INDICATORS, INDICATORS_LATE, NO_INDICATORS, SIGNALS, SIGNAL_WORDS, NO_SIGNALS, TRADES,
        NO_TRADES, REVEAL
    }

    @Test
    void anySequenceOfChangesLooksAsIfDrawnAtOnce() {
        qt().withExamples(80).withFixedSeed(11)
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
            case LINES -> model.lines(model.lines().with(lines(model, n)));
            case LINES_SHUFFLED -> shuffleLines(model, n);
            case LINES_ON_A_ROW -> model.lines(model.lines().with(onOneRow(model, n)));
            case LINE_MOVED -> moveLine(model, n);
            case LIT -> model.lines(model.lines().light(OptionalLong.of(1 + n % 9)));
            case GHOST -> model.lines(n % 4 == 0 ? model.lines().withoutGhost() : model.lines().ghostAt(
                    BigDecimal.valueOf(SyntheticBars.grid(model.series().last().close() + (n - 500) / 20.0))));
            case FORECAST -> model.forecasts(SampleForecasts.of(model.series(), ""));
            case ABSTAIN -> model.forecasts(SampleForecasts.of(model.series(), "the data are stale"));
            case NO_FORECAST -> model.forecasts(ChartForecasts.NONE);
            case INDICATORS -> model.indicators(SampleIndicators.of(model.series(), n % 6));
            // Values of the series as it was a little earlier.
            case INDICATORS_LATE -> model.indicators(SampleIndicators.of(model.series().slice(0,
                    Math.max(1, model.series().size() - n % 4))));
            case SIGNALS -> model.signals(SampleSignals.of(model.series(), 1 + n % 9, n % 3 - 1));
            case SIGNAL_WORDS -> model.signals(new ChartSignals(model.signals().marks(),
                    SampleSignals.of(model.series(), 5, n).legend()));
            case NO_SIGNALS -> model.signals(ChartSignals.NONE);
            case NO_INDICATORS -> model.indicators(ChartIndicators.NONE);
            case TRADES -> model.trades(SampleTrades.of(model.series(), 2 + n % 40), Optional.empty());
            case NO_TRADES -> model.trades(List.of(), Optional.empty());
            case REVEAL -> reveal(model, n);
        }
    }

    private static void reveal(ChartModel model, int n) {
        List<PastTrade> trades = SampleTrades.of(model.series(), 20);
        PastTrade one = trades.get(n % trades.size());
        model.trades(trades, Optional.of(one));
        model.reveal(one.entered(), one.left());
    }

    /** None, some of every kind, or those about a price far away. */
    private static List<ShownLine> lines(ChartModel model, int n) {
        List<ShownLine> some = SampleLines.around(model.series().last().close() + (n % 5 == 0 ? n - 500 : 0));
        return some.subList(0, n % (some.size() + 1));
    }

    /** The same lines, put up again in another order: where they overlap, the same one lies on top. */
    private static void shuffleLines(ChartModel model, int n) {
        List<ShownLine> lines = new ArrayList<>(model.lines().lines());
        Collections.shuffle(lines, new Random(n));
        List<ShownLine> renamed = new ArrayList<>();
        for (ShownLine l : lines) {
            renamed.add(new ShownLine(renamed.size() + 1, l.line(), l.drop()));
        }
        model.lines(model.lines().with(renamed));
    }

    /** Lines of several colours so close that they share a row, in an order that depends on {@code n}. */
    private static List<ShownLine> onOneRow(ChartModel model, int n) {
        List<ShownLine> lines = new ArrayList<>();
        for (ShownLine l : SampleLines.around(0)) {
            double price = model.series().last().close() + 1 + (l.id() * (n % 7 + 1) % 11) * 1e-4;
            lines.add(l.with(new PriceLine(price, l.line().text(), l.line().tone(), l.line().style(), 1 + n / 500)));
        }
        return lines;
    }

    private static void moveLine(ChartModel model, int n) {
        List<ShownLine> lines = new ArrayList<>(model.lines().lines());
        if (!lines.isEmpty()) {
            ShownLine l = lines.get(n % lines.size());
            double price = SyntheticBars.grid(model.series().last().close() + (n - 500) / 50.0);
            lines.set(n % lines.size(), l.with(new PriceLine(price, l.line().text(), l.line().tone(),
                    TradeLabel.LineStyle.values()[n % 4], 1 + n % 5)));
            model.lines(model.lines().with(lines));
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
    void linesOnOneRowMayTradePlaces() {
        ChartModel model = Scenes.model();
        model.lines(ChartLines.NONE.with(onOneRow(model, 0)));
        LayeredPainter painter = new LayeredPainter(RasterSurface::new, BitmapFont.METRICS, model.scene());
        for (int n = 1; n < 40; n++) {
            model.lines(model.lines().with(onOneRow(model, n)).light(OptionalLong.of(1 + n % 5)));
            painter.paint(model.scene());
            assertArrayEquals(Scenes.draw(model.scene()).pixels(), ((RasterSurface) painter.screen()).pixels());
        }
    }

    @Test
    void aThousandLinesAreStillOnePicture() {
        ChartModel model = Scenes.model();
        List<ShownLine> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            ShownLine l = SampleLines.around(model.series().last().close() + (i - 500) / 40.0).get(i % 7);
            many.add(new ShownLine(i, l.line(), l.drop()));
        }
        model.lines(ChartLines.NONE.with(many));
        LayeredPainter painter = new LayeredPainter(RasterSurface::new, BitmapFont.METRICS, model.scene());
        for (int i = 0; i < 5; i++) {
            tick(model, i - 2);
            painter.paint(model.scene());
            assertArrayEquals(Scenes.draw(model.scene()).pixels(), ((RasterSurface) painter.screen()).pixels());
        }
        List<LineBox> boxes = LineBox.of(model.scene(), BitmapFont.METRICS).stream()
                .filter(b -> !b.area().isEmpty()).toList();
        for (int i = 1; i < boxes.size(); i++) {
            assertTrue(boxes.get(i).area().y() >= boxes.get(i - 1).area().bottom(), "Texts stay apart");
        }
    }

    @Test
    void draggingALineDrawsOnlyTheLine() {
        ChartModel model = Scenes.model();
        model.lines(ChartLines.NONE.with(SampleLines.around(model.series().last().close())).light(OptionalLong.of(2)));
        LayeredPainter painter = new LayeredPainter(RasterSurface::new, BitmapFont.METRICS, model.scene());
        for (int i = 0; i < 20; i++) {
            model.lines(model.lines().ghostAt(BigDecimal.valueOf(SyntheticBars.grid(1650 + i))));
            painter.paint(model.scene());
        }
        assertEquals(1, painter.counters().histories());
        long share = painter.counters().pixels() / 20 * 100 / (800 * 450);
        assertTrue(share < 5, "A moved line drew " + share + " % of the picture");
    }

    @Test
    void priceScaleDoesNotFollowTheLines() {
        ChartModel model = Scenes.model();
        Scene before = model.scene();
        model.lines(ChartLines.NONE.with(SampleLines.around(3000)));
        model.update(model.series(), SyntheticBars.quote(model.series().last().close()));
        assertEquals(before.prices(), model.scene().prices());
        assertTrue(before.sameHistory(model.scene()));
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
