package tradewind.chart.view.model;

/**
 * Where bars lie across the plot: one after the other, without a break for nights and weekends. The scale is shifted by
 * whole pixels, so that the bars which share a pixel column stay the same while the view is panned.
 *
 * @param left    left edge of the plot
 * @param width   width of the plot
 * @param shift   pixels from position 0 to the right edge of the plot
 */
public record TimeScale(int left, int width, double spacing, long shift) {
    /** Below this spacing neighbouring bars share a column and are drawn as one. */
    private static final double DECIMATED_BELOW = 1.5;

    public static TimeScale of(Viewport view, int left, int width) {
        return new TimeScale(left, width, view.spacing(), Math.round(view.right() * view.spacing()));
    }

    public int right() {
        return left + width;
    }

    /** The pixel column in the middle of bar {@code index}; far outside of the plot it stops at a bound. */
    public int x(double index) {
        double x = right() - shift + (index + 0.5) * spacing;
        return (int) Math.floor(Math.clamp(x, left - 100_000.0, right() + 100_000.0));
    }

    /** The left end of the stretch of bar {@code index}. */
    public int edge(int index) {
        return x(index - 0.5);
    }

    /** Position under a pixel column, in bars; may lie outside of the series. */
    public int indexAt(int x) {
        return (int) Math.floor((x + 0.5 - right() + shift) / spacing);
    }

    /** The first bar whose middle lies in column {@code x} or right of it. */
    public int firstAt(int x) {
        return (int) Math.ceil((x - right() + shift) / spacing - 0.5 - 1e-9);
    }

    public boolean decimated() {
        return spacing < DECIMATED_BELOW;
    }

    /** First bar in view. */
    public int from() {
        return Math.max(0, (int) Math.floor((shift - width) / spacing));
    }

    /** One past the last bar in view of a series of {@code size} bars. */
    public int to(int size) {
        return Math.clamp((long) Math.ceil(shift / spacing), 0, size);
    }

    /** Width of a candle's body: odd, so that the wick is in its middle, and at least a pixel from its neighbour. */
    public int bodyWidth() {
        if (spacing < 3) {
            return 1;
        }
        int width = (int) Math.floor(spacing * 0.72);
        int odd = (width & 1) == 1 ? width : width - 1;
        return Math.max(1, Math.min(odd, (int) spacing - 1));
    }
}
