package tradewind.chart.view.canvas;

/** How a line is drawn. @param width pixels, 1 or more */
public record Stroke(int rgb, int width, Dash dash) {
    public Stroke {
        if (width < 1) {
            throw new IllegalArgumentException("A line must be at least 1 pixel wide, not " + width);
        }
    }

    /** One pixel, solid. */
    public static Stroke of(int rgb) {
        return new Stroke(rgb, 1, Dash.SOLID);
    }

    /** One pixel, interrupted. */
    public static Stroke of(int rgb, Dash dash) {
        return new Stroke(rgb, 1, dash);
    }
}
