package tradewind.ai.internal.data;

import java.util.Arrays;
import tradewind.core.forecast.BarColumns;

/**
 * Volume by time of day.
 *
 * @param volume  median volume of each slot of the day; of all bars for a slot never seen
 * @param scatter usual scatter of ln(1 + volume) around the expectation of {@link AnchorColumns}, above 0
 */
public record SlotProfile(double[] volume, double scatter) {
    private static final double LEAST_SCATTER = 0.1;
    /** Standard deviation of a normal variable over its mean absolute deviation. */
    private static final double NORMAL = Math.sqrt(Math.PI / 2);

    /** Learnt from the bars of the view from {@code from} on. */
    static SlotProfile fit(BarColumns bars, int from) {
        int slots = bars.slots();
        int[] count = new int[slots + 1];
        for (int i = from; i < bars.size(); i++) {
            count[bars.slot(i) + 1]++;
        }
        Arrays.parallelPrefix(count, Integer::sum);
        int[] next = count.clone();
        double[] sorted = new double[bars.size() - from];
        for (int i = from; i < bars.size(); i++) {
            sorted[next[bars.slot(i)]++] = bars.volume(i);
        }
        double[] all = sorted.clone();
        Arrays.sort(all);
        double typical = median(all, 0, all.length, 0);
        double[] medians = new double[slots];
        for (int s = 0; s < slots; s++) {
            Arrays.sort(sorted, count[s], count[s + 1]);
            medians[s] = median(sorted, count[s], count[s + 1], typical);
        }
        return new SlotProfile(medians, scatter(bars, from, medians));
    }

    private static double median(double[] sorted, int from, int to, double otherwise) {
        int n = to - from;
        return n == 0 ? otherwise : (sorted[from + (n - 1) / 2] + sorted[from + n / 2]) / 2;
    }

    private static double scatter(BarColumns bars, int from, double[] medians) {
        AnchorColumns anchors = new AnchorColumns(bars, new SlotProfile(medians, 1));
        double sum = 0;
        int n = 0;
        for (int i = from; i + 1 < bars.size(); i++) {
            if (bars.stretchStart(i + 1) <= i) {
                sum += Math.abs(Math.log1p(bars.volume(i + 1)) - anchors.logVolume(i));
                n++;
            }
        }
        return n == 0 ? 1 : Math.max(LEAST_SCATTER, NORMAL * sum / n);
    }

    /** Median volume of the slot after {@code slot}. */
    double next(int slot) {
        return volume[(slot + 1) % volume.length];
    }
}
