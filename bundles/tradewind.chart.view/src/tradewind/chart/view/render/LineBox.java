package tradewind.chart.view.render;

import java.util.ArrayList;
import java.util.List;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.TextMetrics;
import tradewind.chart.view.model.Scene;
import tradewind.chart.view.model.ShownLine;

/**
 * The text of a price line at its left end.
 *
 * @param row  where the line is
 * @param area where the box is: at the line, or as near to it as other boxes allow
 */
public record LineBox(ShownLine shown, int row, Rect area) {
    static final int PADDING = 4;
    /** Room for the leader from the line to its box. */
    private static final int INDENT = 14;

    /** The boxes of all lines in view, from the top down. */
    public static List<LineBox> of(Scene scene, TextMetrics metrics) {
        List<ShownLine> lines = inView(scene);
        int height = metrics.textHeight(FontRole.NORMAL) + PADDING;
        Rect pane = scene.layout().prices();
        int readOut = ReadOut.bottom(metrics);
        int[] tops = Rows.place(lines.stream().mapToInt(l -> row(scene, l) - height / 2).toArray(), height,
                pane.height() > 2 * readOut ? readOut : pane.y(), pane.bottom());
        List<LineBox> boxes = new ArrayList<>();
        for (int i = 0; i < tops.length; i++) {
            String text = lines.get(i).line().text();
            int width = text.isEmpty() ? 0 : metrics.textWidth(text, FontRole.NORMAL) + 2 * PADDING;
            boxes.add(new LineBox(lines.get(i), row(scene, lines.get(i)),
                    new Rect(pane.x() + INDENT, tops[i], width, height)));
        }
        return boxes;
    }

    /** The lines within the range of prices that is shown, from the top down. */
    static List<ShownLine> inView(Scene scene) {
        Rect pane = scene.layout().prices();
        return scene.lines().lines().stream().filter(l -> pane.contains(pane.x(), row(scene, l))).toList();
    }

    static int row(Scene scene, ShownLine shown) {
        return scene.prices().y(shown.line().price());
    }

    int middle() {
        return area.y() + area.height() / 2;
    }
}
