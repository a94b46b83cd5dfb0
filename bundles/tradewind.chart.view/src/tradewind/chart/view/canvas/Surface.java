package tradewind.chart.view.canvas;

/** A picture in memory, to be drawn on and copied from. */
public interface Surface extends AutoCloseable {
    /** Makes surfaces of one kind. */
    @FunctionalInterface
    interface Factory {
        Surface create(int width, int height);
    }

    int width();

    int height();

    Canvas canvas();

    /** Copies {@code area} of this surface to the same place of {@code target}, which is of the same kind. */
    void copyTo(Surface target, Rect area);

    @Override
    void close();
}
