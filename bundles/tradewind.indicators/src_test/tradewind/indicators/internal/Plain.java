package tradewind.indicators.internal;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import tradewind.core.bar.BarSeries;

/** Definitions written down as they stand in books, over whole arrays; slow, and nothing shared with what they check. */
final class Plain {
    final int n;
    final double[] open;
    final double[] high;
    final double[] low;
    final double[] close;
    final double[] volume;
    final double[] typical;

    Plain(BarSeries bars) {
        n = bars.size();
        open = of(bars::open);
        high = of(bars::high);
        low = of(bars::low);
        close = of(bars::close);
        volume = of(bars::volume);
        typical = of(i -> (high[i] + low[i] + close[i]) / 3);
    }

    double[] of(IntToDoubleFunction f) {
        double[] result = new double[n];
        Arrays.setAll(result, f);
        return result;
    }

    double[] window(double[] x, int p, java.util.function.ToDoubleFunction<double[]> f) {
        return of(i -> {
            if (i + 1 < p) {
                return Double.NaN;
            }
            double[] w = Arrays.copyOfRange(x, i + 1 - p, i + 1);
            return Arrays.stream(w).anyMatch(Double::isNaN) ? Double.NaN : f.applyAsDouble(w);
        });
    }

    double[] sma(double[] x, int p) {
        return window(x, p, w -> Arrays.stream(w).sum() / p);
    }

    double[] wma(double[] x, int p) {
        return window(x, p, w -> {
            double sum = 0;
            double weights = 0;
            for (int k = 0; k < p; k++) {
                sum += (k + 1) * w[k];
                weights += k + 1;
            }
            return sum / weights;
        });
    }

    /** Seeded with the mean of the first p numbers that are there. */
    double[] recursive(double[] x, int p, double weight) {
        double[] result = new double[n];
        Arrays.fill(result, Double.NaN);
        int first = 0;
        while (first < n && Double.isNaN(x[first])) {
            first++;
        }
        for (int i = first + p - 1; i < n; i++) {
            result[i] = i == first + p - 1 ? Arrays.stream(x, first, i + 1).sum() / p
                    : weight * x[i] + (1 - weight) * result[i - 1];
        }
        return result;
    }

    double[] ema(double[] x, int p) {
        return recursive(x, p, 2.0 / (p + 1));
    }

    double[] rma(double[] x, int p) {
        return recursive(x, p, 1.0 / p);
    }

    double[] max(double[] x, int p) {
        return window(x, p, w -> Arrays.stream(w).max().orElseThrow());
    }

    double[] min(double[] x, int p) {
        return window(x, p, w -> Arrays.stream(w).min().orElseThrow());
    }

    double[] deviation(double[] x, int p) {
        return window(x, p, w -> {
            double mean = Arrays.stream(w).sum() / p;
            return Math.sqrt(Arrays.stream(w).map(v -> (v - mean) * (v - mean)).sum() / p);
        });
    }

    double[] trueRange() {
        return of(i -> i == 0 ? high[0] - low[0]
                : Math.max(high[i], close[i - 1]) - Math.min(low[i], close[i - 1]));
    }

    double[] rsi(double[] x, int p) {
        double[] gains = rma(of(i -> i == 0 ? Double.NaN : Math.max(x[i] - x[i - 1], 0)), p);
        double[] losses = rma(of(i -> i == 0 ? Double.NaN : Math.max(x[i - 1] - x[i], 0)), p);
        return of(i -> Double.isNaN(gains[i]) ? Double.NaN : gains[i] + losses[i] == 0 ? 50
                : losses[i] == 0 ? 100 : 100 - 100 / (1 + gains[i] / losses[i]));
    }

    double[] place(double[] x, double[] top, double[] bottom) {
        return of(i -> top[i] == bottom[i] ? 50 : 100 * (x[i] - bottom[i]) / (top[i] - bottom[i]));
    }

    double[] kama(double[] x, int p, int fast, int slow) {
        double[] result = new double[n];
        Arrays.fill(result, Double.NaN);
        for (int i = p; i < n; i++) {
            double path = 0;
            for (int k = i - p + 1; k <= i; k++) {
                path += Math.abs(x[k] - x[k - 1]);
            }
            double er = path == 0 ? 0 : Math.abs(x[i] - x[i - p]) / path;
            double sc = Math.pow(er * (2.0 / (fast + 1) - 2.0 / (slow + 1)) + 2.0 / (slow + 1), 2);
            double before = i == p ? x[i - 1] : result[i - 1];
            result[i] = before + sc * (x[i] - before);
        }
        return result;
    }

    /** Bars since the extreme of the last p + 1, the last one if there are several, as a share of p. */
    double[] aroon(double[] x, int p, int sign) {
        return of(i -> {
            if (i < p) {
                return Double.NaN;
            }
            int best = i;
            for (int k = i; k >= i - p; k--) {
                best = sign * x[k] > sign * x[best] ? k : best;
            }
            return 100.0 * (p - (i - best)) / p;
        });
    }

    /** [line in force, trend], by the formulae in words: bands of the bar before decide. */
    double[][] superTrend(double[] source, double[] range, double m) {
        double[] up = new double[n];
        double[] down = new double[n];
        double[][] result = new double[2][n];
        int trend = 1;
        for (int i = 0; i < n; i++) {
            up[i] = source[i] - m * range[i];
            down[i] = source[i] + m * range[i];
            boolean some = i > 0 && !Double.isNaN(range[i - 1]);
            if (some) {
                up[i] = close[i - 1] > up[i - 1] ? Math.max(up[i], up[i - 1]) : up[i];
                down[i] = close[i - 1] < down[i - 1] ? Math.min(down[i], down[i - 1]) : down[i];
                trend = trend < 0 && close[i] > down[i - 1] ? 1 : trend > 0 && close[i] < up[i - 1] ? -1 : trend;
            }
            result[0][i] = trend > 0 ? up[i] : down[i];
            result[1][i] = Double.isNaN(range[i]) ? Double.NaN : trend;
        }
        return result;
    }

    /** Wilder's rules, with the whole history at hand. */
    double[] parabolic(double step, double most) {
        double[] sar = new double[n];
        Arrays.fill(sar, Double.NaN);
        boolean up = close[1] >= close[0];
        double ep = up ? Math.max(high[0], high[1]) : Math.min(low[0], low[1]);
        double af = step;
        sar[1] = up ? Math.min(low[0], low[1]) : Math.max(high[0], high[1]);
        for (int i = 2; i < n; i++) {
            double next = sar[i - 1] + af * (ep - sar[i - 1]);
            next = up ? Math.min(next, Math.min(low[i - 1], low[i - 2])) : Math.max(next, Math.max(high[i - 1], high[i - 2]));
            boolean broken = up ? low[i] < next : high[i] > next;
            if (broken) {
                sar[i] = up ? Math.max(ep, high[i]) : Math.min(ep, low[i]);
                up = !up;
                ep = up ? high[i] : low[i];
                af = step;
            } else {
                sar[i] = next;
                if (up ? high[i] > ep : low[i] < ep) {
                    ep = up ? high[i] : low[i];
                    af = Math.min(most, af + step);
                }
            }
        }
        return sar;
    }
}
