package tradewind.core.forecast;

import java.util.List;

/**
 * How far what a model sees now has moved away from what it learnt on.
 *
 * @param columns by input; empty if it cannot be told
 */
public record InputDrift(List<Column> columns, Level level) {
    /** Levels, calm first. */
    public enum Level {
        UNKNOWN, NONE, SOME, HIGH
    }

    /**
     * One input over the last bars.
     *
     * @param psi     population stability index against the bars learnt on, 0 or more
     * @param ks      largest distance of the two distributions, 0 to 1
     * @param usual   the largest index that stretches of the bars learnt on show against all of them
     * @param outside share of values beyond everything learnt on
     */
    public record Column(String name, double psi, double ks, double usual, double outside, Level level) {
    }

    public static final InputDrift UNKNOWN = new InputDrift(List.of(), Level.UNKNOWN);

    public InputDrift {
        columns = List.copyOf(columns);
    }
}
