package tradewind.chart.view.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tradewind.chart.view.SampleForecasts;
import tradewind.chart.view.SampleIndicators;
import tradewind.chart.view.SampleLines;
import tradewind.chart.view.SampleSignals;
import tradewind.chart.view.SampleTrades;
import tradewind.chart.view.SyntheticBars;
import tradewind.chart.view.canvas.RasterSurface;
import tradewind.chart.view.model.CandleStyle;
import tradewind.chart.view.model.ChartLines;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.ChartSettings;
import tradewind.chart.view.model.ChartTheme;
import tradewind.chart.view.model.Cursor;
import tradewind.chart.view.model.Palette;
import tradewind.chart.view.model.Subject;
import tradewind.chart.view.model.ZoneChoice;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.label.PastTrade;

/**
 * The chart looks as it did. The pictures are in {@code src_test/golden}; a picture that differs is written to
 * {@code target/golden}. After a wanted change run the tests of this bundle once with {@code -Dgolden.update=true}, look
 * at every picture that changed, and commit them.
 */
class GoldenImageTest {
    private static final Path GOLDEN = Path.of("src_test", "golden");
    private static final Path ACTUAL = Path.of("target", "golden");

    private static final Map<String, Consumer<ChartModel>> PICTURES = Map.ofEntries(
            Map.entry("dark", m -> { }),
            Map.entry("light", m -> m.settings(ChartSettings.DEFAULT.withTheme(ChartTheme.LIGHT))),
            Map.entry("close-up", m -> m.zoom(3)),
            Map.entry("crosshair", m -> m.cursor(new Cursor(420, 120))),
            Map.entry("labels", m -> m.labels(Scenes.labels(m.series(), 17))),
            Map.entry("labels-everywhere", m -> {
                m.labels(Scenes.labels(m.series(), 3));
                m.zoom(0.05);
            }),
            Map.entry("wide", m -> m.zoom(0.2)),
            Map.entry("all-bars", ChartModel::fit),
            Map.entry("scrolled", m -> m.pan(900)),
            Map.entry("oldest", ChartModel::home),
            Map.entry("log", m -> {
                m.settings(ChartSettings.DEFAULT.withLog(true));
                m.fit();
            }),
            Map.entry("no-volume", m -> m.settings(ChartSettings.DEFAULT.withVolume(false))),
            Map.entry("classic-filled", m -> m.settings(ChartSettings.DEFAULT.withStyle(Palette.CLASSIC,
                    CandleStyle.FILLED))),
            Map.entry("east-asia-bars", m -> m.settings(ChartSettings.DEFAULT.withStyle(Palette.EAST_ASIA,
                    CandleStyle.BARS))),
            Map.entry("monochrome-light", m -> m.settings(ChartSettings.DEFAULT.withTheme(ChartTheme.LIGHT)
                    .withStyle(Palette.MONOCHROME, CandleStyle.HOLLOW_UP))),
            Map.entry("utc-offset", m -> m.settings(ChartSettings.DEFAULT.withZone(ZoneChoice.ofHours(-3.5)))),
            Map.entry("lines-dark", m -> lines(m, ChartTheme.DARK)),
            Map.entry("lines-light", m -> lines(m, ChartTheme.LIGHT)),
            Map.entry("lines-drag-dark", m -> drag(m, ChartTheme.DARK)),
            Map.entry("lines-drag-light", m -> drag(m, ChartTheme.LIGHT)),
            Map.entry("lines-outside", m -> {
                lines(m, ChartTheme.DARK);
                m.pan(120);
                m.stretchPrices(20);
            }),
            Map.entry("signals-dark", m -> signals(m, ChartTheme.DARK)),
            Map.entry("signals-light", m -> signals(m, ChartTheme.LIGHT)),
            Map.entry("signals-crosshair", m -> {
                signals(m, ChartTheme.DARK);
                m.cursor(new Cursor(m.scene().time().x(m.series().size() - 10), 200));
            }),
            Map.entry("trades-dark", m -> trades(m, ChartTheme.DARK)),
            Map.entry("trades-light", m -> trades(m, ChartTheme.LIGHT)),
            Map.entry("forecast-dark", m -> forecast(m, ChartTheme.DARK, "")),
            Map.entry("forecast-light", m -> forecast(m, ChartTheme.LIGHT, "")),
            Map.entry("forecast-close-up", m -> {
                forecast(m, ChartTheme.DARK, "");
                m.zoom(4);
                m.cursor(new Cursor(560, 150));
            }),
            Map.entry("forecast-wide", m -> {
                forecast(m, ChartTheme.DARK, "");
                m.zoom(0.3);
            }),
            Map.entry("forecast-abstains", m -> forecast(m, ChartTheme.LIGHT,
                    "what it sees is unlike what it learnt on: EWMA volatility")),
            Map.entry("indicators-dark", m -> indicators(m, ChartTheme.DARK)),
            Map.entry("indicators-light", m -> {
                indicators(m, ChartTheme.LIGHT);
                m.cursor(new Cursor(420, 560));
            }),
            Map.entry("indicators-wide", m -> {
                indicators(m, ChartTheme.DARK);
                m.zoom(0.1);
            }),
            Map.entry("indicators-close-up", m -> {
                indicators(m, ChartTheme.DARK);
                m.zoom(4);
                m.stretchPrices(3);
            }),
            Map.entry("combined", m -> m.show(SyntheticBars.subject(""), combined())),
            Map.entry("empty", m -> m.show(Subject.none("Connecting to Simulator \u2026\nVersions are agreed on"),
                    BarSeries.empty(BarSize.M1))));

