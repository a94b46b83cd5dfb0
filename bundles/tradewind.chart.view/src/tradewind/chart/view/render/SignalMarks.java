package tradewind.chart.view.render;

import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Dash;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Stroke;
import tradewind.chart.view.model.ChartSignals;
import tradewind.chart.view.model.Scene;
import tradewind.core.strategy.RunMark;

/**
 * What strategies signalled, in outline, further from the bars than the filled arrows of trades: an arrow below the bar for
 * more, above it for less. Bright with its reason if it was followed, crossed by a bar if a model or the sandbox held it
 * back, faint if it was of the warm-up or the past. A diamond at its price is a fill of a shadow.
 */
final class SignalMarks {
    private static final int OFFSET = 40;
    private static final int SIZE = 5;
    private static final double FAINT = 0.45;
    /** Narrower bars leave no room for them. */
    private static final double LEAST_SPACING = 2;

    private final Canvas canvas;
    private final Scene scene;
    private int textEnd = Integer.MIN_VALUE;

    private SignalMarks(Canvas canvas, Scene scene) {
        this.canvas = canvas;
        this.scene = scene;
    }

    /** Marks of the bars {@code from} to {@code to} (exclusive). */
    static void draw(Canvas canvas, Scene scene, int from, int to) {
        ChartSignals signals = scene.signals();
        if (signals.marks().isEmpty() || from >= to || scene.time().spacing() < LEAST_SPACING) {
            return;
        }
        SignalMarks marks = new SignalMarks(canvas, scene);
        signals.between(scene.series().time(from), end(scene, to)).forEach(marks::mark);
    }

    /** When bar {@code to} starts, or the one after the last ends. */
    static long end(Scene scene, int to) {
        return to < scene.series().size() ? scene.series().time(to)
                : scene.series().time(to - 1) + scene.series().barSize().seconds();
    }

    private void mark(ChartSignals.Mark shown) {
        RunMark mark = shown.mark();
        int index = scene.series().indexAtOrBefore(mark.time());
        int rgb = mark.up() ? scene.theme().buy() : scene.theme().sell();
        switch (mark.kind()) {
            case SHADOW_FILL -> diamond(scene.time().x(index), scene.prices().y(mark.price()), rgb);
            case EARLY -> arrow(index, mark.up(), scene.theme().faded(rgb, FAINT));
            case FOLLOWED -> text(index, mark, arrow(index, mark.up(), rgb), rgb);
            case HELD_BACK -> {
                int tip = arrow(index, mark.up(), scene.theme().muted());
                int x = scene.time().x(index);
                int y = tip + (mark.up() ? SIZE : -SIZE);
                canvas.line(x - SIZE - 2, y, x + SIZE + 2, y, stroke(scene.theme().warning()));
                text(index, mark, tip, scene.theme().muted());
            }
        }
    }

    /** @return the row of its tip */
    private int arrow(int index, boolean up, int rgb) {
        Rect pane = scene.layout().prices();
        int x = scene.time().x(index);
        int down = up ? 1 : -1;
        int tip = up ? scene.prices().y(scene.series().low(index)) + OFFSET
                : scene.prices().y(scene.series().high(index)) - OFFSET;
        tip = Math.clamp(tip, pane.y() + SIZE + 4, pane.bottom() - SIZE - 5);
        int base = tip + down * (SIZE + 2);
        canvas.polyline(new int[] {x, tip, x + SIZE, base, x - SIZE, base, x, tip}, 4, stroke(rgb));
        return tip;
    }

    private void text(int index, RunMark mark, int tip, int rgb) {
        String text = mark.reason().length() > 24 ? mark.reason().substring(0, 23) + "\u2026" : mark.reason();
        int width = canvas.textWidth(text, FontRole.SMALL);
        int left = scene.time().x(index) - width / 2;
        if (left <= textEnd + 6 || left + width >= scene.layout().prices().right() || left < scene.layout().prices().x()) {
            return;
        }
        int y = mark.up() ? tip + SIZE + 4 : tip - SIZE - 4 - canvas.textHeight(FontRole.SMALL);
        canvas.text(text, left, y, FontRole.SMALL, rgb);
        textEnd = left + width;
    }

    private void diamond(int x, int y, int rgb) {
        Rect pane = scene.layout().prices();
        if (y > pane.y() + SIZE && y < pane.bottom() - SIZE) {
            canvas.polyline(new int[] {x, y - SIZE, x + SIZE, y, x, y + SIZE, x - SIZE, y, x, y - SIZE}, 5, stroke(rgb));
        }
    }

    private static Stroke stroke(int rgb) {
        return new Stroke(rgb, 1, Dash.SOLID);
    }
}
