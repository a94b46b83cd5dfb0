package tradewind.chart.view.model;

/**
 * What part of the series is in view. Bar {@code i} covers the stretch {@code i} to {@code i + 1} of a scale without
 * breaks.
 *
 * @param right   position at the right edge of the plot, in bars
 * @param spacing pixels from bar to bar; may be far below 1
 */
public record Viewport(double right, double spacing) {
    public static final double MAX_SPACING = 80;
    private static final double START_SPACING = 8;
    /** Room between the last bar and the price axis, so that the bar in progress is seen whole. */
    private static final int LIVE_MARGIN = 48;

    /** The newest bars, with a little room to the right. */
    public static Viewport live(int size, double spacing) {
        return new Viewport(size + LIVE_MARGIN / spacing, spacing);
    }

    public static Viewport start(int size) {
        return live(size, START_SPACING);
    }

    /** Whether the last bar is in view, so that the view moves on when the next one opens. */
    public boolean following(int size) {
        return right >= size - 1e-9;
    }

    /** Moved by so many pixels; positive shows older bars. */
    public Viewport pan(double pixels) {
        return new Viewport(right - pixels / spacing, spacing);
    }

    public Viewport moved(double bars) {
        return new Viewport(right + bars, spacing);
    }

    /**
     * Zoomed by {@code factor} (above 1 shows fewer bars). What lies {@code fromRight} pixels left of the right edge
     * stays there.
     */
    public Viewport zoom(double factor, double fromRight, double minSpacing) {
        double wanted = Math.clamp(spacing * factor, minSpacing, MAX_SPACING);
        double anchor = right - fromRight / spacing;
        return new Viewport(anchor + fromRight / wanted, wanted);
    }

    /** Kept where there is something to see: at least two bars at the left edge, most of the plot at the right. */
    public Viewport within(int size, int plotWidth) {
        double narrow = Math.clamp(spacing, minSpacing(size, plotWidth), MAX_SPACING);
        double inView = plotWidth / narrow;
        double most = Math.max(inView, size + Math.max(LIVE_MARGIN / narrow, inView * 0.6));
        double least = Math.min(size, 2);
        return new Viewport(Math.clamp(right, least, Math.max(least, most)), narrow);
    }

    /** The spacing at which every bar is in view. */
    public static double minSpacing(int size, int plotWidth) {
        return Math.min(START_SPACING, Math.max(1, plotWidth - LIVE_MARGIN) / (double) Math.max(40, size));
    }
}