    /** The third trade from the end is the one that was asked for. */
    private static void trades(ChartModel model, ChartTheme theme) {
        model.settings(ChartSettings.DEFAULT.withTheme(theme));
        List<PastTrade> trades = SampleTrades.of(model.series(), 18);
        model.trades(trades, Optional.of(trades.get(trades.size() - 3)));
    }

    private static void lines(ChartModel model, ChartTheme theme) {
        model.settings(ChartSettings.DEFAULT.withTheme(theme));
        model.stretchPrices(0.5);
        model.lines(ChartLines.NONE.with(SampleLines.around(model.series().last().close())));
    }

    private static void signals(ChartModel model, ChartTheme theme) {
        model.settings(ChartSettings.DEFAULT.withTheme(theme));
        model.signals(SampleSignals.of(model.series(), 8, 12.5));
        model.zoom(1.6);
    }

    private static void forecast(ChartModel model, ChartTheme theme, String abstention) {
        model.settings(ChartSettings.DEFAULT.withTheme(theme));
        model.forecasts(SampleForecasts.of(model.series(), abstention));
    }

    private static void indicators(ChartModel model, ChartTheme theme) {
        model.settings(ChartSettings.DEFAULT.withTheme(theme));
        model.resize(800, 620);
        model.indicators(SampleIndicators.of(model.series()));
    }

    private static void drag(ChartModel model, ChartTheme theme) {
        lines(model, theme);
        model.lines(model.lines().light(OptionalLong.of(2))
                .ghostAt(BigDecimal.valueOf(SyntheticBars.grid(model.series().last().close() + 3.4))));
    }

    private static BarSeries combined() {
        BarSeries minutes = SyntheticBars.minutes(7, 3, 60);
        return BarSeries.combined(List.of(minutes.slice(minutes.size() - 40, minutes.size()),
                SyntheticBars.coarser(minutes, BarSize.M2).slice(200, 500), SyntheticBars.coarser(minutes, BarSize.M5)));
    }

    @TestFactory
    Stream<DynamicTest> picturesAreAsBefore() {
        return PICTURES.keySet().stream().sorted().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
    }

    private void check(String name) throws IOException {
        ChartModel model = Scenes.model();
        PICTURES.getOrDefault(name, m -> { }).accept(model);
        RasterSurface drawn = Scenes.draw(model.scene());
        Path golden = GOLDEN.resolve(name + ".png");
        if (Boolean.getBoolean("golden.update")) {
            ImageIO.write(drawn.image(), "png", golden.toFile());
            return;
        }
        assertTrue(Files.exists(golden), "There is no golden image " + golden);
        BufferedImage expected = ImageIO.read(golden.toFile());
        int differing = differences(expected, drawn);
        if (differing > 0) {
            Files.createDirectories(ACTUAL);
            ImageIO.write(drawn.image(), "png", ACTUAL.resolve(name + ".png").toFile());
        }
        assertEquals(0, differing, "Pixels of " + name + " that differ; see " + ACTUAL.toAbsolutePath());
    }

    private static int differences(BufferedImage expected, RasterSurface drawn) {
        assertEquals(expected.getWidth() + "x" + expected.getHeight(), drawn.width() + "x" + drawn.height());
        int count = 0;
        for (int y = 0; y < drawn.height(); y++) {
            for (int x = 0; x < drawn.width(); x++) {
                count += (expected.getRGB(x, y) & 0xffffff) == drawn.pixels()[y * drawn.width() + x] ? 0 : 1;
            }
        }
        return count;
    }
}
