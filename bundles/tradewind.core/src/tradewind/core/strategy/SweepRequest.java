package tradewind.core.strategy;

import java.util.List;
import java.util.Map;
import tradewind.core.forecast.ParameterValues;

/**
 * Which settings to try.
 *
 * @param bases subject, fills and everything that stays the same; of several instruments each setting is worth their sum
 * @param grid  values to try for each parameter; every combination is run
 * @param folds 0 for one run over all bars; else the time of the longest series is cut into so many later stretches, and on
 *              each the settings that did best on all bars before it are tested
 */
public record SweepRequest(List<BacktestRequest> bases, Map<String, List<String>> grid, int folds) {
    /** Told of each finished run, on one of the threads that compute. */
    @FunctionalInterface
    public interface Progress {
        Progress SILENT = (done, total) -> { };

        void report(int done, int total);
    }

    /** One setting over all bars. */
    public record Cell(ParameterValues parameters, Statistics statistics) {
    }

    /**
     * One stretch of a walk forward.
     *
     * @param from     start of its first bar, epoch seconds UTC
     * @param to       start of its last bar
     * @param best     what did best before it
     * @param learnt   of that, before it
     * @param tested   of that, on it
     */
    public record Fold(long from, long to, ParameterValues best, Statistics learnt, Statistics tested) {
    }

    /**
     * What came of it.
     *
     * @param cells in the order of the grid
     * @param folds empty unless asked for
     */
    public record Result(List<Cell> cells, List<Fold> folds) {
        public Result {
            cells = List.copyOf(cells);
            folds = List.copyOf(folds);
        }
    }

    /** @throws IllegalArgumentException if there is nothing to play or the folds make no sense */
    public SweepRequest {
        bases = List.copyOf(bases);
        grid = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(grid));
        if (bases.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to play: no instrument was chosen");
        }
        if (folds < 0 || folds > 1000) {
            throw new IllegalArgumentException("Folds are 0 to 1000, not " + folds);
        }
    }

    /** On one instrument. */
    public SweepRequest(BacktestRequest base, Map<String, List<String>> grid, int folds) {
        this(List.of(base), grid, folds);
    }
}
