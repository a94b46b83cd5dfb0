package tradewind.workbench.internal.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;

class PaletteTest {
    /** Backgrounds of the platform's themes: tables, parts, dialogs, the status bar. */
    private static final List<RGB> DARK = List.of(new RGB(0x2f, 0x2f, 0x2f), new RGB(0x31, 0x35, 0x38),
            new RGB(0x48, 0x48, 0x4c));
    private static final List<RGB> LIGHT = List.of(new RGB(255, 255, 255), new RGB(0xf0, 0xf0, 0xf0));

    @Test
    void eachBackgroundGetsItsPalette() {
        DARK.forEach(rgb -> assertEquals(Palette.DARK, Palette.on(rgb)));
        LIGHT.forEach(rgb -> assertEquals(Palette.LIGHT, Palette.on(rgb)));
    }

    @Test
    void everyColourIsReadableAsText() {
        DARK.forEach(rgb -> assertReadable(Palette.DARK, rgb));
        LIGHT.forEach(rgb -> assertReadable(Palette.LIGHT, rgb));
        double live = Palette.contrast(Palette.LIVE_TEXT.getRGB(), Palette.LIVE_BACKGROUND.getRGB());
        assertTrue(live >= 4.5, "LIVE " + live);
    }

    private static void assertReadable(Palette palette, RGB background) {
        for (Color color : List.of(palette.up(), palette.down(), palette.good(), palette.warning(), palette.bad(),
                palette.muted(), palette.text(), palette.replay())) {
            double contrast = Palette.contrast(color.getRGB(), background);
            assertTrue(contrast >= 4.5, palette + " " + color + " on " + background + ": " + contrast);
        }
    }
}
