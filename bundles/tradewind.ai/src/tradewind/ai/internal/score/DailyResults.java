package tradewind.ai.internal.score;

/**
 * What a fixed rule earned after costs, day by day.
 *
 * @param days   days since 1970-01-01, ascending
 * @param amounts basis points, as many
 */
public record DailyResults(int[] days, double[] amounts) {
    public DailyResults {
        if (days.length != amounts.length) {
            throw new IllegalArgumentException(days.length + " days and " + amounts.length + " results");
        }
    }
}
