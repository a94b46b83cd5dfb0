package tradewind.indicators.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tradewind.core.bar.BarSeries;

/** Every output of every kind is, at every bar, what its definition gives for the whole series: NaN included. */
class ReferenceTest {
    private static final int BARS = 1500;
    private static final Map<String, Function<Plain, double[][]>> DEFINITIONS = new LinkedHashMap<>();

    static {
        one("sma", p -> p.sma(p.close, 20));
        one("ema", p -> p.ema(p.close, 20));
        one("wma", p -> p.wma(p.close, 20));
        one("dema", p -> {
            double[] e1 = p.ema(p.close, 20);
            double[] e2 = p.ema(e1, 20);
            return p.of(i -> 2 * e1[i] - e2[i]);
        });
        one("tema", p -> {
            double[] e1 = p.ema(p.close, 20);
            double[] e2 = p.ema(e1, 20);
            double[] e3 = p.ema(e2, 20);
            return p.of(i -> 3 * e1[i] - 3 * e2[i] + e3[i]);
        });
        one("hma", p -> {
            double[] fast = p.wma(p.close, 10);
            double[] slow = p.wma(p.close, 20);
            return p.wma(p.of(i -> 2 * fast[i] - slow[i]), 4);
        });
        one("kama", p -> p.kama(p.close, 10, 2, 30));
        one("vwma", p -> {
            double[] top = p.sma(p.of(i -> p.close[i] * p.volume[i]), 20);
            double[] bottom = p.sma(p.volume, 20);
            double[] plain = p.sma(p.close, 20);
            return p.of(i -> bottom[i] == 0 ? plain[i] : top[i] / bottom[i]);
        });
        one("vwap", p -> p.of(i -> {
            double traded = 0;
            double volume = 0;
            for (int k = i / 144 * 144; k <= i; k++) {
                traded += p.typical[k] * p.volume[k];
                volume += p.volume[k];
            }
            return volume == 0 ? p.typical[i] : traded / volume;
        }));
        define("bollinger", p -> about(p, p.sma(p.close, 20), p.deviation(p.close, 20)));
        define("keltner", p -> about(p, p.ema(p.close, 20), p.rma(p.trueRange(), 10)));
        define("donchian", p -> {
            double[] top = p.max(p.high, 20);
            double[] bottom = p.min(p.low, 20);
            return new double[][] {top, p.of(i -> (top[i] + bottom[i]) / 2), bottom};
        });
        define("supertrend", p -> {
            double[] median = p.of(i -> (p.high[i] + p.low[i]) / 2);
            double[][] s = p.superTrend(median, p.rma(p.trueRange(), 10), 3);
            return new double[][] {p.of(i -> s[1][i] > 0 ? s[0][i] : Double.NaN),
                p.of(i -> s[1][i] < 0 ? s[0][i] : Double.NaN), s[1]};
        });
        define("psar", p -> {
            double[] stop = p.parabolic(0.02, 0.2);
            return new double[][] {stop, null};
        });
        define("ichimoku", p -> {
            double[] a = middle(p, 9);
            double[] b = middle(p, 26);
            return new double[][] {a, b, p.of(i -> (a[i] + b[i]) / 2), middle(p, 52), p.close};
        });
        define("pivots", ReferenceTest::pivots);
        one("rsi", p -> p.rsi(p.close, 14));
        define("macd", p -> {
            double[] fast = p.ema(p.close, 12);
            double[] slow = p.ema(p.close, 26);
            double[] macd = p.of(i -> fast[i] - slow[i]);
            double[] signal = p.ema(macd, 9);
            return new double[][] {p.of(i -> macd[i] - signal[i]), macd, signal};
        });
        define("stochastic", p -> smoothed(p, p.place(p.close, p.max(p.high, 14), p.min(p.low, 14))));
        define("stochastic-rsi", p -> {
            double[] rsi = p.rsi(p.close, 14);
            return smoothed(p, p.place(rsi, p.max(rsi, 14), p.min(rsi, 14)));
        });
        one("cci", p -> {
            double[] mean = p.sma(p.typical, 20);
            return p.of(i -> {
                if (i < 19) {
                    return Double.NaN;
                }
                double off = Arrays.stream(p.typical, i - 19, i + 1).map(v -> Math.abs(v - mean[i])).sum() / 20;
                return off < 1e-9 ? 0 : (p.typical[i] - mean[i]) / (0.015 * off);
            });
        });
        one("williams", p -> {
            double[] top = p.max(p.high, 14);
            double[] bottom = p.min(p.low, 14);
            return p.of(i -> top[i] == bottom[i] ? -50 : -100 * (top[i] - p.close[i]) / (top[i] - bottom[i]));
        });
        define("adx", ReferenceTest::directional);
        define("aroon", p -> new double[][] {p.aroon(p.high, 25, 1), p.aroon(p.low, 25, -1)});
        one("momentum", p -> p.of(i -> i < 10 ? Double.NaN : p.close[i] - p.close[i - 10]));
        one("roc", p -> p.of(i -> i < 10 ? Double.NaN : 100 * (p.close[i] / p.close[i - 10] - 1)));
        one("obv", p -> p.of(i -> {
            double sum = 0;
            for (int k = 1; k <= i; k++) {
                sum += Math.signum(p.close[k] - p.close[k - 1]) * p.volume[k];
            }
            return sum;
        }));
        one("mfi", p -> {
            double[] up = p.of(i -> i == 0 ? Double.NaN : p.typical[i] > p.typical[i - 1] ? p.typical[i] * p.volume[i] : 0);
            double[] down = p.of(i -> i == 0 ? Double.NaN : p.typical[i] < p.typical[i - 1] ? p.typical[i] * p.volume[i] : 0);
            double[] gains = p.sma(up, 14);
            double[] losses = p.sma(down, 14);
            return p.of(i -> gains[i] + losses[i] == 0 ? 50 : 100 * gains[i] / (gains[i] + losses[i]));
        });
        one("cmf", p -> {
            double[] flow = p.sma(p.of(i -> p.high[i] == p.low[i] ? 0
                    : (2 * p.close[i] - p.low[i] - p.high[i]) / (p.high[i] - p.low[i]) * p.volume[i]), 20);
            double[] volume = p.sma(p.volume, 20);
            return p.of(i -> volume[i] == 0 ? 0 : flow[i] / volume[i]);
        });
        one("atr", p -> p.rma(p.trueRange(), 14));
        one("stddev", p -> p.deviation(p.close, 20));
        one("volatility", p -> {
            double[] d = p.deviation(p.of(i -> i == 0 ? Double.NaN : Math.log(p.close[i] / p.close[i - 1])), 20);
            return p.of(i -> d[i] * 100 * Math.sqrt(252));
        });
    }

