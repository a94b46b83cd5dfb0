package tradewind.ai.lstm.internal.learning;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import tradewind.core.forecast.Anchor;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.Quantiles;
import tradewind.core.forecast.TrainingData;

/**
 * How much of each correction of the naive forecast is believed, from 0 for nothing to 1 for all. Learnt from validation
 * bars by the measure that each is judged by; without a gain there that is worth the name, it is 0.
 */
record Temper(double gap, double move, double wick, double volume, double mean, double range) {
    static final int SIZE = 6;
    static final Temper NONE = new Temper(1, 1, 1, 1, 1, 1);
    private static final int VOLUME_IN_LOG = 3;
    private static final int VOLUME_IN_CONTRACTS = SIZE;
    private static final double[] SHARES = {0, 0.25, 0.5, 0.75, 1};
    /** Smaller gains than this share of the naive loss are taken for luck. */
    private static final double LEAST_GAIN = 0.002;

    static Temper of(double[] s) {
        return new Temper(s[0], s[1], s[2], s[3], s[4], s[5]);
    }

    double[] shares() {
        return new double[] {gap, move, wick, volume, mean, range};
    }

    private static Temper all(double share) {
        return new Temper(share, share, share, share, share, share);
    }

    /** The loss of a forecast of bar {@code i}. */
    private interface Measure extends ToDoubleBiFunction<CandleForecast, Integer> {
    }

    static Temper fit(CandleHead head, TrainingData data, int[] samples, float[] outputs) {
        BarColumns bars = data.bars();
        Measure[] measures = {
                (f, i) -> Math.abs(f.open() - bars.open(i)),
                (f, i) -> Math.abs(f.close() - bars.close(i)),
                (f, i) -> Math.abs(f.high() - bars.high(i)) + Math.abs(f.low() - bars.low(i)),
                (f, i) -> Math.abs(Math.log1p(f.volume()) - Math.log1p(bars.volume(i))),
                (f, i) -> Math.pow(f.meanClose() / bars.close(i) - 1, 2),
                (f, i) -> pinball(f.quantiles(), bars.close(i)),
                (f, i) -> Math.abs(f.volume() - bars.volume(i))};
        double[][] losses = new double[SHARES.length][measures.length];
        float[] out = new float[head.outputs()];
        for (int k = 0; k < samples.length; k++) {
            int t = samples[k];
            Anchor a = data.input().anchor(t);
            System.arraycopy(outputs, k * out.length, out, 0, out.length);
            for (int s = 0; s < SHARES.length; s++) {
                CandleForecast f = head.candle(a, data.input().grid(), out, all(SHARES[s]));
                for (int m = 0; m < measures.length; m++) {
                    losses[s][m] += measures[m].applyAsDouble(f, t + 1);
                }
            }
        }
        bothVolumes(losses);
        return of(best(losses));
    }

    /** Volume is judged in contracts and in the log, half and half. */
    private static void bothVolumes(double[][] losses) {
        double inLog = losses[0][VOLUME_IN_LOG];
        double inContracts = losses[0][VOLUME_IN_CONTRACTS];
        for (double[] loss : losses) {
            loss[VOLUME_IN_LOG] = loss[VOLUME_IN_LOG] / inLog + loss[VOLUME_IN_CONTRACTS] / inContracts;
        }
    }

    private static double[] best(double[][] losses) {
        double[] result = new double[SIZE];
        for (int m = 0; m < SIZE; m++) {
            double least = losses[0][m] * (1 - LEAST_GAIN);
            for (int s = 1; s < SHARES.length; s++) {
                if (losses[s][m] < least) {
                    least = losses[s][m];
                    result[m] = SHARES[s];
                }
            }
        }
        return result;
    }

    private static double pinball(Quantiles q, double close) {
        return Arrays.stream(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8})
                .mapToDouble(k -> Misses.pinball(close - q.values()[k], q.levels()[k])).sum();
    }
}
