package tradewind.chart.view.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.PriceIncrements.Band;

class PriceStepsTest {
    private static final PriceIncrements BANDS = new PriceIncrements(List.of(
            new Band(BigDecimal.ZERO, new BigDecimal("0.0001")), new Band(BigDecimal.TEN, new BigDecimal("0.005"))));

    @Test
    void nearestPriceOfTheGrid() {
        assertEquals(new BigDecimal("10.005"), PriceSteps.nearest(BANDS, 10.0071));
        assertEquals(new BigDecimal("10.010"), PriceSteps.nearest(BANDS, 10.0076));
        assertEquals(new BigDecimal("9.8765"), PriceSteps.nearest(BANDS, 9.87654));
    }

    @Test
    void stepsGoOverTheEdgeOfABandToTheNextPriceThere() {
        step("10.005", 1, "10");
        step("9.9999", -1, "10");
        step("10", 1, "9.9999");
        step("10", -1, "10.005");
        step("10.005", 2, "9.9999");
    }

    @Test
    void betweenTwoPricesAStepEndsAtTheNextOne() {
        step("10.005", 1, "10.0012");
        step("10", -1, "10.0012");
    }

    @Test
    void belowZeroTheGridIsTheSameMirrored() {
        step("-10", 1, "-10.005");
        step("-9.9999", 1, "-10");
        step("-10.005", -1, "-10");
        step("-0.0001", -1, "0");
    }

    private static void step(String expected, int steps, String from) {
        assertEquals(0, new BigDecimal(expected).compareTo(PriceSteps.moved(BANDS, new BigDecimal(from), steps)),
                () -> steps + " from " + from + " is " + PriceSteps.moved(BANDS, new BigDecimal(from), steps));
    }
}
