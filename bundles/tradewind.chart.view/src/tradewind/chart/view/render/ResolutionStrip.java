package tradewind.chart.view.render;

import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.model.Scene;
import tradewind.core.bar.BarSize;

/** In a view that combines resolutions: a strip below the bars that are coarser than the chart says, with their size. */
final class ResolutionStrip {
    private static final int HEIGHT = 3;

    private ResolutionStrip() {
    }

    static void draw(Canvas canvas, Scene scene) {
        Rect pane = scene.layout().prices();
        BarSize own = scene.series().barSize();
        BarSize running = own;
        int start = 0;
        for (int x = pane.x(); x <= pane.right(); x++) {
            BarSize here = x < pane.right() ? sizeAt(scene, x, own) : own;
            if (here != running) {
                segment(canvas, scene, running, start, x);
                running = here;
                start = x;
            }
        }
    }

    private static BarSize sizeAt(Scene scene, int x, BarSize own) {
        int index = scene.time().indexAt(x);
        return index >= scene.from() && index < scene.to() ? scene.series().resolution(index) : own;
    }

    private static void segment(Canvas canvas, Scene scene, BarSize size, int from, int to) {
        if (size == scene.series().barSize()) {
            return;
        }
        Rect pane = scene.layout().prices();
        int rgb = scene.theme().faded(scene.theme().muted(), size.seconds() >= 300 ? 0.9 : 0.55);
        canvas.fillRect(from, pane.bottom() - HEIGHT, to - from, HEIGHT, rgb);
        String text = size.shortText() + " bars";
        if (to - from > canvas.textWidth(text, FontRole.SMALL) + 8) {
            canvas.text(text, from + 4, pane.bottom() - HEIGHT - 1 - canvas.textHeight(FontRole.SMALL),
                    FontRole.SMALL, scene.theme().muted());
        }
    }
}
