package tradewind.workbench.internal.trade;

import java.math.BigDecimal;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.trade.Side;

/** Moves prices on the grid of an instrument, whose step depends on the price. */
final class PriceSteps {
    private PriceSteps() {
    }

    /** The grid price that is safe for this side: never pays more than asked, never sells for less. */
    static BigDecimal snap(Side side, BigDecimal price, PriceIncrements grid) {
        return plain(side == Side.BUY ? grid.roundDown(price) : grid.roundUp(price), grid);
    }

    /**
     * So many steps away; a price between two steps goes to the next one first.
     *
     * @param steps below 0 for down
     */
    static BigDecimal move(BigDecimal price, int steps, PriceIncrements grid) {
        BigDecimal at = price;
        for (int i = 0; i < Math.abs(steps); i++) {
            at = steps > 0 ? up(at, grid) : down(at, grid);
        }
        return plain(at, grid);
    }

    private static BigDecimal up(BigDecimal price, PriceIncrements grid) {
        return grid.onGrid(price) ? price.add(grid.at(price)) : grid.roundUp(price);
    }

    /** Below the edge of a band the step is that of the band underneath. */
    private static BigDecimal down(BigDecimal price, PriceIncrements grid) {
        BigDecimal finest = grid.bands().stream().map(PriceIncrements.Band::increment).reduce(BigDecimal::min)
                .orElseThrow();
        return grid.onGrid(price) ? price.subtract(grid.at(price.subtract(finest))) : grid.roundDown(price);
    }

    /** With as many decimals as the grid has there. */
    private static BigDecimal plain(BigDecimal price, PriceIncrements grid) {
        int decimals = grid.decimalsAt(price.doubleValue());
        BigDecimal stripped = price.stripTrailingZeros();
        return stripped.scale() < decimals ? stripped.setScale(decimals) : stripped;
    }
}
