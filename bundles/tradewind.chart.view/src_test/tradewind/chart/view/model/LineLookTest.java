package tradewind.chart.view.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.canvas.Dash;
import tradewind.chart.view.canvas.Rgb;
import tradewind.core.label.PriceLine;
import tradewind.core.label.PriceLine.Tone;
import tradewind.core.label.TradeLabel.LineStyle;

class LineLookTest {
    @Test
    void everyToneIsSeenAndItsTagRead() {
        for (ChartTheme theme : List.of(ChartTheme.DARK, ChartTheme.LIGHT)) {
            for (Tone tone : Tone.values()) {
                int rgb = LineLook.colour(tone, theme);
                String what = tone + (theme.dark() ? " in dark" : " in light");
                // The price of a hollow tag is written in the colour itself.
                assertTrue(Rgb.contrast(rgb, theme.background()) >= (tone == Tone.PENDING ? 4.5 : 3), what);
                assertTrue(Rgb.contrast(rgb, Rgb.textOn(rgb)) >= 4.5, "text on " + what);
            }
        }
    }

    @Test
    void tonesDifferInColour() {
        for (ChartTheme theme : List.of(ChartTheme.DARK, ChartTheme.LIGHT)) {
            Set<Integer> colours = new HashSet<>();
            for (Tone tone : Tone.values()) {
                assertTrue(colours.add(LineLook.colour(tone, theme)), tone.name());
            }
        }
    }

    @Test
    void whatMustBeToldWithoutColourIsInterrupted() {
        assertEquals(Dash.SOLID, dash(Tone.BUY, LineStyle.SOLID));
        assertEquals(Dash.DASHED, dash(Tone.STOP, LineStyle.SOLID));
        assertEquals(Dash.DASH_DOT, dash(Tone.PROFIT_TARGET, LineStyle.SOLID));
        assertEquals(Dash.DASHED, dash(Tone.PENDING, LineStyle.SOLID));
        assertTrue(LineLook.of(line(Tone.PENDING, LineStyle.SOLID), ChartTheme.DARK).hollow());
    }

    @Test
    void aStyleThatWasAskedForIsKept() {
        assertEquals(Dash.DOTTED, dash(Tone.STOP, LineStyle.DOTTED));
        assertEquals(Dash.DASH_DOT, dash(Tone.BUY, LineStyle.DASH_DOT));
    }

    private static Dash dash(Tone tone, LineStyle style) {
        return LineLook.of(line(tone, style), ChartTheme.DARK).dash();
    }

    private static PriceLine line(Tone tone, LineStyle style) {
        return new PriceLine(10, "", tone, style, 1);
    }
}
