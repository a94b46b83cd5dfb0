package tradewind.ai.internal.registry;

import java.util.List;

/**
 * What was tried on a ticker and bar size so far.
 *
 * @param configurations how many different ones, the one at hand included
 * @param sameDays       what those of them earned day by day that were judged on the same days; may be none
 */
public record Tried(int configurations, List<double[]> sameDays) {
    /** One configuration, judged once. */
    public static final Tried ONE = new Tried(1, List.of());
}
