package tradewind.workbench.internal.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.PriceIncrements.Band;
import tradewind.core.trade.Side;

class PriceStepsTest {
    private static final PriceIncrements BANDS = new PriceIncrements(List.of(
            new Band(BigDecimal.ZERO, new BigDecimal("0.1")), new Band(new BigDecimal("1000"), new BigDecimal("0.2")),
            new Band(new BigDecimal("2000"), new BigDecimal("0.5"))));

    private static BigDecimal price(String text) {
        return new BigDecimal(text);
    }

    @Test
    void aLimitIsNeverMadeWorseThanWritten() {
        qt().forAll(integers().between(1, 3_000_000)).checkAssert(i -> {
            BigDecimal written = BigDecimal.valueOf(i, 3);
            BigDecimal buy = PriceSteps.snap(Side.BUY, written, BANDS);
            BigDecimal sell = PriceSteps.snap(Side.SELL, written, BANDS);
            assertEquals(true, buy.compareTo(written) <= 0 && sell.compareTo(written) >= 0, written + ": " + buy + ", " + sell);
            assertEquals(true, BANDS.onGrid(buy) && BANDS.onGrid(sell), written + ": " + buy + ", " + sell);
        });
    }

    @Test
    void aStepFollowsTheBand() {
        assertEquals(price("1000.2"), PriceSteps.move(price("1000"), 1, BANDS));
        assertEquals(price("999.9"), PriceSteps.move(price("1000"), -1, BANDS));
        assertEquals(price("1999.8"), PriceSteps.move(price("2000.0"), -1, BANDS));
        assertEquals(price("2005.0"), PriceSteps.move(price("2000"), 10, BANDS));
    }

    @Test
    void upAndDownAgainComesBackOverTheEdges() {
        qt().forAll(integers().between(1, 30), integers().between(9_900, 20_100)).checkAssert((steps, start) -> {
            BigDecimal from = PriceSteps.snap(Side.BUY, BigDecimal.valueOf(start, 1), BANDS);
            BigDecimal back = PriceSteps.move(PriceSteps.move(from, steps, BANDS), -steps, BANDS);
            assertEquals(0, back.compareTo(from), from + " by " + steps + " came back to " + back);
        });
    }

    @Test
    void fromBetweenTwoStepsTheNextOneComesFirst() {
        assertEquals(price("1989.8"), PriceSteps.move(price("1989.7"), 1, BANDS));
        assertEquals(price("1989.6"), PriceSteps.move(price("1989.7"), -1, BANDS));
    }
}
