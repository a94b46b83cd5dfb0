package tradewind.chart.view.swt;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import tradewind.chart.view.SampleLines;
import tradewind.chart.view.SyntheticBars;
import tradewind.chart.view.model.ChartLines;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.ChartSettings;
import tradewind.chart.view.model.ChartTheme;
import tradewind.chart.view.model.Cursor;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.label.TradeLabel;

/**
 * Opens the chart alone with made-up bars and a ticking market, to look at and to play with. Arguments:
 * {@code dark|light}, pixels from bar to bar, {@code cursor} for a crosshair, a file for a picture instead of a window.
 */
public final class ChartDemo {
    private final Random random = new Random(1);
    private final PriceChart chart;
    private long now;

    private ChartDemo(PriceChart chart) {
        this.chart = chart;
    }

    public static void main(String[] args) {
        Display display = new Display();
        Shell shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(1280, 760);
        ChartDemo demo = new ChartDemo(new PriceChart(shell, SWT.NONE));
        shell.open();
        demo.fill(args[0], Double.parseDouble(args[1]), args.length > 2 && args[2].equals("cursor"));
        if (args.length > 3) {
            demo.save(args[3]);
            display.dispose();
            return;
        }
        ChartGestures.install(demo.chart, new ChartGestures.Typing() {
            @Override
            public void typed(char character) {
                System.out.println("Typed " + character);
            }

            @Override
            public boolean shortcut(char character) {
                System.out.println("Alt+" + character);
                return true;
            }
        });
        demo.tick();
        while (!shell.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        display.dispose();
    }

    private void fill(String theme, double spacing, boolean cursor) {
        ChartModel model = chart.model();
        BarSeries series = SyntheticBars.withLiveBars(SyntheticBars.minutes(7, 15, 300));
        model.settings(ChartSettings.DEFAULT.withTheme(theme.equals("dark") ? ChartTheme.DARK : ChartTheme.LIGHT));
        model.show(SyntheticBars.subject("SIM"), series);
        model.update(series, SyntheticBars.quote(series.last().close()));
        now = (series.last().time() + 23) * 1000;
        model.time(now);
        model.labels(labels(series));
        model.lines(ChartLines.NONE.with(SampleLines.around(series.last().close(),
                (line, price) -> System.out.println("Dropped " + line.text() + " at " + price))));
        model.zoom(spacing / model.view().spacing());
        if (cursor) {
            model.cursor(new Cursor(600, 300));
        }
        chart.refresh();
    }

    private static List<TradeLabel> labels(BarSeries series) {
        List<TradeLabel> labels = new ArrayList<>();
        int n = series.size();
        labels.add(label(series, n - 60, TradeLabel.Side.BUY, true));
        labels.add(label(series, n - 20, TradeLabel.Side.SELL, true));
        for (int i = 1; i < 12; i++) {
            labels.add(label(series, n - 140 * i, i % 2 == 0 ? TradeLabel.Side.BUY : TradeLabel.Side.SELL, false));
        }
        return labels;
    }

    private static TradeLabel label(BarSeries series, int i, TradeLabel.Side side, boolean line) {
        return new TradeLabel(OptionalLong.of(series.time(i)), side, series.close(i), "", true, line, true, 2,
                TradeLabel.LineStyle.DASHED, 1);
    }

    private void save(String file) {
        ImageLoader loader = new ImageLoader();
        loader.data = new org.eclipse.swt.graphics.ImageData[] {chart.snapshot(chart.model().scene())};
        loader.save(file, SWT.IMAGE_PNG);
    }

    private void tick() {
        if (chart.isDisposed()) {
            return;
        }
        ChartModel model = chart.model();
        now += 500;
        model.time(now);
        Bar last = model.series().last();
        double price = SyntheticBars.grid(last.close() + random.nextGaussian() * 0.4);
        long start = Math.floorDiv(now, 60_000L) * 60;
        Bar bar = start > last.time() ? Bar.provisional(start, price, price, price, price, 10, BarSize.M1)
                : Bar.provisional(last.time(), last.open(), Math.max(last.high(), price),
                        Math.min(last.low(), price), price, last.volume() + 20, BarSize.M1);
        model.update(model.series().with(bar), SyntheticBars.quote(price));
        chart.refresh();
        chart.getDisplay().timerExec(100, this::tick);
    }
}
