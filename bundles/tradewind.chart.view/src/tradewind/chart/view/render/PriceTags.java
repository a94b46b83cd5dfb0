package tradewind.chart.view.render;

import java.util.OptionalInt;
import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Dash;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Stroke;
import tradewind.chart.view.canvas.TextMetrics;
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
        Rect last = lastTag(canvas, scene);
        if (scene.settings().quoteTags()) {
            quote(canvas, scene, scene.quote().ask(), "A", scene.theme().ask(), askTop(canvas, scene, last));
            quote(canvas, scene, scene.quote().bid(), "B", scene.theme().bid(), bidTop(canvas, scene, last));
        }
        if (timed(scene)) {
            Tag.at(canvas, scene, last.y(), rgb, text, Figures.countdown(scene.secondsLeft()));
        } else {
            Tag.at(canvas, scene, last.y(), rgb, text);
        }
    }

    private static boolean timed(Scene scene) {
        return scene.settings().countdown() && scene.secondsLeft() > 0;
    }

    /** The tag of the last price, kept beside the pane. */
    private static Rect lastTag(TextMetrics metrics, Scene scene) {
        Rect pane = scene.layout().prices();
        int y = scene.prices().y(scene.series().close(scene.series().size() - 1));
        int height = Tag.height(metrics, timed(scene) ? 2 : 1);
        int top = Math.clamp(y - Tag.height(metrics, 1) / 2, pane.y(), Math.max(pane.y(), pane.bottom() - height));
        return new Rect(scene.layout().priceAxis().x(), top, scene.layout().priceAxis().width(), height);
    }

    /** Where other tags find no room: beside the last price, and the quotes so near to it that none fits between. */
    static Rect taken(TextMetrics metrics, Scene scene) {
        Rect last = lastTag(metrics, scene);
        if (!scene.settings().quoteTags()) {
            return last;
        }
        int height = Tag.height(metrics, 1);
        int ask = askTop(metrics, scene, last).orElse(last.y());
        int bid = bidTop(metrics, scene, last).orElse(last.bottom() - height);
        int top = last.y() - ask < 2 * height ? ask : last.y();
        int bottom = bid - last.bottom() < height ? bid + height : last.bottom();
        return new Rect(last.x(), top, last.width(), bottom - top);
    }

    private static OptionalInt askTop(TextMetrics metrics, Scene scene, Rect last) {
        int height = Tag.height(metrics, 1);
        double price = scene.quote().ask();
        return inPane(scene, price, Math.min(scene.prices().y(price) - height / 2, last.y() - height), height);
    }

    private static OptionalInt bidTop(TextMetrics metrics, Scene scene, Rect last) {
        int height = Tag.height(metrics, 1);
        double price = scene.quote().bid();
        return inPane(scene, price, Math.max(scene.prices().y(price) - height / 2, last.bottom()), height);
    }

    /** {@code top} if the price and its tag are both in view. */
    private static OptionalInt inPane(Scene scene, double price, int top, int height) {
        Rect pane = scene.layout().prices();
        boolean shown = !Double.isNaN(price) && pane.contains(pane.x(), scene.prices().y(price)) && top >= pane.y()
                && top + height <= pane.bottom();
        return shown ? OptionalInt.of(top) : OptionalInt.empty();
    }

    /** A weaker tag near its price, beyond the last price's tag, with a notch at the row. */
    private static void quote(Canvas canvas, Scene scene, double price, String letter, int rgb, OptionalInt shown) {
        if (shown.isEmpty()) {
            return;
        }
        int top = shown.getAsInt();
        int y = scene.prices().y(price);
        int height = Tag.height(canvas, 1);
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
