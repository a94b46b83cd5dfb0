package tradewind.ai.internal;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SplittableRandom;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.forecast.Subject;

/** Markets whose truth is known. */
public final class Simulated {
    private static final long MIDNIGHT = 1_700_006_400L;
    private static final int DAY = 86400;
    private static final int OPENING = 9 * 3600;

    private Simulated() {
    }

    /** Log returns of sessions of {@code perDay} one-minute bars as bars with wicks and volumes. */
    public static BarSeries bars(double[] returns, int perDay, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        double log = Math.log(100);
        for (int i = 0; i < returns.length; i++) {
            long time = MIDNIGHT + (long) (i / perDay) * DAY + OPENING + i % perDay * 60L;
            double open = Math.exp(log);
            log += returns[i];
            double close = Math.exp(log);
            double high = Math.max(open, close) * (1 + 2e-4 * random.nextDouble());
            double low = Math.min(open, close) * (1 - 2e-4 * random.nextDouble());
            double volume = Math.rint(Math.exp(5 + Math.cos(i % perDay * 0.01) + random.nextGaussian()));
            builder.add(time, open, high, low, close, volume, false, BarSource.HISTORY);
        }
        return builder.build();
    }

    /** Returns that follow the one before by {@code share}, of size {@code sigma}. */
    public static double[] autoRegressive(int n, double share, double sigma, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] returns = new double[n];
        for (int i = 0; i < n; i++) {
            returns[i] = (i == 0 ? 0 : share * returns[i - 1]) + sigma * random.nextGaussian();
        }
        return returns;
    }

    /** Returns whose volatility jumps by a factor of up to eight every few hundred bars, with fat tails. */
    public static double[] shiftingVolatility(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] returns = new double[n];
        double sigma = 5e-4;
        for (int i = 0; i < n; i++) {
            sigma = random.nextInt(400) == 0 ? 2e-4 * Math.pow(8, random.nextDouble()) : sigma;
            double tail = random.nextInt(20) == 0 ? 3 : 1;
            returns[i] = sigma * tail * random.nextGaussian();
        }
        return returns;
    }

    static Subject subject(BarSeries bars) {
        return new Subject("SIM", bars, Optional.empty(), ZoneOffset.UTC, Optional.empty());
    }

    static Subject subject(double[] returns, int perDay, long seed) {
        return subject(bars(returns, perDay, seed));
    }
}
