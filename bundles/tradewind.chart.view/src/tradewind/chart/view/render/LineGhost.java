package tradewind.chart.view.render;

import java.math.BigDecimal;
import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Dash;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Rgb;
import tradewind.chart.view.canvas.Stroke;
import tradewind.chart.view.model.Figures;
import tradewind.chart.view.model.LineLook;
import tradewind.chart.view.model.Scene;
import tradewind.chart.view.model.ShownLine;

/** Where a line would be dropped: the line at that price, what it is, the price, and how far that is from its own. */
final class LineGhost {
    private static final int MARGIN = 12;
    private final Canvas canvas;
    private final Scene scene;
    private final Rect pane;
    private final int rgb;

    private LineGhost(Canvas canvas, Scene scene, ShownLine shown) {
        this.canvas = canvas;
        this.scene = scene;
        this.pane = scene.layout().prices();
        this.rgb = LineLook.of(shown.line(), scene.theme()).rgb();
    }

    static void draw(Canvas canvas, Scene scene) {
        scene.lines().litLine().ifPresent(shown -> scene.lines().ghost()
                .ifPresent(price -> new LineGhost(canvas, scene, shown).draw(shown, price)));
    }

    private void draw(ShownLine shown, BigDecimal price) {
        int row = scene.prices().y(price.doubleValue());
        if (pane.contains(pane.x(), row)) {
            canvas.line(pane.x(), row, pane.right() - 1, row, new Stroke(rgb, shown.line().width(), Dash.DOTTED));
        }
        int decimals = scene.subject().increments().decimalsAt(price.doubleValue());
        String text = Figures.price(price, decimals);
        BigDecimal moved = price.subtract(BigDecimal.valueOf(shown.line().price()));
        int height = Tag.height(canvas, 1);
        int top = Math.clamp(row - height / 2, pane.y(), Math.max(pane.y(), pane.bottom() - height));
        box((shown.line().text() + "  " + text + "  " + signed(moved, decimals)).trim(), top, height);
        Tag.at(canvas, scene, top, rgb, text);
    }

    private void box(String text, int top, int height) {
        int width = canvas.textWidth(text, FontRole.NORMAL) + 2 * LineBox.PADDING;
        int x = Math.max(pane.x(), pane.right() - MARGIN - width);
        canvas.fillRect(x, top, width, height, rgb);
        canvas.text(text, x + LineBox.PADDING, top + 2, FontRole.NORMAL, Rgb.textOn(rgb));
    }

    private static String signed(BigDecimal moved, int decimals) {
        return (moved.signum() > 0 ? "+" : "") + Figures.price(moved, decimals);
    }
}
