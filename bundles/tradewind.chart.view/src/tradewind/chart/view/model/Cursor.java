package tradewind.chart.view.model;

/** Where the crosshair stands, in pixels. */
public record Cursor(int x, int y) {
    /** No crosshair. */
    public static final Cursor NONE = new Cursor(-1, -1);

    public boolean shown() {
        return x >= 0;
    }
}
