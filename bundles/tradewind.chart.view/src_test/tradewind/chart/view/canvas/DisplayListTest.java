package tradewind.chart.view.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DisplayListTest {
    private final DisplayList a = new DisplayList(BitmapFont.METRICS);
    private final DisplayList b = new DisplayList(BitmapFont.METRICS);

    private static void draw(Canvas canvas) {
        canvas.fillRect(0, 0, 60, 60, 0x101010);
        canvas.fillRects(new int[] {5, 5, 10, 10, 20, 20, 8, 3}, 2, 0x00ff00);
        canvas.line(0, 30, 59, 30, Stroke.of(0xff0000, Dash.DASHED));
        canvas.polyline(new int[] {0, 0, 10, 40, 50, 45}, 3, Stroke.of(0x0000ff));
        canvas.fillPolygon(new int[] {30, 5, 40, 20, 20, 20}, 3, 0xffff00);
        canvas.text("A1", 40, 44, FontRole.BOLD, 0xffffff);
    }

    @Test
    void replayDrawsWhatWasRecorded() {
        RasterSurface direct = new RasterSurface(60, 60);
        draw(direct.canvas());
        draw(a);
        RasterSurface replayed = new RasterSurface(60, 60);
        a.replay(replayed.canvas(), new Rect(0, 0, 60, 60));
        assertArrayEquals(direct.pixels(), replayed.pixels());
    }

    @Test
    void boundsHoldEveryPixel() {
        List<Consumer<Canvas>> shapes = List.of(c -> c.fillRects(new int[] {5, 5, 10, 10, 20, 20, 8, 3}, 2, 9),
                c -> c.line(3, 3, 3, 50, new Stroke(9, 4, Dash.SOLID)),
                c -> c.line(5, 30, 40, 30, new Stroke(9, 5, Dash.DOTTED)),
                c -> c.polyline(new int[] {8, 8, 10, 40, 50, 45}, 3, new Stroke(9, 3, Dash.SOLID)),
                c -> c.fillPolygon(new int[] {30, 5, 40, 20, 20, 20}, 3, 9),
                c -> c.text("Ag|", 20, 20, FontRole.BOLD, 9));
        for (Consumer<Canvas> shape : shapes) {
            DisplayList one = new DisplayList(BitmapFont.METRICS);
            shape.accept(one);
            RasterSurface drawn = new RasterSurface(60, 60);
            shape.accept(drawn.canvas());
            Rect bounds = one.entries().get(0).bounds();
            int outside = 0;
            for (int i = 0; i < 3600; i++) {
                outside += drawn.pixels()[i] == 9 && !bounds.contains(i % 60, i / 60) ? 1 : 0;
            }
            assertEquals(0, outside, "Pixels outside of " + one.entries());
        }
    }

    @Test
    void equalListsDoNotDiffer() {
        draw(a);
        draw(b);
        assertEquals(List.of(), a.difference(b));
    }

    @Test
    void differenceIsAroundWhatMoved() {
        a.fillRect(10, 10, 4, 4, 1);
        a.fillRect(50, 50, 4, 4, 2);
        b.fillRect(12, 10, 4, 4, 1);
        b.fillRect(50, 50, 4, 4, 2);
        assertEquals(List.of(new Rect(10, 10, 6, 4)), a.difference(b));
    }

    @Test
    void aShapeDrawnTwiceIsNotTheShapeDrawnOnce() {
        a.fillRect(1, 1, 2, 2, 1);
        a.fillRect(1, 1, 2, 2, 1);
        b.fillRect(1, 1, 2, 2, 1);
        assertEquals(List.of(new Rect(1, 1, 2, 2)), a.difference(b));
    }
}
