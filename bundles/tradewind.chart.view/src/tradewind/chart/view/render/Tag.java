package tradewind.chart.view.render;

import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rgb;
import tradewind.chart.view.model.Scene;

/** A filled label on an axis. */
final class Tag {
    private static final int PADDING = 3;

    private Tag() {
    }

    static int height(Canvas canvas, int lines) {
        return lines * canvas.textHeight(FontRole.NORMAL) + 2 * PADDING;
    }

    /** A tag on the price axis, its first line centred on row {@code y}. */
    static void price(Canvas canvas, Scene scene, int y, int rgb, String... lines) {
        int line = canvas.textHeight(FontRole.NORMAL);
        int x = scene.layout().priceAxis().x() + 1;
        int width = scene.layout().width() - x;
        int height = height(canvas, lines.length);
        int top = y - line / 2 - PADDING;
        canvas.fillRect(x, top, width, height, rgb);
        for (int i = 0; i < lines.length; i++) {
            int left = scene.layout().width() - Axes.LABEL_INDENT - canvas.textWidth(lines[i], FontRole.NORMAL);
            canvas.text(lines[i], left, top + PADDING + i * line, FontRole.NORMAL, Rgb.textOn(rgb));
        }
    }

    /** A tag on the time axis, centred on column {@code x} and kept on the axis. */
    static void time(Canvas canvas, Scene scene, int x, int rgb, String text) {
        int width = canvas.textWidth(text, FontRole.NORMAL) + 4 * PADDING;
        int left = Math.clamp(x - width / 2, 0, Math.max(0, scene.layout().prices().width() - width));
        int top = scene.layout().timeAxis().y() + 1;
        canvas.fillRect(left, top, width, scene.layout().timeAxis().height() - 1, rgb);
        canvas.text(text, left + 2 * PADDING, top + 4, FontRole.NORMAL, Rgb.textOn(rgb));
    }
}
