package tradewind.chart.view.render;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Rgb;
import tradewind.chart.view.canvas.Stroke;
import tradewind.chart.view.model.LineLook;
import tradewind.chart.view.model.Scene;
import tradewind.chart.view.model.ShownLine;

/**
 * Price lines over the whole width, each with its text at the left and its price on the axis. Lines beyond the range of
 * prices are counted at the edge that they lie behind.
 */
final class LineMarks {
    private static final int EDGE = 4;
    private static final int MARGIN = 12;

    private LineMarks() {
    }

    /**
     * A line as it is seen. Lines that look the same are drawn once, and which of two on one row lies on top follows
     * from their looks alone, so that it need not be drawn again when only the lines behind the looks change.
     */
    private record Drawn(int row, Stroke stroke) {
        private static final Comparator<Drawn> ORDER = Comparator.comparingInt(Drawn::row)
                .thenComparing(d -> d.stroke.width(), Comparator.reverseOrder()).thenComparing(d -> d.stroke.dash())
                .thenComparing(d -> d.stroke.rgb());
    }

    /** The lines, and their prices on the axis. */
    static void lines(Canvas canvas, Scene scene) {
        if (scene.lines().lines().isEmpty()) {
            return;
        }
        Rect pane = scene.layout().prices();
        SortedSet<Drawn> drawn = new TreeSet<>(Drawn.ORDER);
        LineBox.inView(scene).forEach(l -> drawn.add(new Drawn(LineBox.row(scene, l), stroke(scene, l))));
        drawn.forEach(d -> canvas.line(pane.x(), d.row, pane.right() - 1, d.row, d.stroke));
        if (!drawn.isEmpty()) {
            LineTags.draw(canvas, scene);
        }
    }

    /** The texts, over all other lines, and the counts. */
    static void texts(Canvas canvas, Scene scene) {
        if (scene.lines().lines().isEmpty()) {
            return;
        }
        List<LineBox> boxes = LineBox.of(scene, canvas).stream().filter(b -> !b.area().isEmpty()).toList();
        boxes.forEach(b -> leader(canvas, scene, b));
        boxes.forEach(b -> box(canvas, scene, b));
        counts(canvas, scene);
    }

    /** Whether a line or its ghost crosses the top of the pane, down to the row {@code bottom}. */
    static boolean anyAbove(Scene scene, int bottom) {
        int top = scene.layout().prices().y();
        return IntStream.concat(scene.lines().lines().stream().mapToInt(l -> LineBox.row(scene, l)),
                scene.lines().ghost().stream().mapToInt(g -> scene.prices().y(g.doubleValue())))
                .anyMatch(row -> row >= top && row < bottom);
    }

    private static Stroke stroke(Scene scene, ShownLine shown) {
        LineLook look = LineLook.of(shown.line(), scene.theme());
        return new Stroke(look.rgb(), shown.line().width() + (scene.lines().lights(shown) ? 2 : 0), look.dash());
    }

    private static void leader(Canvas canvas, Scene scene, LineBox box) {
        if (box.middle() != box.row()) {
            canvas.line(scene.layout().prices().x(), box.row(), box.area().x(), box.middle(),
                    Stroke.of(LineLook.of(box.shown().line(), scene.theme()).rgb()));
        }
    }

    private static void box(Canvas canvas, Scene scene, LineBox box) {
        Rect area = box.area();
        int rgb = LineLook.of(box.shown().line(), scene.theme()).rgb();
        boolean lit = scene.lines().lights(box.shown());
        canvas.fillRect(area.x(), area.y(), area.width(), area.height(), rgb);
        if (!lit) {
            canvas.fillRect(area.x() + 1, area.y() + 1, area.width() - 2, area.height() - 2,
                    scene.theme().background());
        }
        canvas.text(box.shown().line().text(), area.x() + LineBox.PADDING, area.y() + LineBox.PADDING / 2,
                FontRole.NORMAL, lit ? Rgb.textOn(rgb) : scene.theme().text());
    }

    private static void counts(Canvas canvas, Scene scene) {
        Rect pane = scene.layout().prices();
        int above = 0;
        int below = 0;
        for (ShownLine shown : scene.lines().lines()) {
            int row = LineBox.row(scene, shown);
            above += row < pane.y() ? 1 : 0;
            below += row >= pane.bottom() ? 1 : 0;
        }
        int height = Tag.height(canvas, 1);
        count(canvas, scene, "\u25b2 ", above, pane.right() - MARGIN, pane.y() + EDGE);
        Rect button = BackToLive.area(scene, canvas);
        count(canvas, scene, "\u25bc ", below, (button.isEmpty() ? pane.right() : button.x()) - MARGIN,
                pane.bottom() - EDGE - height);
    }

    private static void count(Canvas canvas, Scene scene, String arrow, int lines, int right, int top) {
        if (lines == 0) {
            return;
        }
        String text = arrow + lines;
        int width = canvas.textWidth(text, FontRole.NORMAL) + 2 * LineBox.PADDING;
        canvas.fillRect(right - width, top, width, Tag.height(canvas, 1), scene.theme().tag());
        canvas.text(text, right - width + LineBox.PADDING, top + 2, FontRole.NORMAL,
                Rgb.textOn(scene.theme().tag()));
    }
}
