package tradewind.indicators.internal;

import java.util.Map;
import java.util.Random;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.indicator.Indicator;
import tradewind.core.indicator.IndicatorKind;
import tradewind.core.instrument.TradingHours;

/** Made-up bars, and indicators run over them. */
final class Walk {
    static final TradingHours HOURS = TradingHours.continuous(java.time.ZoneOffset.UTC);

    private Walk() {
    }

    /** Prices on a grid of 0.2, so that equal ones occur, with jumps, flat stretches and bars without volume. */
    static BarSeries bars(long seed, int count) {
        Random random = new Random(seed);
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        double price = 2000;
        for (int i = 0; i < count; i++) {
            boolean still = i % 97 > 90;
            double jump = random.nextInt(200) == 0 ? 80 * random.nextGaussian() : 0;
            double open = still ? price : grid(Math.max(50, price + jump));
            double close = still ? open : grid(Math.max(50, open + random.nextGaussian() * 1.5));
            double high = still ? open : grid(Math.max(open, close) + Math.abs(random.nextGaussian()));
            double low = still ? open : grid(Math.max(10, Math.min(open, close) - Math.abs(random.nextGaussian())));
            builder.add(600L * i, open, high, low, close, still ? 0 : random.nextInt(1000), false, BarSource.HISTORY);
            price = close;
        }
        return builder.build();
    }

    /** Every bar the same. */
    static BarSeries flat(int count, double price, double volume) {
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        for (int i = 0; i < count; i++) {
            builder.add(600L * i, price, price, price, price, volume, false, BarSource.HISTORY);
        }
        return builder.build();
    }

    private static double grid(double price) {
        return Math.rint(price * 5) / 5;
    }

    static IndicatorKind kind(String id) {
        return Catalogue.KINDS.stream().filter(k -> k.descriptor().id().equals(id)).findFirst().orElseThrow();
    }

    static Indicator make(IndicatorKind kind, Map<String, String> values) {
        return kind.create(ParameterValues.of(kind.descriptor().parameters(), values), HOURS);
    }

    /** What each output says at each bar: [output][bar]. */
    static double[][] run(IndicatorKind kind, Map<String, String> values, BarSeries bars) {
        Indicator indicator = make(kind, values);
        double[][] said = new double[kind.descriptor().outputs().size()][bars.size()];
        for (int i = 0; i < bars.size(); i++) {
            indicator.add(bars, i);
            for (int k = 0; k < said.length; k++) {
                said[k][i] = indicator.value(k);
            }
        }
        return said;
    }
}
