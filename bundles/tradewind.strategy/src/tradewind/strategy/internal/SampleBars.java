package tradewind.strategy.internal;

import java.util.Random;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;

/** Minute bars along a random walk, the same every time. */
final class SampleBars {
    private static final long START = 1_300_000_000L / 60 * 60;

    private SampleBars() {
    }

    static BarSeries of(int count) {
        Random random = new Random(7);
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        long price = 85_000;
        for (int i = 0; i < count; i++) {
            long close = Math.max(1000, price + random.nextInt(21) - 10);
            double high = (Math.max(price, close) + random.nextInt(5)) / 100.0;
            double low = (Math.min(price, close) - random.nextInt(5)) / 100.0;
            builder.add(START + 60L * i, price / 100.0, high, low, close / 100.0, random.nextInt(5000), false,
                    BarSource.HISTORY);
            price = close;
        }
        return builder.build();
    }
}
