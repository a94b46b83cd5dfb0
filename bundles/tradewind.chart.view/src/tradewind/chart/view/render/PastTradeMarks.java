package tradewind.chart.view.render;

import java.util.List;
import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Dash;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Stroke;
import tradewind.chart.view.model.ChartTrades;
import tradewind.chart.view.model.ChartTrades.Placed;
import tradewind.chart.view.model.Scene;
import tradewind.chart.view.model.TradeInk;
import tradewind.core.label.PastTrade;

/**
 * Trades of a back-test: a triangle at the entry that points the way of the trade, a square at the exit, joined by a line that
 * is blue and solid for a gain, orange and dashed for a loss. The one that was asked for is drawn thicker. Where many meet,
 * one stands for those that leave in the same pixel column.
 */
final class PastTradeMarks {
    private static final int SIZE = 5;
    private static final int LARGE = 8;

    private final Canvas canvas;
    private final Scene scene;

    private PastTradeMarks(Canvas canvas, Scene scene) {
        this.canvas = canvas;
        this.scene = scene;
    }

    /** Into a layer that is drawn at once: recorded ones do not clip. */
    static void draw(Canvas canvas, Scene scene) {
        List<Placed> all = scene.trades().placed();
        if (all.isEmpty()) {
            return;
        }
        canvas.clip(scene.layout().prices());
        new PastTradeMarks(canvas, scene).all(scene.trades());
        canvas.unclip();
    }

    private void all(ChartTrades trades) {
        int before = Integer.MIN_VALUE;
        for (int i = trades.firstAt(scene.from()); i < trades.placed().size(); i++) {
            Placed p = trades.placed().get(i);
            boolean revealed = trades.revealed().filter(p.trade()::equals).isPresent();
            int x = scene.time().x(p.to());
            boolean hidden = x == before && scene.time().decimated() && !revealed;
            if (p.from() < scene.to() && !hidden) {
                one(p, revealed);
                before = x;
            }
        }
    }

    private void one(Placed p, boolean revealed) {
        PastTrade t = p.trade();
        int rgb = TradeInk.of(t.net()).rgb(scene.theme().dark());
        int x1 = scene.time().x(p.from());
        int x2 = scene.time().x(p.to());
        int y1 = scene.prices().y(t.entry());
        int y2 = scene.prices().y(t.exit());
        int width = revealed ? 4 : scene.time().decimated() ? 1 : 2;
        canvas.line(x1, y1, x2, y2, new Stroke(rgb, width, t.net() > 0 ? Dash.SOLID : Dash.DASHED));
        if (!scene.time().decimated() || revealed) {
            int size = revealed ? LARGE : SIZE;
            entry(x1, y1, size, t.buys(), rgb);
            exit(x2, y2, size, rgb);
        }
    }

    private void entry(int x, int y, int size, boolean up, int rgb) {
        int base = up ? y + size : y - size;
        int edge = scene.theme().background();
        int rim = up ? 2 : -2;
        canvas.fillPolygon(new int[] {x, y - rim, x + size + 2, base + rim / 2, x - size - 2, base + rim / 2}, 3, edge);
        canvas.fillPolygon(new int[] {x, y, x + size, base, x - size, base}, 3, rgb);
    }

    private void exit(int x, int y, int size, int rgb) {
        int half = size / 2;
        Rect mark = new Rect(x - half, y - half, 2 * half + 1, 2 * half + 1);
        canvas.fillRect(mark.x() - 1, mark.y() - 1, mark.width() + 2, mark.height() + 2, scene.theme().background());
        canvas.fillRect(mark.x(), mark.y(), mark.width(), mark.height(), rgb);
    }
}
