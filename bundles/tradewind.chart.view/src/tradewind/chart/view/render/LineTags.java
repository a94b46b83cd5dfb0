package tradewind.chart.view.render;

import java.util.List;
import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Stroke;
import tradewind.chart.view.model.Figures;
import tradewind.chart.view.model.LineLook;
import tradewind.chart.view.model.Scene;
import tradewind.chart.view.model.ShownLine;

/**
 * The prices of price lines on the price axis. They make room for each other and for the tags of the market: higher
 * prices above the last one, lower ones below it, unless they only fit on the other side.
 */
final class LineTags {
    private static final int LEADER = 10;

    private LineTags() {
    }

    static void draw(Canvas canvas, Scene scene) {
        Rect taken = PriceTags.taken(canvas, scene);
        Rect pane = scene.layout().prices();
        int height = Tag.height(canvas, 1) + 1;
        int above = Math.max(0, taken.y() - pane.y()) / height;
        int below = Math.max(0, pane.bottom() - taken.bottom()) / height;
        List<ShownLine> lines = LineBox.told(scene, LineBox.inView(scene), above + below);
        int split = Math.clamp(higher(scene, lines), Math.max(0, lines.size() - below), lines.size());
        split = Math.min(split, above);
        column(canvas, scene, lines.subList(0, split), pane.y(), taken.y());
        column(canvas, scene, lines.subList(split, lines.size()), taken.bottom(), pane.bottom());
    }

    /** How many lines lie above the last price. */
    private static int higher(Scene scene, List<ShownLine> lines) {
        int last = scene.prices().y(scene.series().close(scene.series().size() - 1));
        return (int) lines.stream().filter(l -> LineBox.row(scene, l) < last).count();
    }

    private static void column(Canvas canvas, Scene scene, List<ShownLine> lines, int from, int to) {
        int height = Tag.height(canvas, 1);
        int[] tops = Rows.place(lines.stream().mapToInt(l -> LineBox.row(scene, l) - height / 2).toArray(), height,
                from, to);
        for (int i = 0; i < tops.length; i++) {
            tag(canvas, scene, lines.get(i), tops[i]);
        }
    }

    private static void tag(Canvas canvas, Scene scene, ShownLine shown, int top) {
        double price = shown.line().price();
        String text = Figures.price(price, scene.subject().increments().decimalsAt(price));
        LineLook look = LineLook.of(shown.line(), scene.theme());
        int row = LineBox.row(scene, shown);
        int middle = top + Tag.height(canvas, 1) / 2;
        if (middle != row) {
            int axis = scene.layout().priceAxis().x();
            canvas.line(axis - LEADER, row, axis, middle, Stroke.of(look.rgb()));
        }
        if (look.hollow()) {
            Tag.hollow(canvas, scene, top, look.rgb(), text);
        } else {
            Tag.at(canvas, scene, top, look.rgb(), text);
        }
    }
}
