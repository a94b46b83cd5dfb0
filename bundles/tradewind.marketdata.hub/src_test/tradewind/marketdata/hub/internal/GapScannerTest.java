package tradewind.marketdata.hub.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;
import static tradewind.marketdata.hub.internal.Rig.START;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.data.Gap;
import tradewind.core.instrument.TradingHours;
import tradewind.core.instrument.TradingSession;

class GapScannerTest {
    private static final TradingHours HOURS = Rig.RHM.tradingHours();
    /** 9:00 to 17:30 in Berlin. */
    private static final long OPEN = START - 3600;
    private static final long CLOSE = START + 27_000;

    @Test
    void completeDaysHaveNoGaps() {
        assertEquals(List.of(), GapScanner.scan(minutes(OPEN, CLOSE + 1), HOURS, CLOSE + 86_400));
        assertEquals(List.of(), GapScanner.scan(BarSeries.empty(BarSize.M1), HOURS, CLOSE));
    }

    @Test
    void findsGapsAtBothEndsAndInTheMiddle() {
        BarSeries series = minutes(OPEN, OPEN + 600).merge(minutes(OPEN + 900, CLOSE - 120))
                .merge(minutes(OPEN + 86_400 + 300, CLOSE + 86_400));
        assertEquals(List.of(new Gap(OPEN + 600, OPEN + 900, 5), new Gap(CLOSE - 120, CLOSE, 2),
                new Gap(OPEN + 86_400, OPEN + 86_700, 5)), GapScanner.scan(series, HOURS, CLOSE + 10 * 86_400L));
    }

    @Test
    void dayWithoutAnyBarCountsAsClosed() {
        BarSeries series = minutes(OPEN, CLOSE).merge(minutes(OPEN + 2 * 86_400, CLOSE + 2 * 86_400));
        assertEquals(List.of(), GapScanner.scan(series, HOURS, CLOSE + 2 * 86_400));
    }

    @Test
    void nothingIsMissingBeforeTheFirstBarNorAfterThePresent() {
        assertEquals(List.of(), GapScanner.scan(minutes(OPEN + 3600, OPEN + 7200), HOURS, OPEN + 7200));
        assertEquals(List.of(new Gap(OPEN + 7200, OPEN + 7320, 2)),
                GapScanner.scan(minutes(OPEN + 3600, OPEN + 7200), HOURS, OPEN + 7320));
    }

    @Test
    void barsLongerThanTheirGridStartWithTheSession() {
        TradingHours nyse = TradingHours.parse("20261123:0930-20261123:1600", java.time.ZoneId.of("America/New_York"));
        long open = START + 5 * 3600 + 1800;
        BarSeriesBuilder hours = new BarSeriesBuilder(BarSize.H1);
        for (long t : new long[] {open, open + 1800, open + 5400, open + 9000, open + 12_600, open + 16_200, open + 19_800}) {
            hours.add(t, 1, 1, 1, 1, 1, false, BarSource.HISTORY);
        }
        assertEquals(List.of(), GapScanner.scan(hours.build(), nyse, open + 86_400));
    }

    @Test
    void missingAndPresentBarsMakeUpTheSession() {
        qt().withExamples(200).forAll(longs().between(0, Long.MAX_VALUE / 2)).check(seed -> {
            Random random = new Random(seed);
            BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1).add(OPEN, 1, 1, 1, 1, 1, false, BarSource.HISTORY);
            for (long t = OPEN + 60; t < CLOSE; t += 60) {
                if (random.nextInt(5) > 0) {
                    builder.add(t, 1, 1, 1, 1, 1, false, BarSource.HISTORY);
                }
            }
            BarSeries series = builder.build();
            TradingSession session = HOURS.sessionAt(OPEN).orElseThrow();
            int missing = GapScanner.scan(series, HOURS, CLOSE).stream().mapToInt(Gap::missingBars).sum();
            return series.size() + missing == (session.close() - session.open()) / 60;
        });
    }

    @Test
    void neighbouringGapsAreFetchedTogetherNewestFirst() {
        assertEquals(List.of(new Gap(300_000, 300_060, 1), new Gap(0, 80_000, 7)), Repair.ranges(
                List.of(new Gap(0, 60, 1), new Gap(600, 900, 5), new Gap(79_940, 80_000, 1), new Gap(300_000, 300_060, 1))));
    }

    private static BarSeries minutes(long from, long to) {
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        for (long t = from; t < to; t += 60) {
            builder.add(t, 1, 1, 1, 1, 1, false, BarSource.HISTORY);
        }
        return builder.build();
    }
}
