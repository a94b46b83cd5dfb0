package tradewind.chart.view.swt;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.TextMetrics;

/**
 * What a chart draws with: fonts, after the system font, how wide texts are in them, and strips for interrupted lines.
 * Display thread.
 */
final class ChartFonts implements TextMetrics, AutoCloseable {
    private static final int MOST_TEXTS = 4096;

    private record Key(String text, FontRole role) {
    }

    private final Map<FontRole, Font> fonts = new EnumMap<>(FontRole.class);
    private final Map<FontRole, Integer> heights = new EnumMap<>(FontRole.class);
    private final Map<Key, Integer> widths = new HashMap<>();
    private final Image scratch;
    private final GC gc;
    private final DashStrips dashes;

    ChartFonts(Display display) {
        FontData base = display.getSystemFont().getFontData()[0];
        int size = Math.clamp(base.getHeight(), 8, 12);
        fonts.put(FontRole.NORMAL, font(display, base, size - 1, SWT.NORMAL));
        fonts.put(FontRole.BOLD, font(display, base, size - 1, SWT.BOLD));
        fonts.put(FontRole.SMALL, font(display, base, size - 2, SWT.NORMAL));
        fonts.put(FontRole.WATERMARK, font(display, base, 64, SWT.BOLD));
        scratch = new Image(display, 1, 1);
        gc = new GC(scratch);
        dashes = new DashStrips(display);
        fonts.forEach((role, font) -> {
            gc.setFont(font);
            heights.put(role, gc.getFontMetrics().getHeight());
        });
    }

    private static Font font(Display display, FontData base, int size, int style) {
        return new Font(display, base.getName(), Math.max(7, size), style);
    }

    Font font(FontRole role) {
        Font font = fonts.get(role);
        if (font == null) {
            throw new IllegalStateException("No font for " + role);
        }
        return font;
    }

    DashStrips dashes() {
        return dashes;
    }

    @Override
    public int textWidth(String text, FontRole role) {
        if (widths.size() > MOST_TEXTS) {
            widths.clear();
        }
        return widths.computeIfAbsent(new Key(text, role), this::measure);
    }

    private int measure(Key key) {
        gc.setFont(font(key.role()));
        Point extent = gc.stringExtent(key.text());
        return extent.x;
    }

    @Override
    public int textHeight(FontRole role) {
        return heights.getOrDefault(role, 12);
    }

    @Override
    public void close() {
        dashes.close();
        gc.dispose();
        scratch.dispose();
        fonts.values().forEach(Font::dispose);
    }
}
