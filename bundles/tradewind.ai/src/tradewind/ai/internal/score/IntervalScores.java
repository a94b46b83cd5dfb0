package tradewind.ai.internal.score;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tradewind.core.forecast.ModelScore.Band;
import tradewind.core.forecast.ModelScore.Intervals;

/** How well ranges of the close hold, as the model gave them and after calibration. */
public final class IntervalScores {
    static final double[] SHARES = {0.5, 0.8, 0.95};
    private static final double BASIS_POINTS = 1e4;
    private static final int PIT_BINS = 10;

    private final Outcomes o;
    private final Forecasts f;
    private final AdaptiveIntervals[] bands = new AdaptiveIntervals[SHARES.length];

    public IntervalScores(Outcomes outcomes, Forecasts forecasts) {
        o = outcomes;
        f = forecasts;
        for (int b = 0; b < SHARES.length; b++) {
            bands[b] = AdaptiveIntervals.of(o, f, SHARES[b]);
            if (b > 0) {
                bands[b].enclose(bands[b - 1]);
            }
        }
    }

    /** Lower end of the calibrated interval. @param band 0 for 50, 1 for 80, 2 for 95 per cent */
    public double lower(int band, int k) {
        return bands[band].lower(k);
    }

    public double upper(int band, int k) {
        return bands[band].upper(k);
    }

    Intervals scores() {
        List<Band> own = new ArrayList<>();
        List<Band> calibrated = new ArrayList<>();
        for (int b = 0; b < SHARES.length; b++) {
            own.add(own(SHARES[b]));
            calibrated.add(calibrated(b));
        }
        double[] levels = levels();
        double pinball = 0;
        double crps = 0;
        for (int q = 0; q < levels.length; q++) {
            double loss = meanPinball(q, levels[q]);
            pinball += loss / levels.length;
            crps += 2 * loss * weight(levels, q);
        }
        return new Intervals(own, calibrated, pinball, crps, pit(levels));
    }

    private Band own(double share) {
        double inside = 0;
        double width = 0;
        for (int k = 0; k < o.size(); k++) {
            double low = f.quantile(k, (1 - share) / 2);
            double high = f.quantile(k, (1 + share) / 2);
            inside += low <= o.close(k) && o.close(k) <= high ? 1 : 0;
            width += (high - low) / o.before(k);
        }
        boolean none = width == 0;
        return new Band(share, none ? Double.NaN : inside / o.size(),
                none ? Double.NaN : BASIS_POINTS * width / o.size());
    }

    private Band calibrated(int b) {
        double inside = 0;
        double width = 0;
        for (int k = 0; k < o.size(); k++) {
            inside += inside(b, k) ? 1 : 0;
            width += (bands[b].upper(k) - bands[b].lower(k)) / o.before(k);
        }
        return new Band(SHARES[b], inside / o.size(), BASIS_POINTS * width / o.size());
    }

    /** Whether the outcome lies in the calibrated interval. */
    public boolean inside(int band, int k) {
        return bands[band].lower(k) <= o.close(k) && o.close(k) <= bands[band].upper(k);
    }

    /** Lower ends from the widest, the median, upper ends to the widest. */
    private static double[] levels() {
        int n = SHARES.length;
        double[] levels = new double[2 * n + 1];
        for (int b = 0; b < n; b++) {
            levels[n - 1 - b] = (1 - SHARES[b]) / 2;
            levels[n + 1 + b] = (1 + SHARES[b]) / 2;
        }
        levels[n] = 0.5;
        return levels;
    }

    private double value(int q, int k) {
        int n = SHARES.length;
        if (q == n) {
            return Math.max(bands[0].lower(k), Math.min(bands[0].upper(k), f.quantile(k, 0.5)));
        }
        return q < n ? bands[n - 1 - q].lower(k) : bands[q - n - 1].upper(k);
    }

    private double meanPinball(int q, double level) {
        double sum = 0;
        for (int k = 0; k < o.size(); k++) {
            double miss = o.close(k) - value(q, k);
            sum += miss >= 0 ? level * miss : (level - 1) * miss;
        }
        return sum / o.size();
    }

    /** Length of the levels that are nearest to this one. */
    private static double weight(double[] levels, int q) {
        double from = q == 0 ? 0 : (levels[q - 1] + levels[q]) / 2;
        double to = q == levels.length - 1 ? 1 : (levels[q] + levels[q + 1]) / 2;
        return to - from;
    }

    /** Prices come in steps: the place within a step is drawn, or else zero moves would make a spike in the middle. */
    private double[] pit(double[] levels) {
        SplittableRandom random = new SplittableRandom(7);
        double[] bins = new double[PIT_BINS];
        for (int k = 0; k < o.size(); k++) {
            double y = o.close(k) + (random.nextDouble() - 0.5) * o.tick(k);
            double p = probability(levels, k, y, random);
            bins[Math.min(PIT_BINS - 1, (int) (p * PIT_BINS))] += 1.0 / o.size();
        }
        return bins;
    }

    private double probability(double[] levels, int k, double y, SplittableRandom random) {
        int q = 0;
        while (q < levels.length && value(q, k) <= y) {
            q++;
        }
        double from = q == 0 ? 0 : levels[q - 1];
        double to = q == levels.length ? 1 : levels[q];
        if (q == 0 || q == levels.length) {
            return from + (to - from) * random.nextDouble();
        }
        double low = value(q - 1, k);
        return from + (to - from) * (y - low) / (value(q, k) - low);
    }

    /** Coverage of a calibrated interval among the bars for which {@code group} is the wanted number; NaN for none. */
    double coverage(int band, java.util.function.IntUnaryOperator group, int wanted) {
        int inside = 0;
        int n = 0;
        for (int k = 0; k < o.size(); k++) {
            if (group.applyAsInt(k) == wanted) {
                inside += inside(band, k) ? 1 : 0;
                n++;
            }
        }
        return n == 0 ? Double.NaN : (double) inside / n;
    }
}
