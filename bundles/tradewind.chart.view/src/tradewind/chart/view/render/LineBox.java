package tradewind.chart.view.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The lines in view with their boxes, from the top down. A line whose text finds no room has an empty one. */
    public static List<LineBox> of(Scene scene, TextMetrics metrics) {
        List<ShownLine> lines = inView(scene);
        int height = metrics.textHeight(FontRole.NORMAL) + PADDING;
        Rect pane = scene.layout().prices();
        int readOut = ReadOut.bottom(metrics, scene);
        int from = pane.height() > 2 * readOut ? readOut : pane.y();
        List<ShownLine> told = told(scene, lines, (pane.bottom() - from) / (height + 1));
        int[] tops = Rows.place(told.stream().mapToInt(l -> row(scene, l) - height / 2).toArray(), height, from,
                pane.bottom());
        List<LineBox> boxes = new ArrayList<>();
        int next = 0;
        for (ShownLine line : lines) {
            boolean has = next < tops.length && told.get(next).equals(line);
            int width = has ? width(metrics, line) : 0;
            boxes.add(new LineBox(line, row(scene, line), has ? new Rect(pane.x() + INDENT, tops[next++], width, height)
                    : Rect.NONE));
        }
        return boxes;
    }

    private static int width(TextMetrics metrics, ShownLine line) {
        String text = line.line().text();
        return text.isEmpty() ? 0 : metrics.textWidth(text, FontRole.NORMAL) + 2 * PADDING;
    }

    /** The lines, but at most so many: the one under the hand and those nearest to the last price. */
    static List<ShownLine> told(Scene scene, List<ShownLine> lines, int most) {
        if (lines.size() <= most) {
            return lines;
        }
        int last = scene.prices().y(scene.series().close(scene.series().size() - 1));
        Set<ShownLine> nearest = lines.stream()
                .sorted(Comparator.comparingInt(l -> scene.lines().lights(l) ? -1 : Math.abs(row(scene, l) - last)))
                .limit(Math.max(1, most)).collect(Collectors.toSet());
        return lines.stream().filter(nearest::contains).toList();
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
