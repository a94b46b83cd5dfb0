package tradewind.chart.view.canvas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Records what is drawn on it. A list can be drawn again, in part or in whole, and two lists tell where the pictures
 * that they make differ: the area to be drawn again when one gives way to the other.
 */
public final class DisplayList implements Canvas {
    /** A shape with the area that it may touch. */
    public record Entry(Shape shape, Rect bounds) {
    }

    /** What was drawn. */
    public sealed interface Shape {
    }

    /** @param xywh as for {@link Canvas#fillRects} */
    public record Rectangles(List<Integer> xywh, int rgb) implements Shape {
    }

    public record Line(int x1, int y1, int x2, int y2, Stroke stroke) implements Shape {
    }

    public record Polyline(List<Integer> xy, Stroke stroke) implements Shape {
    }

    public record Polygon(List<Integer> xy, int rgb) implements Shape {
    }

    public record Text(String text, int x, int y, FontRole font, int rgb) implements Shape {
    }

    private final TextMetrics metrics;
    private final List<Entry> entries = new ArrayList<>();

    public DisplayList(TextMetrics metrics) {
        this.metrics = metrics;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Draws the shapes that touch {@code area}. */
    public void replay(Canvas on, Rect area) {
        for (Entry entry : entries) {
            if (entry.bounds().intersects(area)) {
                draw(entry.shape(), on);
            }
        }
    }

    private static void draw(Shape shape, Canvas on) {
        switch (shape) {
            case Rectangles r -> on.fillRects(ints(r.xywh), r.xywh.size() / 4, r.rgb);
            case Line l -> on.line(l.x1, l.y1, l.x2, l.y2, l.stroke);
            case Polyline p -> on.polyline(ints(p.xy), p.xy.size() / 2, p.stroke);
            case Polygon p -> on.fillPolygon(ints(p.xy), p.xy.size() / 2, p.rgb);
            case Text t -> on.text(t.text, t.x, t.y, t.font, t.rgb);
        }
    }

    /** The areas where this list and {@code other} make different pictures: around every shape that only one has. */
    public List<Rect> difference(DisplayList other) {
        Map<Entry, Integer> balance = new HashMap<>();
        entries.forEach(e -> balance.merge(e, 1, Integer::sum));
        other.entries.forEach(e -> balance.merge(e, -1, Integer::sum));
        List<Rect> result = new ArrayList<>();
        balance.forEach((entry, count) -> {
            if (count != 0 && !entry.bounds().isEmpty()) {
                add(result, entry.bounds());
            }
        });
        return result;
    }

    /** Joins rectangles that overlap, so that no pixel is drawn twice. */
    private static void add(List<Rect> areas, Rect area) {
        Rect grown = area;
        boolean joined = true;
        while (joined) {
            joined = false;
            for (int i = 0; i < areas.size(); i++) {
                Rect union = areas.get(i).union(grown);
                if (areas.get(i).intersects(grown)
                        && union.area() <= 2 * (areas.get(i).area() + grown.area())) {
                    grown = union;
                    areas.remove(i);
                    joined = true;
                    break;
                }
            }
        }
        areas.add(grown);
    }

    @Override
    public void fillRect(int x, int y, int width, int height, int rgb) {
        if (width > 0 && height > 0) {
            add(new Rectangles(List.of(x, y, width, height), rgb), new Rect(x, y, width, height));
        }
    }

    @Override
    public void fillRects(int[] xywh, int count, int rgb) {
        Rect bounds = Rect.NONE;
        for (int k = 0; k < 4 * count; k += 4) {
            bounds = bounds.union(new Rect(xywh[k], xywh[k + 1], xywh[k + 2], xywh[k + 3]));
        }
        add(new Rectangles(list(xywh, 4 * count), rgb), bounds);
    }

    @Override
    public void line(int x1, int y1, int x2, int y2, Stroke stroke) {
        // One more on each side: on a display with two pixels to a point a line may touch the point beside it.
        add(new Line(x1, y1, x2, y2, stroke), around(new int[] {x1, y1, x2, y2}, 2).inflate(stroke.width() / 2 + 1));
    }

    @Override
    public void polyline(int[] xy, int points, Stroke stroke) {
        add(new Polyline(list(xy, 2 * points), stroke), around(xy, points).inflate(stroke.width()));
    }

    @Override
    public void fillPolygon(int[] xy, int points, int rgb) {
        add(new Polygon(list(xy, 2 * points), rgb), around(xy, points).inflate(1));
    }

    @Override
    public void text(String text, int x, int y, FontRole font, int rgb) {
        Rect box = new Rect(x, y, textWidth(text, font), textHeight(font));
        add(new Text(text, x, y, font, rgb), box.inflate(1));
    }

    private void add(Shape shape, Rect bounds) {
        entries.add(new Entry(shape, bounds));
    }

    /** Not recorded: what a list draws is cut by the canvas it is drawn on. */
    @Override
    public void clip(Rect area) {
        throw new UnsupportedOperationException("Layers that are recorded do not clip");
    }

    @Override
    public void unclip() {
        throw new UnsupportedOperationException("Layers that are recorded do not clip");
    }

    @Override
    public int textWidth(String text, FontRole font) {
        return metrics.textWidth(text, font);
    }

    @Override
    public int textHeight(FontRole font) {
        return metrics.textHeight(font);
    }

    private static Rect around(int[] xy, int points) {
        Rect result = Rect.NONE;
        for (int k = 0; k < 2 * points; k += 2) {
            result = result.union(new Rect(xy[k], xy[k + 1], 1, 1));
        }
        return result;
    }

    private static List<Integer> list(int[] values, int count) {
        return Arrays.stream(values, 0, count).boxed().toList();
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
