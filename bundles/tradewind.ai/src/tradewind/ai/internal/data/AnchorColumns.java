package tradewind.ai.internal.data;

import tradewind.core.forecast.Anchor;
import tradewind.core.forecast.BarColumns;

/** The anchors of all bars, each from that bar and earlier ones alone. */
final class AnchorColumns {
    static final int VOLATILITY_SPAN = 30;
    static final int WICK_SPAN = 20;
    static final int VOLUME_SPAN = 20;
    /** A hundredth of a basis point: keeps divisions finite where prices stand still. */
    private static final double LEAST_VOLATILITY = 1e-6;

    private final BarColumns bars;
    private final SlotProfile profile;
    private final double[] volatility;
    private final double[] upper;
    private final double[] lower;
    private final double[] logVolume;

    AnchorColumns(BarColumns bars, SlotProfile profile) {
        this.bars = bars;
        this.profile = profile;
        int n = bars.size();
        volatility = new double[n];
        upper = new double[n];
        lower = new double[n];
        logVolume = new double[n];
        fill(n);
    }

    private void fill(int n) {
        Ewma squares = new Ewma(VOLATILITY_SPAN);
        Ewma above = new Ewma(WICK_SPAN);
        Ewma below = new Ewma(WICK_SPAN);
        Ewma volumes = new Ewma(VOLUME_SPAN);
        for (int i = 0; i < n; i++) {
            if (bars.stretchStart(i) < i) {
                double r = bars.logReturn(i);
                squares.add(r * r);
                above.add(Math.max(0, bars.high(i) - bars.close(i - 1)));
                below.add(Math.max(0, bars.close(i - 1) - bars.low(i)));
            }
            volumes.add(Math.log1p(bars.volume(i)));
            volatility[i] = Math.max(LEAST_VOLATILITY, Math.sqrt(squares.mean(0)));
            upper[i] = above.mean(0);
            lower[i] = below.mean(0);
            logVolume[i] = volumes.mean(0);
        }
    }

    double volatility(int i) {
        return volatility[i];
    }

    /** Expected ln(1 + volume) of bar {@code i + 1}. */
    double logVolume(int i) {
        return (logVolume[i] + Math.log1p(profile.next(bars.slot(i)))) / 2;
    }

    double logScatter() {
        return profile.scatter();
    }

    Anchor at(int i) {
        return new Anchor(bars.close(i), volatility[i], upper[i], lower[i], bars.volume(i),
                profile.next(bars.slot(i)), logVolume(i), profile.scatter());
    }
}