    private static void one(String id, Function<Plain, double[]> definition) {
        define(id, p -> new double[][] {definition.apply(p)});
    }

    private static void define(String id, Function<Plain, double[][]> definition) {
        DEFINITIONS.put(id, definition);
    }

    private static double[][] about(Plain p, double[] middle, double[] width) {
        return new double[][] {p.of(i -> middle[i] + 2 * width[i]), middle,
            p.of(i -> middle[i] - 2 * width[i])};
    }

    private static double[] middle(Plain p, int bars) {
        double[] top = p.max(p.high, bars);
        double[] bottom = p.min(p.low, bars);
        return p.of(i -> (top[i] + bottom[i]) / 2);
    }

    private static double[][] smoothed(Plain p, double[] raw) {
        double[] k = p.sma(raw, 3);
        return new double[][] {k, p.sma(k, 3)};
    }

    private static double[][] directional(Plain p) {
        double[] up = p.of(i -> i == 0 ? Double.NaN : p.high[i] - p.high[i - 1]);
        double[] down = p.of(i -> i == 0 ? Double.NaN : p.low[i - 1] - p.low[i]);
        double[] tr = p.trueRange();
        tr[0] = Double.NaN;
        double[] atr = p.rma(tr, 14);
        double[] ups = p.rma(p.of(i -> i == 0 ? Double.NaN : up[i] > down[i] ? Math.max(0, up[i]) : 0), 14);
        double[] downs = p.rma(p.of(i -> i == 0 ? Double.NaN : down[i] > up[i] ? Math.max(0, down[i]) : 0), 14);
        double[] plus = p.of(i -> 100 * ups[i] / atr[i]);
        double[] minus = p.of(i -> 100 * downs[i] / atr[i]);
        double[] dx = p.of(i -> plus[i] + minus[i] == 0 ? 0 : 100 * Math.abs(plus[i] - minus[i]) / (plus[i] + minus[i]));
        return new double[][] {p.rma(dx, 14), plus, minus};
    }

    private static double[][] pivots(Plain p) {
        double[][] said = new double[7][p.n];
        for (int i = 0; i < p.n; i++) {
            int to = i / 144 * 144;
            double h = to == 0 ? Double.NaN : Arrays.stream(p.high, to - 144, to).max().orElseThrow();
            double l = to == 0 ? Double.NaN : Arrays.stream(p.low, to - 144, to).min().orElseThrow();
            double pp = to == 0 ? Double.NaN : (h + l + p.close[to - 1]) / 3;
            double[] levels = {pp, 2 * pp - l, 2 * pp - h, pp + h - l, pp - h + l, h + 2 * (pp - l), l - 2 * (h - pp)};
            for (int o = 0; o < 7; o++) {
                said[o][i] = levels[o];
            }
        }
        return said;
    }

    @Test
    void everyKindIsDefinedHere() {
        assertEquals(Catalogue.KINDS.stream().map(k -> k.descriptor().id()).sorted().toList(),
                DEFINITIONS.keySet().stream().sorted().toList());
    }

    @TestFactory
    Stream<DynamicTest> saysWhatTheDefinitionSays() {
        return DEFINITIONS.keySet().stream().map(id -> DynamicTest.dynamicTest(id, () -> {
            for (long seed = 1; seed <= 4; seed++) {
                BarSeries bars = Walk.bars(seed, BARS);
                double[][] expected = DEFINITIONS.get(id).apply(new Plain(bars));
                check(id, expected, Walk.run(Walk.kind(id), Map.of(), bars));
            }
        }));
    }

    private static void check(String id, double[][] expected, double[][] said) {
        for (int o = 0; o < said.length; o++) {
            for (int i = 0; expected[o] != null && i < BARS; i++) {
                double tolerance = Double.isNaN(expected[o][i]) ? 1 : 1e-7 * Math.max(1, Math.abs(expected[o][i]));
                assertEquals(expected[o][i], said[o][i], tolerance, id + ", output " + o + ", bar " + i);
            }
        }
    }
}
