package tradewind.workbench.internal.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import tradewind.core.forecast.Progress.Step;

/**
 * Where losses lie on a plane: steps along, losses up. Losses that span more than a factor of ten are drawn by their
 * logarithm.
 *
 * @param first number of the first step
 * @param last  number of the last step that fits
 */
record LossScale(int first, int last, double low, double high, boolean logarithmic) {
    private static final double LOGARITHMIC_FROM = 10;
    private static final double MARGIN = 0.08;
    private static final int TICKS = 5;

    /** The plane for these steps, with room for those that are planned. */
    static LossScale of(List<Step> steps) {
        double[] values = steps.stream().flatMapToDouble(s -> DoubleStream.of(s.loss(), s.validationLoss(), s.naiveLoss()))
                .filter(Double::isFinite).sorted().toArray();
        int first = steps.isEmpty() ? 1 : steps.get(0).done();
        int last = steps.isEmpty() ? 2 : Math.max(first + 1, steps.get(steps.size() - 1).total());
        if (values.length == 0) {
            return new LossScale(first, last, 0, 1, false);
        }
        double low = values[0];
        double high = values[values.length - 1];
        boolean log = low > 0 && high / low > LOGARITHMIC_FROM;
        double room = log ? Math.log(high / low) * MARGIN : Math.max((high - low) * MARGIN, Math.abs(high) * 1e-3 + 1e-12);
        return log ? new LossScale(first, last, low * Math.exp(-room), high * Math.exp(room), true)
                : new LossScale(first, last, low - room, high + room, false);
    }

    /** From 0 at the left to 1 at the right. */
    double along(int step) {
        return (double) (step - first) / (last - first);
    }

    /** From 0 at the bottom to 1 at the top. */
    double up(double loss) {
        return logarithmic ? Math.log(loss / low) / Math.log(high / low) : (loss - low) / (high - low);
    }

    /** Round losses to write at the side, ascending. */
    List<Double> ticks() {
        List<Double> result = new ArrayList<>();
        if (logarithmic) {
            for (double decade = Math.pow(10, Math.floor(Math.log10(low))); decade <= high; decade *= 10) {
                for (int m : new int[] {1, 2, 5}) {
                    if (decade * m >= low && decade * m <= high) {
                        result.add(decade * m);
                    }
                }
            }
            return result;
        }
        double step = round((high - low) / TICKS);
        for (double k = Math.ceil(low / step); k * step <= high; k++) {
            result.add(k * step);
        }
        return result;
    }

    /** Round numbers of steps to write below, ascending. */
    List<Integer> stepTicks() {
        int step = Math.max(1, (int) round((last - first) / 8.0));
        List<Integer> result = new ArrayList<>();
        for (int k = (first + step - 1) / step * step; k <= last; k += step) {
            result.add(k);
        }
        return result;
    }

    /** The next of 1, 2, 5, 10, 20 and so on. */
    private static double round(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        double share = value / decade;
        return decade * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }
}
