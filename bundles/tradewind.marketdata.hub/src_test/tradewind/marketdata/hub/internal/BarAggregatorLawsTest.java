package tradewind.marketdata.hub.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;
import static tradewind.marketdata.hub.internal.Rig.START;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarGrid;
import tradewind.core.bar.BarSize;
import tradewind.core.instrument.TradingHours;
import tradewind.core.quote.PriceSource;
import tradewind.core.quote.TickType;

class BarAggregatorLawsTest {
    private static final TradingHours HOURS = TradingHours.continuous(Rig.BERLIN);

    private static BarAggregator aggregator(PriceSource... chain) {
        BarAggregator aggregator = new BarAggregator(BarGrid.of(BarSize.M1, HOURS), HOURS, List.of(chain), false);
        aggregator.now(START * 1000);
        aggregator.onGap();
        aggregator.onTick(TickType.LAST, 100, 1, START * 1000 - 5);
        aggregator.onTick(TickType.VOLUME, 5000, 0, START * 1000);
        return aggregator;
    }

    /** Bars of trades in order are the bars that anybody would make of them, whether volume comes before or behind. */
    @Test
    void barsAreThoseOfTheTrades() {
        qt().withExamples(300).forAll(longs().between(0, Long.MAX_VALUE / 2), integers().between(0, 300))
                .check((seed, count) -> {
                    Random random = new Random(seed);
                    boolean volumeFirst = random.nextBoolean();
                    BarAggregator aggregator = aggregator(PriceSource.LAST);
                    TreeMap<Long, Bar> expected = new TreeMap<>();
                    long time = START * 1000;
                    double volume = 5000;
                    for (int i = 0; i < count; i++) {
                        time += random.nextInt(20_000);
                        double price = 90 + random.nextInt(20);
                        double size = 1 + random.nextInt(50);
                        volume += size;
                        aggregator.now(time);
                        if (volumeFirst) {
                            aggregator.onTick(TickType.VOLUME, volume, 0, time);
                        }
                        aggregator.onTick(TickType.LAST, price, size, time);
                        if (!volumeFirst) {
                            aggregator.onTick(TickType.VOLUME, volume, 0, time + random.nextInt(500));
                        }
                        long start = time / 60_000 * 60;
                        expected.merge(start, bar(start, price, price, price, price, size), (a, b) -> bar(start,
                                a.open(), Math.max(a.high(), price), Math.min(a.low(), price), price, a.volume() + size));
                    }
                    return Rig.bars(aggregator.series(false, 0)).equals(List.copyOf(expected.values()));
                });
    }

    private static Bar bar(long start, double open, double high, double low, double close, double volume) {
        return Bar.provisional(start, open, high, low, close, volume, BarSize.M1);
    }

    /** L7 and L4: whatever comes in whatever order, no volume is lost or invented, and every bar is a bar. */
    @Test
    void l7VolumeIsConserved() {
        qt().withExamples(500).forAll(longs().between(0, Long.MAX_VALUE / 2), integers().between(0, 400))
                .check((seed, count) -> new Storm(seed).run(count));
    }

    /** Random ticks, gaps and confirmations, and what the volume of all of them must be. */
    private static final class Storm {
        private final Random random;
        private final BarAggregator aggregator = aggregator(PriceSource.MID, PriceSource.LAST);
        private double told = 5000;
        private double expected;
        private double confirmed;
        private long now = START * 1000;

        Storm(long seed) {
            random = new Random(seed);
        }

        boolean run(int count) {
            for (int i = 0; i < count; i++) {
                now += random.nextInt(8_000);
                aggregator.now(now);
                step(now - random.nextInt(3) * random.nextInt(150_000));
            }
            double inBars = aggregator.bars().stream().mapToDouble(LiveBar::volume).sum();
            boolean valid = Rig.bars(aggregator.series(false, 0)).stream()
                    .allMatch(b -> Bar.isValid(b.open(), b.high(), b.low(), b.close(), b.volume()));
            return valid && confirmed + inBars + aggregator.waitingVolume() + aggregator.lateVolume() == expected;
        }

        private void step(long at) {
            switch (random.nextInt(10)) {
                case 0 -> aggregator.onTick(TickType.BID, 90 + random.nextInt(5), 1, at);
                case 1 -> aggregator.onTick(TickType.ASK, random.nextInt(9) == 0 ? Double.NaN : 96, 1, at);
                case 2, 3 -> aggregator.onTick(TickType.LAST, 95 + random.nextInt(7) - 3, 1, at);
                case 4 -> aggregator.onTick(TickType.LAST, random.nextBoolean() ? 0 : -1, 1, at);
                case 5 -> confirm();
                case 6 -> {
                    aggregator.onGap();
                    told += random.nextInt(100);
                    aggregator.onTick(TickType.VOLUME, told, 0, at);
                }
                default -> tell(told + random.nextInt(30) - 5, at);
            }
        }

        private void tell(double value, long at) {
            aggregator.onTick(TickType.VOLUME, value, 0, at);
            expected += Math.max(0, value - told);
            told = value;
        }

        private void confirm() {
            for (LiveBar bar : aggregator.bars()) {
                if (bar.end * 1000 <= now) {
                    confirmed += bar.volume();
                    aggregator.remove(bar.start);
                    aggregator.confirmedUntil(bar.start);
                }
            }
        }
    }

    /** A second subscriber of a shared line is told how things stand, with the times at which they came to stand so. */
    @Test
    void stateThatIsOldFormsABarNowOrNone() {
        BarAggregator quotes = aggregator(PriceSource.MID);
        quotes.onTick(TickType.BID, 99, 1, (START - 1800) * 1000);
        quotes.onTick(TickType.ASK, 101, 1, (START - 900) * 1000);
        assertEquals(List.of(START), quotes.bars().stream().map(b -> b.start).toList());
        BarAggregator trades = aggregator(PriceSource.LAST);
        assertEquals(List.of(), trades.bars());
    }

    @Test
    void firstVolumeOfANewDayCountsFromZero() {
        BarAggregator aggregator = aggregator(PriceSource.LAST);
        long tomorrow = (START + 86_400) * 1000;
        aggregator.now(tomorrow);
        aggregator.onTick(TickType.LAST, 101, 300, tomorrow);
        aggregator.onTick(TickType.VOLUME, 300, 0, tomorrow);
        assertEquals(300, aggregator.bars().get(0).volume());
    }

    @Test
    void tickFromTheFarFutureIsFiledUnderTheServersClock() {
        BarAggregator aggregator = aggregator(PriceSource.LAST);
        aggregator.onTick(TickType.LAST, 101, 1, (START + 86_400) * 1000);
        aggregator.onTick(TickType.LAST, 102, 1, (START + 90) * 1000);
        assertEquals(List.of(START, START + 60), aggregator.bars().stream().map(b -> b.start).toList());
    }

    @Test
    void tickThatIsMoreThanTwoBarsLateIsIgnored() {
        BarAggregator aggregator = aggregator(PriceSource.LAST);
        aggregator.now((START + 600) * 1000);
        aggregator.onTick(TickType.LAST, 101, 1, (START + 600) * 1000);
        aggregator.onTick(TickType.LAST, 102, 1, (START + 480) * 1000);
        aggregator.onTick(TickType.LAST, 103, 1, (START + 479) * 1000);
        assertEquals(List.of(START + 480, START + 600), aggregator.bars().stream().map(b -> b.start).toList());
        assertEquals(1, aggregator.ignored());
    }
}
