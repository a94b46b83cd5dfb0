package tradewind.strategy.sfi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.supertrend.SuperTrendIndicator;
import org.ta4j.core.indicators.supertrend.SuperTrendLowerBandIndicator;
import org.ta4j.core.indicators.supertrend.SuperTrendUpperBandIndicator;
import org.ta4j.core.num.DoubleNumFactory;

/**
 * SuperTrend beside that of ta4j. Theirs is laid around the middle of high and low, so the bars are made such that this is
 * the mean of all four prices too; their average begins without a seed, so the first bars are left out.
 */
class Ta4jTest {
    private static final int BARS = 2000;
    private static final int FADED = 400;
    private static final double TINY = 1e-9;

    private final BarSeries theirs = new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
    private final Tape ours = new Tape();

    private void add(double middle, double half, double reach) {
        ours.add(middle - half, middle + reach, middle - reach, middle + half);
        theirs.barBuilder().timePeriod(Duration.ofMinutes(1)).endTime(Instant.ofEpochSecond(60L * ours.size()))
                .openPrice(middle - half).highPrice(middle + reach).lowPrice(middle - reach).closePrice(middle + half)
                .volume(1).add();
    }

    @Test
    void bandsAndTrendAgree() {
        Random random = new Random(5);
        SuperTrend trend = new SuperTrend(10, 1.7, true, true);
        Average range = new Average(10, true);
        ATRIndicator atr = new ATRIndicator(theirs, 10);
        SuperTrendLowerBandIndicator lower = new SuperTrendLowerBandIndicator(theirs, atr, 1.7);
        SuperTrendUpperBandIndicator upper = new SuperTrendUpperBandIndicator(theirs, atr, 1.7);
        SuperTrendIndicator line = new SuperTrendIndicator(theirs, 10, 1.7);
        double price = 100;
        int flips = 0;
        for (int i = 0; i < BARS; i++) {
            double half = random.nextGaussian() * 0.05;
            double middle = price + random.nextGaussian() * 0.1;
            add(middle, half, Math.abs(half) + Math.abs(random.nextGaussian()) * 0.05);
            price = middle + half;
            double trueRange = TrueRange.last(ours);
            trend.add(ours, trueRange);
            range.add(trueRange);
            double theirLine = line.getValue(i).doubleValue();
            if (i >= FADED) {
                assertEquals(atr.getValue(i).doubleValue(), range.value(), TINY, "bar " + i);
                assertEquals(lower.getValue(i).doubleValue(), trend.up(), TINY, "bar " + i);
                assertEquals(upper.getValue(i).doubleValue(), trend.down(), TINY, "bar " + i);
                assertEquals(theirLine, trend.trend() > 0 ? trend.up() : trend.down(), TINY, "bar " + i);
                flips += trend.flipped() ? 1 : 0;
            }
        }
        assertTrue(flips > 50, flips + " flips: the bars say too little");
    }
}
