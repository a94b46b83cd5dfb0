package tradewind.chart.view.swt;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Component;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.Subject;
import tradewind.chart.view.model.Viewport;
import tradewind.chart.view.render.LayeredPainter;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.bench.Benchmark;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.TradingHours;
import tradewind.core.label.TradeLabel;
import tradewind.core.quote.Quote;

/**
 * How fast the chart draws 5 million bars with 10,000 trade labels at 1600 x 900, on an SWT image through GC. A frame is
 * everything from the changed view to the finished pixels: the display is made to finish before the clock is stopped.
 */
@Component
public final class ChartBenchmark implements Benchmark {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final int LABELS = 10_000;
    private static final int FRAMES = 40;
    private static final int ROUNDS = 5;
    private static final int UPDATES = 2_000;
    private final int bars;

    /** With 5 million bars. */
    public ChartBenchmark() {
        this(5_000_000);
    }

    ChartBenchmark(int bars) {
        this.bars = bars;
    }

    @Override
    public String name() {
        return "chart";
    }

    @Override
    public void run(Consumer<Result> results) {
        BarSeries series = series();
        List<TradeLabel> labels = labels(series);
        Display open = Display.findDisplay(Thread.currentThread());
        Display display = open != null ? open : connect();
        try {
            measure(display, series, labels, results);
        } finally {
            if (open == null) {
                display.dispose();
            }
        }
    }

    private static Display connect() {
        try {
            return new Display();
        } catch (SWTError e) {
            throw new IllegalStateException("The chart benchmark draws through SWT and needs a display: set DISPLAY, "
                    + "or run it under xvfb-run", e);
        }
    }

    private void measure(Display display, BarSeries series, List<TradeLabel> labels, Consumer<Result> results) {
        try (ChartFonts fonts = new ChartFonts(display)) {
            ChartModel model = new ChartModel(fonts);
            model.resize(WIDTH, HEIGHT);
            model.show(new Subject("BENCH", "", PriceIncrements.uniform(new BigDecimal("0.2")),
                    TradingHours.continuous(ZoneOffset.UTC), "SIM", ""), series);
            model.labels(labels);
            try (LayeredPainter painter = new LayeredPainter((w, h) -> new SwtSurface(display, fonts, w, h), fonts,
                    model.scene()); Barrier barrier = new Barrier(display)) {
                frames(model, painter, barrier, results);
                updates(model, painter, barrier, results);
            }
        }
    }

    /**
     * Frames at every zoom, from all bars in view to a hundred of them, each panned a little further. Only the last round
     * counts: until then the compiler works beside the drawing, which on two cores doubles the time of a frame.
     */
    private void frames(ChartModel model, LayeredPainter painter, Barrier barrier, Consumer<Result> results) {
        List<Double> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean warm = round == ROUNDS - 1;
            for (double spacing = Viewport.minSpacing(bars, WIDTH); spacing < 20; spacing *= 6) {
                List<Double> zoom = frames(model, spacing, painter, barrier);
                long inView = Math.min(bars, Math.round(WIDTH / spacing));
                if (warm) {
                    all.addAll(zoom);
                    results.accept(new Result("chart.frame.p95." + inView + "-bars", p95(zoom), "ms", 16, false));
                }
            }
        }
        results.accept(new Result("chart.frame.p95", p95(all), "ms", 16, false));
    }

    private static List<Double> frames(ChartModel model, double spacing, LayeredPainter painter, Barrier barrier) {
        List<Double> result = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            long start = System.nanoTime();
            model.reset();
            model.zoom(spacing / model.view().spacing());
            model.pan(37.0 * i);
            painter.paint(model.scene());
            barrier.await(painter);
            result.add((System.nanoTime() - start) / 1e6);
        }
        return result;
    }

    private void updates(ChartModel model, LayeredPainter painter, Barrier barrier, Consumer<Result> results) {
        List<Double> updates = new ArrayList<>();
        List<Double> ticks = new ArrayList<>();
        Random random = new Random(3);
        model.reset();
        for (int i = -500; i < UPDATES; i++) {
            Bar last = model.series().last();
            double price = Math.rint((last.low() + random.nextDouble() * (last.high() - last.low())) * 5) / 5;
            double close = Math.clamp(price, last.low(), last.high());
            long start = System.nanoTime();
            BarSeries next = model.series().with(new Bar(last.time(), last.open(), last.high(), last.low(), close,
                    last.volume() + 1, true, BarSource.TICKS, BarSize.M1, 0));
            model.update(next, Quote.NONE);
            long updated = System.nanoTime();
            painter.paint(model.scene());
            barrier.await(painter);
            if (i >= 0) {
                updates.add((updated - start) / 1e6);
                ticks.add((System.nanoTime() - start) / 1e6);
            }
        }
        results.accept(new Result("chart.update.p95", p95(updates), "ms", 1, false));
        results.accept(new Result("chart.tick.drawn.p95", p95(ticks), "ms", 16, false));
    }

    private static double p95(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
    }

    private BarSeries series() {
        Random random = new Random(5);
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        double price = 2000;
        for (int i = 0; i < bars; i++) {
            double open = price;
            double close = Math.max(50, open + random.nextInt(-6, 7) * 0.2 + (2000 - open) * 1e-4);
            builder.add(60L * i, open, Math.max(open, close) + 0.4, Math.min(open, close) - 0.4, close,
                    100 + random.nextInt(1000), i == bars - 1, BarSource.HISTORY);
            price = close;
        }
        return builder.build();
    }

    private List<TradeLabel> labels(BarSeries series) {
        Random random = new Random(6);
        TradeLabel[] labels = new TradeLabel[LABELS];
        Arrays.setAll(labels, k -> {
            int i = (int) ((long) bars * k / LABELS);
            return new TradeLabel(OptionalLong.of(series.time(i)), random.nextBoolean() ? TradeLabel.Side.BUY
                    : TradeLabel.Side.SELL, series.close(i), "", true, k % 100 == 0, true, 2,
                    TradeLabel.LineStyle.DASHED, 1);
        });
        return List.of(labels);
    }

    /** Waits until everything drawn so far has become pixels, by reading one of them back. */
    private static final class Barrier implements AutoCloseable {
        private final Image pixel;

        Barrier(Display display) {
            pixel = new Image(display, 1, 1);
        }

        void await(LayeredPainter painter) {
            ((SwtSurface) painter.screen()).sample(pixel);
            pixel.getImageData();
        }

        @Override
        public void close() {
            pixel.dispose();
        }
    }
}
