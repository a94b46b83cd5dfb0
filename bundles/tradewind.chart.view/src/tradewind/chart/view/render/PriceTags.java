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
    private static final int NOTCH = 7;

    private PriceTags() {
    }

    static void draw(Canvas canvas, Scene scene) {
        int i = scene.series().size() - 1;
        double price = scene.series().close(i);
        boolean rises = price >= scene.series().open(i);
        boolean dark = scene.theme().dark();
        int rgb = rises ? scene.settings().palette().up(dark) : scene.settings().palette().down(dark);
        Rect pane = scene.layout().prices();
        int y = scene.prices().y(price);
        if (pane.contains(pane.x(), y)) {
            canvas.line(pane.x(), y, pane.right() - 1, y, Stroke.of(rgb, Dash.DOTTED));
        }
        String text = (rises ? "\u25b2 " : "\u25bc ") + Figures.price(price, decimals(scene, price));
        boolean timed = scene.settings().countdown() && scene.secondsLeft() > 0;
        int height = Tag.height(canvas, timed ? 2 : 1);
        int top = Math.clamp(y - Tag.height(canvas, 1) / 2, pane.y(), Math.max(pane.y(), pane.bottom() - height));
        if (scene.settings().quoteTags()) {
            quote(canvas, scene, scene.quote().ask(), "A", scene.theme().ask(), top, -1);
            quote(canvas, scene, scene.quote().bid(), "B", scene.theme().bid(), top + height, 1);
        }
        if (timed) {
            Tag.at(canvas, scene, top, rgb, text, Figures.countdown(scene.secondsLeft()));
        } else {
            Tag.at(canvas, scene, top, rgb, text);
        }
    }

    /** A weaker tag at its price, but beyond {@code limit}, an edge of the last price's tag, with a notch at the row. */
    private static void quote(Canvas canvas, Scene scene, double price, String letter, int rgb, int limit, int side) {
        Rect pane = scene.layout().prices();
        if (Double.isNaN(price) || !pane.contains(pane.x(), scene.prices().y(price))) {
            return;
        }
        int y = scene.prices().y(price);
        int height = Tag.height(canvas, 1);
        int top = side < 0 ? Math.min(y - height / 2, limit - height) : Math.max(y - height / 2, limit);
        if (top < pane.y() || top + height > pane.bottom()) {
            return;
        }
        int axis = scene.layout().priceAxis().x();
        canvas.fillRect(axis - NOTCH, y, NOTCH, 1, rgb);
        canvas.fillRect(axis + 1, top, scene.layout().width() - axis - 1, height, scene.theme().faded(rgb, 0.22));
        String text = Figures.price(price, decimals(scene, price));
        int row = top + (height - canvas.textHeight(FontRole.NORMAL)) / 2;
        canvas.text(letter, axis + 5, row, FontRole.NORMAL, scene.theme().muted());
        canvas.text(text, scene.layout().width() - Axes.LABEL_INDENT - canvas.textWidth(text, FontRole.NORMAL), row,
                FontRole.NORMAL, scene.theme().text());
    }

    private static int decimals(Scene scene, double price) {
        return scene.subject().increments().decimalsAt(price);
    }
}
