package tradewind.chart.view.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Dash;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Stroke;
import tradewind.chart.view.model.Figures;
import tradewind.chart.view.model.PlacedLabel;
import tradewind.chart.view.model.Scene;
import tradewind.core.label.TradeLabel;
import tradewind.core.label.TradeLabel.Side;

/**
 * Trade labels: a marker at the bar, a line at the price with its tag, and a stub beside the bar. Where thousands meet,
 * one marker stands for its neighbours within a few pixels, and the newest of two lines on one row is drawn.
 */
final class TradeMarks {
    private static final int CELL = 10;
    private static final int SIZE = 5;
    private static final int OFFSET = 6;

    private TradeMarks() {
    }

    /** The lines over the whole width with their texts at the left, below the bars. */
    static void lines(Canvas canvas, Scene scene) {
        Rect pane = scene.layout().prices();
        int height = canvas.textHeight(FontRole.SMALL);
        for (PlacedLabel placed : priceLabels(canvas, scene)) {
            TradeLabel label = placed.label();
            int y = scene.prices().y(label.price());
            canvas.line(pane.x(), y, pane.right() - 1, y, stroke(scene, label));
            String text = label.display(scene.subject().increments().decimalsAt(label.price()));
            canvas.fillRect(pane.x(), y - height / 2, canvas.textWidth(text, FontRole.SMALL) + 16, height,
                    scene.theme().background());
            canvas.text(text, pane.x() + 10, y - height / 2, FontRole.SMALL, colour(scene, label));
        }
    }

    /** The prices of the lines on the price axis. */
    static void tags(Canvas canvas, Scene scene) {
        for (PlacedLabel placed : priceLabels(canvas, scene)) {
            TradeLabel label = placed.label();
            int decimals = scene.subject().increments().decimalsAt(label.price());
            Tag.price(canvas, scene, scene.prices().y(label.price()), colour(scene, label),
                    Figures.price(label.price(), decimals));
        }
    }

    /** Labels with a line in view, at most one for each row of tags, the newest first. */
    private static List<PlacedLabel> priceLabels(Canvas canvas, Scene scene) {
        int row = Tag.height(canvas, 1);
        Rect pane = scene.layout().prices();
        Set<Integer> taken = new HashSet<>();
        List<PlacedLabel> result = new ArrayList<>();
        for (int i = scene.labels().size() - 1; i >= 0; i--) {
            PlacedLabel placed = scene.labels().get(i);
            if (placed.label().showPriceLabel()) {
                int y = scene.prices().y(placed.label().price());
                boolean free = !taken.contains(y / row) && !taken.contains(y / row - 1);
                if (y >= pane.y() && y < pane.bottom() && free) {
                    taken.add(y / row);
                    result.add(placed);
                }
            }
        }
        return result;
    }

    /** Markers and stubs of the bars {@code from} to {@code to} (exclusive). */
    static void draw(Canvas canvas, Scene scene, int from, int to) {
        List<PlacedLabel> labels = scene.labels();
        int first = PlacedLabel.firstAt(labels, from);
        int last = PlacedLabel.firstAt(labels, to);
        int textEnd = Integer.MIN_VALUE;
        int lastBuy = Integer.MIN_VALUE;
        int lastSell = Integer.MIN_VALUE;
        for (int i = first; i < last; i++) {
            PlacedLabel placed = labels.get(i);
            int cell = scene.time().x(placed.index()) / CELL;
            boolean buy = placed.label().side() == Side.BUY;
            if (cell == (buy ? lastBuy : lastSell) && scene.time().decimated()) {
                continue;
            }
            stub(canvas, scene, placed);
            if (placed.label().useMarker()) {
                textEnd = marker(canvas, scene, placed, textEnd);
                lastBuy = buy ? cell : lastBuy;
                lastSell = buy ? lastSell : cell;
            }
        }
    }

    private static void stub(Canvas canvas, Scene scene, PlacedLabel placed) {
        TradeLabel label = placed.label();
        Rect pane = scene.layout().prices();
        int y = scene.prices().y(label.price());
        if (!label.showPriceStub() || y < pane.y() || y >= pane.bottom()) {
            return;
        }
        int x1 = Math.max(pane.x(), scene.time().x(placed.index() - label.stubBars()));
        int x2 = Math.min(pane.right() - 1, scene.time().x(placed.index() + label.stubBars()));
        if (x1 < x2) {
            canvas.line(x1, y, x2, y, new Stroke(colour(scene, label), Math.max(2, label.lineWidth()), Dash.SOLID));
        }
    }

    /** Draws an arrow below the bar (buy) or above it (sell). @return where its text ends */
    private static int marker(Canvas canvas, Scene scene, PlacedLabel placed, int textEnd) {
        boolean buy = placed.label().side() == Side.BUY;
        int x = scene.time().x(placed.index());
        Rect pane = scene.layout().prices();
        int tip = buy ? scene.prices().y(low(scene, x, placed.index())) + OFFSET
                : scene.prices().y(high(scene, x, placed.index())) - OFFSET;
        tip = Math.clamp(tip, pane.y() + 1, pane.bottom() - 2);
        int down = buy ? 1 : -1;
        int base = tip + down * (SIZE + 2);
        int rgb = colour(scene, placed.label());
        canvas.fillPolygon(new int[] {x, tip, x + SIZE + 1, base, x - SIZE, base}, 3, rgb);
        canvas.fillRect(x - 1, buy ? base : base - 4, 3, 5, rgb);
        String text = placed.label().display(scene.subject().increments().decimalsAt(placed.label().price()));
        int width = canvas.textWidth(text, FontRole.SMALL);
        int left = x - width / 2;
        if (left <= textEnd + 6 || scene.time().decimated() || left + width >= pane.right()) {
            return textEnd;
        }
        canvas.text(text, left, buy ? base + 6 : base - 6 - canvas.textHeight(FontRole.SMALL), FontRole.SMALL, rgb);
        return left + width;
    }

    private static double low(Scene scene, int x, int index) {
        return scene.columns().shows(x) ? scene.columns().low(x) : scene.series().low(index);
    }

    private static double high(Scene scene, int x, int index) {
        return scene.columns().shows(x) ? scene.columns().high(x) : scene.series().high(index);
    }

    private static int colour(Scene scene, TradeLabel label) {
        return label.side() == Side.BUY ? scene.theme().buy() : scene.theme().sell();
    }

    private static Stroke stroke(Scene scene, TradeLabel label) {
        Dash dash = switch (label.lineStyle()) {
            case SOLID -> Dash.SOLID;
            case DASHED -> Dash.DASHED;
            case DOTTED -> Dash.DOTTED;
            case DASH_DOT -> Dash.DASH_DOT;
        };
        return new Stroke(colour(scene, label), label.lineWidth(), dash);
    }
}
