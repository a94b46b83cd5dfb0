package tradewind.core.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceIncrementsTest {
    private static final PriceIncrements BANDS = new PriceIncrements(List.of(band("0", "0.0001"), band("10", "0.005"),
            band("1000", "0.2")));

    @Test
    void incrementGrowsWithPrice() {
        assertEquals(new BigDecimal("0.0001"), BANDS.at(new BigDecimal("9.9999")));
        assertEquals(new BigDecimal("0.005"), BANDS.at(new BigDecimal("10")));
        assertEquals(new BigDecimal("0.2"), BANDS.at(new BigDecimal("1950")));
        assertEquals(new BigDecimal("0.2"), BANDS.at(new BigDecimal("-1950")));
        assertEquals(List.of(4, 3, 1), List.of(BANDS.decimalsAt(1), BANDS.decimalsAt(10), BANDS.decimalsAt(1950)));
        assertEquals(4, BANDS.decimals());
        assertEquals(0, PriceIncrements.uniform(new BigDecimal("25")).decimals());
    }

    /** L16: rounding never crosses the limit, and gives a price of the grid next to it. */
    @Test
    void roundingNeverCrossesTheLimit() {
        qt().withExamples(5000).forAll(longs().between(-30_000_000L, 30_000_000L)).check(n -> {
            BigDecimal price = BigDecimal.valueOf(n, 4);
            BigDecimal down = BANDS.roundDown(price);
            BigDecimal up = BANDS.roundUp(price);
            BigDecimal step = BANDS.at(price);
            return down.compareTo(price) <= 0 && up.compareTo(price) >= 0 && BANDS.onGrid(down) && BANDS.onGrid(up)
                    && price.subtract(down).compareTo(step) < 0 && up.subtract(price).compareTo(step) < 0
                    && (!BANDS.onGrid(price) || down.compareTo(up) == 0);
        });
    }

    @Test
    void refusesWhatIsNoGrid() {
        assertThrows(IllegalArgumentException.class, () -> new PriceIncrements(List.of()));
        assertThrows(IllegalArgumentException.class, () -> band("0", "0"));
        assertThrows(IllegalArgumentException.class,
                () -> new PriceIncrements(List.of(band("1", "1"), band("1", "2"))));
        assertFalse(BANDS.onGrid(new BigDecimal("1950.1")));
    }

    private static PriceIncrements.Band band(String from, String step) {
        return new PriceIncrements.Band(new BigDecimal(from), new BigDecimal(step));
    }
}
