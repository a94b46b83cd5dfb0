package tradewind.chart.view.canvas;

/**
 * Something to draw on. Coordinates are whole pixels from the top left corner, colours are opaque {@code 0xRRGGBB}, and
 * rectangles and straight lines are drawn without smoothing, so that a picture is the same on every machine.
 */
public interface Canvas extends TextMetrics {
    void fillRect(int x, int y, int width, int height, int rgb);

    /** Many rectangles of one colour: {@code xywh} holds x, y, width, height of each in turn. */
    void fillRects(int[] xywh, int count, int rgb);

    /** A line that covers both ends. Horizontal and vertical lines of an odd width are centred on their pixel. */
    void line(int x1, int y1, int x2, int y2, Stroke stroke);

    /** Joined lines: {@code xy} holds x and y of each point in turn. */
    void polyline(int[] xy, int points, Stroke stroke);

    /** A filled area with the corners {@code xy}; the canvas may smooth its edge. */
    void fillPolygon(int[] xy, int points, int rgb);

    /** One line of text; {@code x}, {@code y} is its top left corner. */
    void text(String text, int x, int y, FontRole font, int rgb);

    /** Nothing outside of {@code area} is drawn until {@link #unclip}. Clips do not nest. */
    void clip(Rect area);

    void unclip();
}
