package tradewind.chart.view.render;

import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Rgb;
import tradewind.chart.view.canvas.TextMetrics;
import tradewind.chart.view.model.Scene;

/** The button that appears while newer bars lie right of the view. */
public final class BackToLive {
    private static final String TEXT = "Back to live \u00bb";
    private static final int PADDING = 6;

    private BackToLive() {
    }

    /** Where the button is, {@link Rect#NONE} while it is not shown. */
    public static Rect area(Scene scene, TextMetrics metrics) {
        if (!scene.scrolledAway() || scene.isEmpty()) {
            return Rect.NONE;
        }
        int width = metrics.textWidth(TEXT, FontRole.NORMAL) + 2 * PADDING;
        int height = metrics.textHeight(FontRole.NORMAL) + PADDING;
        Rect pane = scene.layout().prices();
        return new Rect(pane.right() - width - 12, pane.bottom() - height - 12, width, height);
    }

    static void draw(Canvas canvas, Scene scene) {
        Rect area = area(scene, canvas);
        if (!area.isEmpty()) {
            canvas.fillRect(area.x(), area.y(), area.width(), area.height(), scene.theme().tag());
            canvas.text(TEXT, area.x() + PADDING, area.y() + PADDING / 2, FontRole.NORMAL,
                    Rgb.textOn(scene.theme().tag()));
        }
    }
}
