package tradewind.chart.view.render;

import java.util.List;
import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.DisplayList;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Surface;
import tradewind.chart.view.canvas.TextMetrics;
import tradewind.chart.view.model.Scene;

/**
 * Keeps the picture of a chart up to date. The lasting layer is kept as an image of its own; the layers over it are
 * lists of shapes, and only the places where the list of the new scene differs from that of the old one are drawn
 * again. The result is, pixel by pixel, what {@link ChartPainter#all} draws. One thread.
 */
public final class LayeredPainter implements AutoCloseable {
    /**
     * What was done so far.
     *
     * @param histories how often the lasting layer was drawn
     * @param updates   how often only parts were drawn
     * @param pixels    pixels drawn by these updates
     */
    public record Counters(long histories, long updates, long pixels) {
    }

    private final Surface.Factory surfaces;
    private final TextMetrics metrics;
    private Surface history;
    private Surface screen;
    private DisplayList over;
    private Scene shown;
    private Counters counters = new Counters(0, 0, 0);

    /** Starts with the picture of {@code scene}. */
    public LayeredPainter(Surface.Factory surfaces, TextMetrics metrics, Scene scene) {
        this.surfaces = surfaces;
        this.metrics = metrics;
        history = surfaces.create(scene.layout().width(), scene.layout().height());
        screen = surfaces.create(scene.layout().width(), scene.layout().height());
        over = record(scene);
        shown = scene;
        all(scene);
    }

    /** The picture of the scene painted last. */
    public Surface screen() {
        return screen;
    }

    public Scene shown() {
        return shown;
    }

    public Counters counters() {
        return counters;
    }

    /** Brings the picture up to date. @return the areas that have changed */
    public List<Rect> paint(Scene scene) {
        DisplayList next = record(scene);
        boolean sameHistory = scene.sameHistory(shown);
        List<Rect> dirty = sameHistory ? dirty(next) : List.of();
        over = next;
        shown = scene;
        if (!sameHistory) {
            return List.of(all(scene));
        }
        dirty.forEach(this::part);
        if (!dirty.isEmpty()) {
            counters = new Counters(counters.histories(), counters.updates() + 1,
                    counters.pixels() + dirty.stream().mapToLong(Rect::area).sum());
        }
        return dirty;
    }

    private List<Rect> dirty(DisplayList next) {
        Rect whole = new Rect(0, 0, screen.width(), screen.height());
        return next.difference(over).stream().map(whole::intersection).filter(r -> !r.isEmpty()).toList();
    }

    private DisplayList record(Scene scene) {
        DisplayList list = new DisplayList(metrics);
        ChartPainter.live(list, scene);
        ChartPainter.cursor(list, scene);
        return list;
    }

    private Rect all(Scene scene) {
        int width = scene.layout().width();
        int height = scene.layout().height();
        if (width != screen.width() || height != screen.height()) {
            close();
            history = surfaces.create(width, height);
            screen = surfaces.create(width, height);
        }
        ChartPainter.history(history.canvas(), scene);
        Rect whole = new Rect(0, 0, width, height);
        part(whole);
        counters = new Counters(counters.histories() + 1, counters.updates(), counters.pixels());
        return whole;
    }

    private void part(Rect area) {
        history.copyTo(screen, area);
        Canvas canvas = screen.canvas();
        canvas.clip(area);
        over.replay(canvas, area);
        canvas.unclip();
    }

    @Override
    public void close() {
        history.close();
        screen.close();
    }
}
