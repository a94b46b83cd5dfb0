package tradewind.tws.gateway.internal.seeded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.doubles;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.tws.gateway.internal.listing.MarketRule;

class TickGridTest {
    private static final List<MarketRule> RULES = List.of(MarketRule.US_SHARE, MarketRule.XETRA_LIQUID,
            MarketRule.XETRA_MOST_LIQUID, MarketRule.ONE_POINT, MarketRule.QUARTER_POINT, MarketRule.HALF_PIP);

    @Test
    void roundsToTheNearestPriceOfTheGrid() {
        TickGrid rhm = new TickGrid(MarketRule.XETRA_LIQUID.increments());
        assertEquals(1706.5, rhm.round(1706.37));
        assertEquals(99.98, rhm.round(99.983));
        assertEquals(2000, rhm.round(1999.9));
        assertEquals(0.0001, rhm.round(0));
        assertEquals(1.17405, new TickGrid(MarketRule.HALF_PIP.increments()).round(1.174062));
    }

    @Test
    void everyRoundedPriceIsTheDoubleOfAGridPrice() {
        qt().forAll(arbitrary().pick(RULES), doubles().between(0.5, 30_000)).checkAssert((rule, price) -> {
            double rounded = new TickGrid(rule.increments()).round(price);
            BigDecimal decimal = BigDecimal.valueOf(rounded);
            assertEquals(0, decimal.remainder(rule.increments().at(decimal)).signum(), () -> price + " gives " + rounded);
        });
    }
}
