package tradewind.core.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import tradewind.core.instrument.TradingHours;

class BarAggregationTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final TradingHours NYSE = TradingHours.parse("20261123:0930-20261123:1600;20261124:0930-20261124:1600;"
            + "20261125:0930-20261125:1600;20261126:CLOSED;20261127:0930-20261127:1300", NEW_YORK);
    private static final TradingHours FUTURE = TradingHours.parse("20261122:1700-20261123:1600;"
            + "20261123:1700-20261124:1600;20261128:CLOSED", ZoneId.of("America/Chicago"));
    private static final TradingHours ALWAYS = TradingHours.continuous(ZoneId.of("Europe/Berlin"));
    private static final Gen<Long> SEEDS = longs().between(0, Long.MAX_VALUE / 2);
    private static final Gen<Integer> LENGTHS = integers().between(0, 3000);
    private static final Gen<TradingHours> HOURS = arbitrary().pick(List.of(NYSE, FUTURE, ALWAYS));
    private static final Gen<BarSize> TARGETS = arbitrary().pick(List.of(BarSize.M2, BarSize.M5, BarSize.M15, BarSize.M30,
            BarSize.H1, BarSize.M90, BarSize.H4, BarSize.D1, BarSize.W1, BarSize.MO1));

    private static BarAggregation to(BarSize size, TradingHours hours) {
        return new BarAggregation(BarGrid.of(size, hours));
    }

    @Test
    void agreesWithModel() {
        qt().withExamples(150).forAll(SEEDS, LENGTHS, HOURS, TARGETS).check((seed, n, hours, target) -> {
            BarSeries source = RandomBars.series(seed, n, BarSize.M1);
            long now = now(source);
            return RandomBars.list(to(target, hours).of(source)).equals(model(source, BarGrid.of(target, hours), now));
        });
    }

    private static long now(BarSeries source) {
        return source.isEmpty() ? 0 : source.last().time() + 60;
    }

    private static List<Bar> model(BarSeries source, BarGrid grid, long now) {
        TreeMap<Long, List<Bar>> groups = new TreeMap<>();
        RandomBars.list(source).forEach(b -> groups.computeIfAbsent(grid.start(b.time()), t -> new ArrayList<>()).add(b));
        List<Bar> result = new ArrayList<>();
        groups.forEach((start, bars) -> {
            long end = grid.end(start);
            Bar first = bars.get(0);
            result.add(new Bar(grid.label(start, end, first.time()), first.open(),
                    bars.stream().mapToDouble(Bar::high).max().orElseThrow(),
                    bars.stream().mapToDouble(Bar::low).min().orElseThrow(), bars.get(bars.size() - 1).close(),
                    bars.stream().mapToDouble(Bar::volume).sum(), end > now || bars.stream().anyMatch(Bar::provisional),
                    BarSource.AGGREGATE, grid.size(), bars.stream().mapToInt(Bar::revision).max().orElseThrow()));
        });
        return result;
    }

    @Test
    void l8AggregationIsAssociative() {
        List<List<BarSize>> chains = List.of(List.of(BarSize.M5, BarSize.M15), List.of(BarSize.M15, BarSize.H1),
                List.of(BarSize.M30, BarSize.M90), List.of(BarSize.H1, BarSize.H4), List.of(BarSize.H1, BarSize.D1),
                List.of(BarSize.D1, BarSize.W1), List.of(BarSize.D1, BarSize.MO1), List.of(BarSize.M2, BarSize.H8));
        qt().withExamples(300).forAll(SEEDS, LENGTHS, HOURS, arbitrary().pick(chains))
                .check((seed, n, hours, chain) -> {
                    BarSeries source = RandomBars.series(seed, n, BarSize.M1);
                    BarSeries inSteps = to(chain.get(1), hours).of(to(chain.get(0), hours).of(source, now(source)),
                            now(source));
                    return RandomBars.list(inSteps).equals(RandomBars.list(to(chain.get(1), hours).of(source)));
                });
    }

    /** The incremental form gives what the full one gives, whatever happened to the source. */
    @Test
    void l5UpdateAgreesWithFullAggregation() {
        qt().withExamples(150).forAll(SEEDS, integers().between(1, 2500), HOURS, TARGETS)
                .check((seed, n, hours, target) -> {
                    Random random = new Random(seed);
                    BarAggregation aggregation = to(target, hours);
                    BarSeries source = RandomBars.series(seed, n, BarSize.M1);
                    BarSeries view = aggregation.of(source);
                    for (int i = 0; i < 8; i++) {
                        BarSeries next = switch (random.nextInt(3)) {
                            case 0 -> source.merge(RandomBars.series(random.nextLong(), n, BarSize.M1));
                            case 1 -> source.isEmpty() ? source : source.without(source.last().time());
                            default -> source.isEmpty() ? source : source.with(Bar.provisional(
                                    source.last().time() + 60 * (long) random.nextInt(40), 5, 6, 4, 5, 1, BarSize.M1));
                        };
                        view = aggregation.update(view, next, next.firstDifference(source));
                        source = next;
                        if (!RandomBars.list(view).equals(RandomBars.list(aggregation.of(source)))) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    @Test
    void volumeIsConserved() {
        qt().withExamples(100).forAll(SEEDS, LENGTHS, HOURS, TARGETS).check((seed, n, hours, target) -> {
            BarSeries source = RandomBars.series(seed, n, BarSize.M1);
            BarSeries view = to(target, hours).of(source);
            return view.totalVolume(0, view.size()) == source.totalVolume(0, source.size());
        });
    }

    @Test
    void barIsProvisionalUntilItIsOver() {
        long nine = BarGridTest.at(NEW_YORK, "2026-11-23T09:30");
        BarSeries source = BarSeries.of(BarSize.M1, List.of(Bar.authoritative(nine, 1, 1, 1, 1, 1, BarSize.M1)));
        BarAggregation five = to(BarSize.M5, NYSE);
        assertTrue(five.of(source, nine + 299).provisional(0));
        BarSeries over = five.of(source, nine + 300);
        assertFalse(over.provisional(0));
        assertFalse(five.update(five.of(source, nine + 60), source, Long.MAX_VALUE, nine + 300).provisional(0),
                "Time alone completes a bar");
    }

    @Test
    void dayIsFiledUnderItsOpening() {
        long open = BarGridTest.at(NEW_YORK, "2026-11-23T09:30");
        BarSeries source = BarSeries.of(BarSize.M1, List.of(Bar.authoritative(open + 120, 1, 2, 1, 2, 5, BarSize.M1),
                Bar.authoritative(open + 86400, 3, 3, 3, 3, 7, BarSize.M1)));
        BarSeries days = to(BarSize.D1, NYSE).of(source);
        assertEquals(List.of(open, open + 86400), List.of(days.time(0), days.time(1)));
        assertFalse(days.provisional(0));
        assertTrue(days.provisional(1));
    }

    @Test
    void coarseBarsOfACombinedViewKeepTheirResolution() {
        BarSeries view = BarSeries.combined(List.of(
                BarSeries.of(BarSize.M5, List.of(Bar.authoritative(0, 1, 3, 1, 2, 5, BarSize.M5))),
                BarSeries.of(BarSize.M1, List.of(Bar.authoritative(300, 2, 2, 2, 2, 1, BarSize.M1),
                        Bar.authoritative(360, 2, 4, 2, 4, 1, BarSize.M1)))));
        BarSeries two = to(BarSize.M2, ALWAYS).of(view);
        assertEquals(List.of(BarSize.M5, BarSize.M2, BarSize.M2),
                List.of(two.resolution(0), two.resolution(1), two.resolution(2)));
        assertEquals(BarSize.M15, to(BarSize.M15, ALWAYS).of(view).resolution(0));
    }

    @Test
    void sameSizeIsTheSeriesItself() {
        BarSeries source = RandomBars.series(7, 100, BarSize.M5);
        assertSame(source, to(BarSize.M5, NYSE).of(source));
    }

    @Test
    void refusesSizesThatDoNotFit() {
        BarSeries minutes = RandomBars.series(7, 100, BarSize.M2);
        assertThrows(IllegalArgumentException.class, () -> to(BarSize.M5, NYSE).of(minutes));
        assertThrows(IllegalArgumentException.class, () -> to(BarSize.M1, NYSE).of(minutes));
        assertThrows(IllegalArgumentException.class,
                () -> to(BarSize.MO1, NYSE).of(BarSeries.empty(BarSize.W1)));
    }
}
