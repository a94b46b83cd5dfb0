package tradewind.tws.gateway.internal.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.tws.gateway.internal.listing.Listing;

class PositionTest {
    private final Listing rhm = new ScriptedMarket().rhm();

    private Position after(Position p, int change, double price, double commission) {
        return p.after(BigDecimal.valueOf(change), price, commission);
    }

    @Test
    void closingRealizesTheDifferenceNetOfCommissions() {
        Position p = after(Position.none(rhm), 10, 100, 2);
        assertEquals(100.2, p.averageCost(), 1e-9);
        p = after(p, -4, 110, 1);
        assertEquals(4 * (110 - 100.2) - 1, p.realized(), 1e-9);
        assertEquals(100.2, p.averageCost(), 1e-9);
        assertEquals(6 * (105 - 100.2), p.unrealized(105), 1e-9);
    }

    @Test
    void turningClosesTheOldSideAndOpensTheNewOne() {
        Position p = after(after(Position.none(rhm), 10, 100, 0), -15, 90, 3);
        assertEquals(-5, p.quantity().intValueExact());
        assertEquals(-100 - 2, p.realized(), 1e-9);
        assertEquals(90 - 1.0 / 5, p.averageCost(), 1e-9);
    }

    /** Whatever is traded: the money that came and went is the profit, realized or not. */
    @Test
    void moneyAndProfitAgree() {
        qt().forAll(lists().of(integers().between(-50, 50)).ofSizeBetween(1, 30), integers().between(50, 150))
                .checkAssert((changes, last) -> {
                    Position p = Position.none(rhm);
                    double cash = 0;
                    int total = 0;
                    List<Integer> trades = changes.stream().filter(c -> c != 0).toList();
                    for (int i = 0; i < trades.size(); i++) {
                        double price = 100 + (i * 7 % 11);
                        p = after(p, trades.get(i), price, 0.5);
                        cash -= trades.get(i) * price + 0.5;
                        total += trades.get(i);
                    }
                    assertEquals(total, p.quantity().intValueExact());
                    assertEquals(cash + total * last, p.realized() + p.unrealized(last), 1e-6);
                });
    }
}
