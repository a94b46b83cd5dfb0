package tradewind.ai.internal.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.TrainingData;

/**
 * Stretches of bars by time, each from an index (inclusive) to one (exclusive): to learn from, to stop by, to be tested
 * on. Whole days; the days between validation and test are left out (embargo).
 */
public record Fold(int trainFrom, int trainTo, int validationTo, int testFrom, int testTo) {
    private static final double FIRST_TEST = 0.4;
    private static final double VALIDATION = 0.15;
    private static final int EMBARGO_DAYS = 1;
    /** One day to learn from, one to stop by, one between, one to be tested on. */
    public static final int LEAST_DAYS = 4;

    /**
     * Walk-forward folds: the first 40 per cent of the days are only learnt from, the others are tested on in turn.
     *
     * @param rolling whether the stretch to learn from keeps its length and moves on, or keeps its start and grows
     * @throws IllegalArgumentException if there are too few days; the message is for people
     */
    public static List<Fold> walkForward(BarColumns bars, int folds, boolean rolling) {
        int[] days = days(bars);
        int count = days.length - 1;
        int first = Math.max(LEAST_DAYS - 1, (int) Math.ceil(FIRST_TEST * count));
        requireDays(count);
        int n = Math.min(folds, count - first);
        List<Fold> result = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            int testDay = first + k * (count - first) / n;
            int endDay = first + (k + 1) * (count - first) / n;
            result.add(fold(days, rolling ? testDay - first : 0, testDay, endDay));
        }
        return result;
    }

    /** One fold: the last days are tested on, all before are learnt from. */
    public static Fold single(BarColumns bars, double testShare) {
        int[] days = days(bars);
        int count = days.length - 1;
        requireDays(count);
        int testDay = Math.max(LEAST_DAYS - 1, Math.min(count - 1, (int) Math.round((1 - testShare) * count)));
        return fold(days, 0, testDay, count);
    }

    private static void requireDays(int count) {
        if (count < LEAST_DAYS) {
            throw new IllegalArgumentException("There are bars of " + count + " days; training and honest testing need"
                    + " at least " + LEAST_DAYS);
        }
    }

    private static Fold fold(int[] days, int firstDay, int testDay, int endDay) {
        int lastLearnt = testDay - EMBARGO_DAYS;
        int validation = Math.max(1, (int) Math.round(VALIDATION * (lastLearnt - firstDay)));
        return new Fold(days[firstDay], days[lastLearnt - validation], days[lastLearnt], days[testDay], days[endDay]);
    }

    /** Index of the first bar of each day, and the number of bars behind them. */
    private static int[] days(BarColumns bars) {
        int[] starts = new int[bars.size() + 1];
        int n = 0;
        for (int i = 0; i < bars.size(); i++) {
            if (i == 0 || bars.day(i) != bars.day(i - 1)) {
                starts[n++] = i;
            }
        }
        starts[n] = bars.size();
        return Arrays.copyOf(starts, n + 1);
    }

    /** What a model may learn from: nothing behind the validation bars can be reached. */
    public TrainingData training(ForecastInput input, InputSpec spec) {
        int purge = spec.windowLength() + 1;
        int[] train = samples(input.bars(), trainFrom, trainTo, spec.windowLength());
        int[] validation = samples(input.bars(), trainTo, validationTo, spec.windowLength());
        int kept = train.length;
        // Whole days part the folds; where a window can reach into the day before, the bars between are left out.
        while (kept > 0 && validation.length > 0 && validation[0] - purge + 2 <= train[kept - 1] + 1) {
            kept--;
        }
        return new TrainingData(input.until(validationTo), spec, Arrays.copyOf(train, kept), validation);
    }

    /** The last bars of the windows whose next bar is to be tested on. */
    public int[] test(BarColumns bars, int windowLength) {
        return samples(bars, testFrom, testTo, windowLength);
    }

    /** Every t whose window and whose target t + 1 lie in one stretch, the target from {@code from} to {@code to}. */
    private static int[] samples(BarColumns bars, int from, int to, int windowLength) {
        int[] result = new int[Math.max(0, to - from)];
        int n = 0;
        for (int target = Math.max(1, from); target < to; target++) {
            if (target - windowLength >= bars.stretchStart(target)) {
                result[n++] = target - 1;
            }
        }
        return Arrays.copyOf(result, n);
    }
}
