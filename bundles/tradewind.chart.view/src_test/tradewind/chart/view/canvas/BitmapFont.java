package tradewind.chart.view.canvas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters of 6 by 12 pixels, frozen in {@code src_test/golden/font-6x12.txt}: code point, then a bit pattern for each
 * row, lowest bit left. Bold is drawn twice, watermarks six times as large.
 */
public final class BitmapFont {
    /** Receives the pixels of a text. */
    interface Dot {
        void at(int x, int y);
    }

    private static final int WIDTH = 6;
    private static final int HEIGHT = 12;
    private static final int THIN_SPACE = '\u2009';
    private static final Map<Integer, int[]> GLYPHS = load();

    public static final TextMetrics METRICS = new TextMetrics() {
        @Override
        public int textWidth(String text, FontRole font) {
            return text.chars().map(c -> advance(c, font)).sum();
        }

        @Override
        public int textHeight(FontRole font) {
            return HEIGHT * scale(font);
        }
    };

    private BitmapFont() {
    }

    static void draw(String text, int x, int y, FontRole font, Dot dot) {
        int at = x;
        for (char c : text.toCharArray()) {
            glyph(GLYPHS.getOrDefault((int) c, new int[HEIGHT]), at, y, font, dot);
            at += advance(c, font);
        }
    }

    private static void glyph(int[] rows, int x, int y, FontRole font, Dot dot) {
        int scale = scale(font);
        for (int row = 0; row < HEIGHT * scale; row++) {
            for (int column = 0; column < WIDTH * scale; column++) {
                if ((rows[row / scale] >>> column / scale & 1) != 0) {
                    dot.at(x + column, y + row);
                    if (font == FontRole.BOLD) {
                        dot.at(x + column + 1, y + row);
                    }
                }
            }
        }
    }

    private static int advance(int c, FontRole font) {
        return (c == THIN_SPACE ? 3 : font == FontRole.BOLD ? WIDTH + 1 : WIDTH) * scale(font);
    }

    private static int scale(FontRole font) {
        return font == FontRole.WATERMARK ? 6 : 1;
    }

    private static Map<Integer, int[]> load() {
        Map<Integer, int[]> glyphs = new HashMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("src_test", "golden", "font-6x12.txt"))) {
                String[] words = line.split(" ");
                int[] rows = new int[HEIGHT];
                for (int i = 0; i < HEIGHT; i++) {
                    rows[i] = Integer.parseInt(words[i + 1], 16);
                }
                glyphs.put(Integer.parseInt(words[0], 16), rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glyphs;
    }
}
