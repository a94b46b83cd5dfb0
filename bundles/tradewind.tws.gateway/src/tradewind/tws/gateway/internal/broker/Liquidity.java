package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import tradewind.tws.gateway.internal.market.DayTotals;

/**
 * What the market displays of one listing, less what orders of this gateway have taken of it. What was taken comes back
 * when the market shows a new price or size on that side.
 */
final class Liquidity {
    /** Prices behind the best one that a market order can reach at once. */
    static final int LEVELS = 20;

    private final Side asks = new Side();
    private final Side bids = new Side();

    /** One side of the book. */
    private static final class Side {
        private double price = Double.NaN;
        private double size;
        private final Map<BigDecimal, BigDecimal> taken = new HashMap<>();

        void show(double newPrice, double newSize) {
            if (Double.compare(price, newPrice) != 0 || Double.compare(size, newSize) != 0) {
                price = newPrice;
                size = newSize;
                taken.clear();
            }
        }
    }

    void show(DayTotals totals) {
        asks.show(totals.ask(), totals.askSize());
        bids.show(totals.bid(), totals.bidSize());
    }

    private Side side(boolean buys) {
        return buys ? asks : bids;
    }

    /** Whether there is anything to take for a buyer, or a seller. */
    boolean offers(boolean buys) {
        return !Double.isNaN(side(buys).price) && side(buys).size > 0;
    }

    /** The best price for a buyer, or a seller; only if there is one. */
    BigDecimal best(boolean buys) {
        return BigDecimal.valueOf(side(buys).price);
    }

    /** What is left at a price; every price behind the best one is as deep as that. */
    BigDecimal left(boolean buys, BigDecimal price) {
        BigDecimal shown = BigDecimal.valueOf(side(buys).size).setScale(0, RoundingMode.DOWN).max(BigDecimal.ONE);
        return shown.subtract(side(buys).taken.getOrDefault(price.stripTrailingZeros(), BigDecimal.ZERO));
    }

    void take(boolean buys, BigDecimal price, BigDecimal quantity) {
        side(buys).taken.merge(price.stripTrailingZeros(), quantity, BigDecimal::add);
    }
}
