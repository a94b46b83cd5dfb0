package tradewind.ai.lstm.internal.kernel;

/**
 * The inputs of a batch as views of one matrix; nothing is copied.
 *
 * @param rows bar after bar, {@code features} numbers each
 * @param ends for each sample the bar at which its window ends; the window is that bar and the {@code steps - 1} before it
 */
public record Windows(float[] rows, int[] ends) {
    int count() {
        return ends.length;
    }

    /** @throws IndexOutOfBoundsException if a window does not lie within the matrix */
    void check(NetworkShape shape) {
        int bars = rows.length / shape.features();
        for (int end : ends) {
            if (end < shape.steps() - 1 || end >= bars) {
                throw new IndexOutOfBoundsException("A window of " + shape.steps() + " bars cannot end at " + end
                        + " of " + bars);
            }
        }
    }
}
