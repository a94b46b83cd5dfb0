package tradewind.indicators.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tradewind.core.bar.BarSeries;
import tradewind.core.forecast.Parameter;
import tradewind.core.indicator.Indicator;
import tradewind.core.indicator.IndicatorKind;

/** What holds for every indicator. */
class IndicatorLawsTest {
    private static final BarSeries BARS = Walk.bars(1, 1200);
    /** One output says nothing while the other does; levels begin with the second day. */
    private static final Set<String> PARTLY_SILENT = Set.of("supertrend", "pivots");

    private static Stream<DynamicTest> each(Consumer<IndicatorKind> law) {
        return Catalogue.KINDS.stream().map(k -> DynamicTest.dynamicTest(k.descriptor().id(), () -> law.accept(k)));
    }

    @Test
    void theThirtyThatPeopleExpectAreThere() {
        Set<String> ids = new TreeSet<>(Catalogue.KINDS.stream().map(k -> k.descriptor().id()).toList());
        assertEquals(ids.size(), Catalogue.KINDS.size());
        assertTrue(ids.containsAll(List.of("sma", "ema", "wma", "dema", "tema", "hma", "kama", "vwma", "vwap", "bollinger",
                "keltner", "donchian", "atr", "supertrend", "psar", "ichimoku", "pivots", "rsi", "macd", "stochastic",
                "stochastic-rsi", "cci", "williams", "adx", "aroon", "momentum", "roc", "obv", "mfi", "cmf", "stddev",
                "volatility")), ids.toString());
    }

    @TestFactory
    Stream<DynamicTest> warmUpIsTold() {
        return each(k -> {
            Indicator indicator = Walk.make(k, Map.of());
            assertTrue(indicator.settled() >= indicator.warmUp());
            boolean complete = false;
            for (int i = 0; i < 600; i++) {
                indicator.add(BARS, i);
                boolean all = Stream.of(indicator.values()).allMatch(v -> java.util.Arrays.stream(v)
                        .allMatch(Double::isFinite));
                if (i + 1 < indicator.warmUp()) {
                    assertFalse(all, "Complete at bar " + i + " already");
                } else if (!PARTLY_SILENT.contains(k.descriptor().id())) {
                    assertTrue(all, "Not complete at bar " + i);
                }
                complete |= all || PARTLY_SILENT.contains(k.descriptor().id());
            }
            assertTrue(complete);
        });
    }

    /** What a copy is told does not reach the original, and both say the same of the same bars. */
    @TestFactory
    Stream<DynamicTest> previewsLeaveTheStateAlone() {
        return each(k -> {
            Indicator disturbed = Walk.make(k, Map.of());
            Indicator quiet = Walk.make(k, Map.of());
            for (int i = 0; i < BARS.size(); i++) {
                double[] preview = disturbed.preview(BARS.time(i), BARS.open(i), BARS.high(i), BARS.low(i), BARS.close(i),
                        BARS.volume(i));
                disturbed.preview(BARS.time(i) + 100_000, 9000, 9999, 1, 5, 1e9);
                disturbed.add(BARS, i);
                quiet.add(BARS, i);
                assertArrayEquals(quiet.values(), disturbed.values(), "At bar " + i);
                assertArrayEquals(quiet.values(), preview, "Preview of bar " + i);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> copiesGoTheirOwnWay() {
        return each(k -> {
            Indicator first = Walk.make(k, Map.of());
            for (int i = 0; i < 300; i++) {
                first.add(BARS, i);
            }
            Indicator copy = first.copy();
            double[] then = first.values();
            for (int i = 300; i < BARS.size(); i++) {
                copy.add(BARS, i);
            }
            assertArrayEquals(then, first.values());
            for (int i = 300; i < BARS.size(); i++) {
                first.add(BARS, i);
            }
            assertArrayEquals(first.values(), copy.values());
        });
    }

    /** What was said at a bar does not depend on later bars. */
    @TestFactory
    Stream<DynamicTest> prefixesSayTheSame() {
        return each(k -> {
            double[][] whole = Walk.run(k, Map.of(), BARS);
            for (int cut : new int[] {1, 57, 400, 1111}) {
                double[][] part = Walk.run(k, Map.of(), BARS.slice(0, cut));
                for (int o = 0; o < part.length; o++) {
                    assertArrayEquals(java.util.Arrays.copyOf(whole[o], cut), part[o]);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> standingPricesWithoutVolumeAreNoSurprise() {
        return each(k -> {
            BarSeries flat = Walk.flat(800, 1989.6, 0);
            double[][] said = Walk.run(k, Map.of(), flat);
            for (int o = 0; o < said.length; o++) {
                double last = said[o][flat.size() - 1];
                boolean silent = k.descriptor().id().equals("supertrend") && o == 1;
                assertTrue(silent ? Double.isNaN(last) : Double.isFinite(last), "Output " + o + " says " + last);
                if (k.descriptor().overPrices() && !silent && Math.abs(last) > 1) {
                    assertEquals(1989.6, last, 1e-9);
                }
            }
        });
    }

    /** After a large number has left the window nothing of it is left. */
    @TestFactory
    Stream<DynamicTest> standingPricesAfterATurmoilAreExact() {
        return Stream.of("stddev", "bollinger", "cci", "cmf", "mfi", "vwma", "volatility").map(Walk::kind)
                .map(k -> DynamicTest.dynamicTest(k.descriptor().id(), () -> {
                    Indicator indicator = Walk.make(k, Map.of());
                    for (int i = 0; i < 500; i++) {
                        indicator.add(BARS, i);
                    }
                    for (int i = 500; i < 560; i++) {
                        indicator.add(600L * i, 7.1, 7.1, 7.1, 7.1, 0);
                    }
                    double expected = switch (k.descriptor().id()) {
                        case "bollinger", "vwma" -> 7.1;
                        case "mfi" -> 50;
                        default -> 0;
                    };
                    for (double value : indicator.values()) {
                        assertEquals(expected, value);
                    }
                }));
    }

    /** Every parameter at its smallest and at a large value. */
    @TestFactory
    Stream<DynamicTest> parametersAtTheirBoundsWork() {
        return each(k -> {
            for (double share : new double[] {0, 0.1}) {
                double[][] said = Walk.run(k, bounds(k, share), BARS);
                for (double[] output : said) {
                    for (double value : output) {
                        assertFalse(Double.isInfinite(value));
                    }
                }
            }
        });
    }

    private static Map<String, String> bounds(IndicatorKind kind, double share) {
        Map<String, String> values = new HashMap<>();
        for (Parameter p : kind.descriptor().parameters()) {
            double at = p.minimum() + share * (Math.min(p.maximum(), 2000) - p.minimum());
            switch (p.type()) {
                case INTEGER -> values.put(p.name(), Integer.toString((int) at));
                case DECIMAL -> values.put(p.name(), Double.toString(at));
                case CHOICE -> values.put(p.name(), p.choices().get(share == 0 ? 0 : p.choices().size() - 1));
                case FLAG -> values.put(p.name(), Boolean.toString(share == 0));
            }
        }
        return values;
    }

    @Test
    void namesAreDistinct() {
        Map<String, Long> names = Catalogue.KINDS.stream().collect(Collectors.groupingBy(k -> k.descriptor().name(),
                Collectors.counting()));
        assertTrue(names.values().stream().allMatch(n -> n == 1), names.toString());
    }
}
