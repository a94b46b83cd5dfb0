package tradewind.history;

import java.util.Random;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.BarKey;

/** Bars that look like a market's. */
final class Samples {
    /** 2017-07-28T07:00Z. */
    static final long START = 1_501_225_200L;
    static final BarKey RHM = new BarKey("RHM_STK_1", BarSize.M1, WhatToShow.TRADES, false);

    private Samples() {
    }

    static BarSeries minutes(int count, long seed) {
        return minutes(START, count, seed);
    }

    /** Authoritative minute bars without gaps; the same seed gives the same bars. */
    static BarSeries minutes(long start, int count, long seed) {
        Random random = new Random(seed);
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        long price = 8500;
        for (int i = 0; i < count; i++) {
            long open = price + random.nextInt(5) - 2;
            long close = Math.max(100, open + random.nextInt(7) - 3);
            long high = Math.max(open, close) + random.nextInt(4);
            long low = Math.min(open, close) - random.nextInt(4);
            builder.add(start + 60L * i, open / 100.0, high / 100.0, low / 100.0, close / 100.0, random.nextInt(5000),
                    false, BarSource.HISTORY);
            price = close;
        }
        return builder.build();
    }
}
