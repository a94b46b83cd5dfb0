package tradewind.core.indicator;

/**
 * One of the numbers that an indicator says at each bar.
 *
 * @param name    for legends and programs, short
 * @param drawing how a chart shows it
 */
public record IndicatorOutput(String name, Drawing drawing) {
    /** How an output is drawn. Where it is NaN nothing is drawn, and a line is interrupted. */
    public enum Drawing {
        LINE,
        /** A mark at each bar. */
        DOTS,
        /** A column at each bar, from zero. */
        COLUMNS,
        /** For programs only. */
        NONE
    }

    public static IndicatorOutput line(String name) {
        return new IndicatorOutput(name, Drawing.LINE);
    }

    public static IndicatorOutput dots(String name) {
        return new IndicatorOutput(name, Drawing.DOTS);
    }

    public static IndicatorOutput columns(String name) {
        return new IndicatorOutput(name, Drawing.COLUMNS);
    }

    public static IndicatorOutput hidden(String name) {
        return new IndicatorOutput(name, Drawing.NONE);
    }
}
