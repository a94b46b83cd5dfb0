package tradewind.chart.view.render;

import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.model.Scene;

/** The background, the watermark, and what is awaited while there are no bars. */
final class Backdrop {
    private Backdrop() {
    }

    static void draw(Canvas canvas, Scene scene) {
        canvas.fillRect(0, 0, scene.layout().width(), scene.layout().height(), scene.theme().background());
        String mark = scene.subject().watermark();
        if (!mark.isEmpty() && !scene.isEmpty()) {
            centred(canvas, mark, scene.layout().prices(), 0, FontRole.WATERMARK, scene.theme().watermark());
        }
    }

    static void message(Canvas canvas, Scene scene) {
        Rect all = new Rect(0, 0, scene.layout().width(), scene.layout().height());
        int line = canvas.textHeight(FontRole.NORMAL) + 4;
        String[] lines = scene.subject().message().split("\n");
        int y = -line * lines.length / 2;
        for (int i = 0; i < lines.length; i++) {
            centred(canvas, lines[i], all, y + i * line, i == 0 ? FontRole.BOLD : FontRole.NORMAL,
                    i == 0 ? scene.theme().text() : scene.theme().muted());
        }
    }

    private static void centred(Canvas canvas, String text, Rect in, int dy, FontRole font, int rgb) {
        int x = in.x() + (in.width() - canvas.textWidth(text, font)) / 2;
        int y = in.y() + (in.height() - canvas.textHeight(font)) / 2 + dy;
        canvas.text(text, Math.max(4, x), y, font, rgb);
    }
}
