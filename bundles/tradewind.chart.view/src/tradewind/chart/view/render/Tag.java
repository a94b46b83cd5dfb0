package tradewind.chart.view.render;

import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rgb;
import tradewind.chart.view.canvas.TextMetrics;
import tradewind.chart.view.model.Scene;

/** A filled label on an axis. */
final class Tag {
    private static final int PADDING = 2;

    private Tag() {
    }

    static int height(TextMetrics metrics, int lines) {
        return lines * metrics.textHeight(FontRole.NORMAL) + 2 * PADDING;
    }

    /** A tag on the price axis, centred on row {@code y}. */
    static void price(Canvas canvas, Scene scene, int y, int rgb, String text) {
        at(canvas, scene, y - height(canvas, 1) / 2, rgb, text);
    }

    /** A tag on the price axis with its upper edge at {@code top}. */
    static void at(Canvas canvas, Scene scene, int top, int rgb, String... lines) {
        int line = canvas.textHeight(FontRole.NORMAL);
        int x = scene.layout().priceAxis().x() + 1;
        canvas.fillRect(x, top, scene.layout().width() - x, height(canvas, lines.length), rgb);
        for (int i = 0; i < lines.length; i++) {
            int left = scene.layout().width() - Axes.LABEL_INDENT - canvas.textWidth(lines[i], FontRole.NORMAL);
            canvas.text(lines[i], left, top + PADDING + i * line, FontRole.NORMAL, Rgb.textOn(rgb));
        }
    }

    /** A tag that is framed instead of filled. */
    static void hollow(Canvas canvas, Scene scene, int top, int rgb, String text) {
        int x = scene.layout().priceAxis().x() + 1;
        int height = height(canvas, 1);
        canvas.fillRect(x, top, scene.layout().width() - x, height, rgb);
        canvas.fillRect(x + 1, top + 1, scene.layout().width() - x - 2, height - 2, scene.theme().background());
        int left = scene.layout().width() - Axes.LABEL_INDENT - canvas.textWidth(text, FontRole.NORMAL);
        canvas.text(text, left, top + PADDING, FontRole.NORMAL, rgb);
    }

    /** A tag on the time axis, centred on column {@code x} and kept on the axis. */
    static void time(Canvas canvas, Scene scene, int x, int rgb, String text) {
        int width = canvas.textWidth(text, FontRole.NORMAL) + 12;
        int left = Math.clamp(x - width / 2, 0, Math.max(0, scene.layout().prices().width() - width));
        int top = scene.layout().timeAxis().y() + 1;
        canvas.fillRect(left, top, width, scene.layout().timeAxis().height() - 1, rgb);
        canvas.text(text, left + 6, top + 4, FontRole.NORMAL, Rgb.textOn(rgb));
    }
}
