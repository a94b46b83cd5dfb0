package tradewind.chart.view.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.integers;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.instrument.PriceIncrements;

class PriceTicksTest {
    private static final PriceIncrements FIFTHS = PriceIncrements.uniform(new BigDecimal("0.2"));

    @Test
    void stepsAreRoundAndOnTheGrid() {
        assertEquals(new BigDecimal("0.2"), PriceTicks.step(0.05, new BigDecimal("0.2")));
        // 0.5 is round but no multiple of 0.2
        assertEquals(0, new BigDecimal("1").compareTo(PriceTicks.step(0.3, new BigDecimal("0.2"))));
        assertEquals(0, new BigDecimal("2").compareTo(PriceTicks.step(1.1, new BigDecimal("0.2"))));
        assertEquals(0, new BigDecimal("5").compareTo(PriceTicks.step(2.6, new BigDecimal("0.2"))));
        assertEquals(0, new BigDecimal("0.0005").compareTo(PriceTicks.step(0.0003, new BigDecimal("0.00005"))));
        assertEquals(0, new BigDecimal("0.25").compareTo(PriceTicks.step(0.2, new BigDecimal("0.25"))));
    }

    @Test
    void ticksOfAUsualChart() {
        PriceScale scale = new PriceScale(1985, 1995, 0, 500, false);
        List<BigDecimal> ticks = PriceTicks.of(scale, FIFTHS, 40);
        assertEquals(List.of("1985", "1986", "1987", "1988", "1989", "1990", "1991", "1992", "1993", "1994", "1995"),
                ticks.stream().map(t -> t.stripTrailingZeros().toPlainString()).toList());
    }

    @Test
    void everyTickIsOnTheGridAndInThePaneAndApart() {
        qt().withFixedSeed(1).forAll(doubles().between(0.5, 90_000), doubles().between(0.0001, 3),
                integers().between(60, 2000), integers().between(0, 1)).checkAssert((low, ratio, height, log) -> {
                    double span = Math.max(4, low * ratio);
                    PriceScale scale = new PriceScale(low, low + span, 0, height, log == 1);
                    List<BigDecimal> ticks = PriceTicks.of(scale, FIFTHS, 40);
                    int below = Integer.MAX_VALUE;
                    for (BigDecimal tick : ticks) {
                        int y = scale.y(tick.doubleValue());
                        assertTrue(FIFTHS.onGrid(tick), () -> tick + " is off the grid");
                        assertTrue(y >= 0 && y < height, () -> tick + " lies at " + y + " of " + height);
                        assertTrue(below - y >= 38, "Too close at " + tick + " in " + ticks);
                        below = y;
                    }
                });
    }

    @Test
    void negativePricesHaveTicksToo() {
        List<BigDecimal> ticks = PriceTicks.of(new PriceScale(-10, 10, 0, 400, false), FIFTHS, 80);
        assertEquals(List.of("-10", "-5", "0", "5", "10"), ticks.stream().map(t -> t.stripTrailingZeros()
                .toPlainString()).toList());
    }

    @Test
    void rowsAndPricesAreInverse() {
        qt().withFixedSeed(2).forAll(integers().between(0, 499), integers().between(0, 1)).checkAssert((y, log) -> {
            PriceScale scale = new PriceScale(1200, 1999, 0, 500, log == 1);
            assertEquals(y, scale.y(scale.price(y)));
        });
    }
}
