package tradewind.chart.view.render;

import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Dash;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Stroke;
import tradewind.chart.view.model.Figures;
import tradewind.chart.view.model.Scene;

/** The last price with its line and the time left to the close of the bar; bid and ask beside the axis. */
final class PriceTags {
    private PriceTags() {
    }

    static void draw(Canvas canvas, Scene scene) {
        if (scene.settings().quoteTags()) {
            quote(canvas, scene, "B", scene.quote().bid(), scene.theme().bid());
            quote(canvas, scene, "A", scene.quote().ask(), scene.theme().ask());
        }
        last(canvas, scene);
    }

    private static void last(Canvas canvas, Scene scene) {
        int i = scene.series().size() - 1;
        double price = scene.series().close(i);
        boolean rises = price >= scene.series().open(i);
        boolean dark = scene.theme().dark();
        int rgb = rises ? scene.settings().palette().up(dark) : scene.settings().palette().down(dark);
        int y = scene.prices().y(price);
        Rect pane = scene.layout().prices();
        if (pane.contains(pane.x(), y)) {
            canvas.line(pane.x(), y, pane.right() - 1, y, Stroke.of(rgb, Dash.DOTTED));
        }
        String text = (rises ? "\u25b2 " : "\u25bc ") + Figures.price(price, scene.subject().increments()
                .decimalsAt(price));
        int row = Math.clamp(y, pane.y() + 8, pane.bottom() - 8);
        if (scene.settings().countdown() && scene.secondsLeft() > 0) {
            Tag.price(canvas, scene, row, rgb, text, Figures.countdown(scene.secondsLeft()));
        } else {
            Tag.price(canvas, scene, row, rgb, text);
        }
    }

    /** A notch on the axis border with a letter in the plot: close to the last price, never over its tag. */
    private static void quote(Canvas canvas, Scene scene, String letter, double price, int rgb) {
        Rect pane = scene.layout().prices();
        if (Double.isNaN(price) || !pane.contains(pane.x(), scene.prices().y(price))) {
            return;
        }
        int y = scene.prices().y(price);
        String text = letter + " " + Figures.price(price, scene.subject().increments().decimalsAt(price));
        int width = canvas.textWidth(text, FontRole.SMALL);
        int height = canvas.textHeight(FontRole.SMALL);
        int top = letter.equals("B") ? y + 1 : y - height;
        canvas.fillRect(pane.right() - width - 10, y, width + 10, 1, rgb);
        canvas.fillRect(pane.right() - width - 6, top, width + 4, height - 1, scene.theme().background());
        canvas.text(text, pane.right() - width - 4, top, FontRole.SMALL, rgb);
    }
}
