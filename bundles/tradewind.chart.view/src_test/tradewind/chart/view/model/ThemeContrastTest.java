package tradewind.chart.view.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.canvas.Rgb;

/** Texts are read at 4.5 to 1 or better, what carries meaning is seen at 3 to 1 or better, in both themes. */
class ThemeContrastTest {
    private static final List<ChartTheme> THEMES = List.of(ChartTheme.DARK, ChartTheme.LIGHT);

    @Test
    void textsAreRead() {
        for (ChartTheme t : THEMES) {
            Map.of("text", t.text(), "muted", t.muted()).forEach((name, rgb) -> atLeast(4.5, name, rgb,
                    t.background(), t));
            Map.of("bid tag", t.bid(), "ask tag", t.ask()).forEach((name, rgb) -> atLeast(4.5, "text on the " + name,
                    t.text(), t.faded(rgb, 0.22), t));
        }
    }

    @Test
    void labelsInColourAreRead() {
        for (ChartTheme t : THEMES) {
            Map.of("buy", t.buy(), "sell", t.sell()).forEach((name, rgb) -> atLeast(4.5, name, rgb, t.background(),
                    t));
        }
    }

    @Test
    void tagsAreRead() {
        for (ChartTheme t : THEMES) {
            for (int rgb : new int[] {t.tag(), t.buy(), t.sell()}) {
                atLeast(4.5, "text on a tag", Rgb.textOn(rgb), rgb, t);
            }
            for (Palette p : Palette.values()) {
                atLeast(4.5, "last price, up, " + p, Rgb.textOn(p.up(t.dark())), p.up(t.dark()), t);
                atLeast(4.5, "last price, down, " + p, Rgb.textOn(p.down(t.dark())), p.down(t.dark()), t);
            }
        }
    }

    /** The words of a forecast are in its colour; each mark is told from the background. */
    @Test
    void forecastsAreReadAndSeen() {
        for (ChartTheme t : THEMES) {
            for (ForecastInk ink : ForecastInk.values()) {
                atLeast(4.5, "forecast, " + ink, ink.rgb(t.dark()), t.background(), t);
            }
        }
    }

    @Test
    void tradesAreSeen() {
        for (ChartTheme t : THEMES) {
            for (TradeInk ink : TradeInk.values()) {
                atLeast(4.5, "trade, " + ink, ink.rgb(t.dark()), t.background(), t);
            }
        }
    }

    /** Their values are written in their colours. */
    @Test
    void indicatorsAreReadAndSeen() {
        for (ChartTheme t : THEMES) {
            for (IndicatorInk ink : IndicatorInk.values()) {
                atLeast(4.5, "indicator, " + ink, IndicatorInk.rgb(ink.ordinal(), t.dark()), t.background(), t);
            }
        }
    }

    @Test
    void shapesAreSeen() {
        for (ChartTheme t : THEMES) {
            Map.of("provisional", t.provisional(), "warning", t.warning(), "crosshair", t.crosshair(), "volume",
                    t.volume()).forEach((name, rgb) -> atLeast(3, name, rgb, t.background(), t));
            for (Palette p : Palette.values()) {
                atLeast(3, "up, " + p, p.up(t.dark()), t.background(), t);
                atLeast(3, "down, " + p, p.down(t.dark()), t.background(), t);
            }
        }
    }

    private static void atLeast(double ratio, String what, int rgb, int on, ChartTheme theme) {
        double contrast = Rgb.contrast(rgb, on);
        assertTrue(contrast >= ratio, String.format("%s in %s: #%06x on #%06x has %.2f", what,
                theme.dark() ? "dark" : "light", rgb, on, contrast));
    }
}
