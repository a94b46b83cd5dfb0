package tradewind.core.forecast;

/** How input columns are scaled; fitted on the bars to train on, never on later ones. */
public enum Scaling {
    /** Columns as they are. */
    NONE,
    /** Smallest to largest value become 0 to 1; later values may lie outside. */
    MINMAX,
    /** Mean 0 and standard deviation 1. */
    STANDARD
}
