package tradewind.core.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The price grid of an instrument: from each lower edge on, prices are multiples of the increment of that band. Comes
 * from the market rule of the exchange; there is no fallback.
 */
public record PriceIncrements(List<Band> bands) {
    /** From {@code lowEdge} (inclusive) on, prices step by {@code increment}. */
    public record Band(BigDecimal lowEdge, BigDecimal increment) {
        public Band {
            if (increment.signum() <= 0) {
                throw new IllegalArgumentException("Increment must be above 0: " + increment);
            }
        }
    }

    /** @throws IllegalArgumentException if there is no band or the edges do not ascend */
    public PriceIncrements {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("A price grid needs at least one band");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).lowEdge().compareTo(bands.get(i - 1).lowEdge()) <= 0) {
                throw new IllegalArgumentException("Edges must ascend: " + bands);
            }
        }
    }

    /** The same increment at every price. */
    public static PriceIncrements uniform(BigDecimal increment) {
        return new PriceIncrements(List.of(new Band(BigDecimal.ZERO, increment)));
    }

    /** The increment that holds at {@code price}; negative prices use the first band. */
    public BigDecimal at(BigDecimal price) {
        BigDecimal magnitude = price.abs();
        BigDecimal increment = bands.get(0).increment();
        for (Band band : bands) {
            if (magnitude.compareTo(band.lowEdge()) >= 0) {
                increment = band.increment();
            }
        }
        return increment;
    }

    public boolean onGrid(BigDecimal price) {
        return price.remainder(at(price)).signum() == 0;
    }

    /** The grid price at or below: never pays more than asked. */
    public BigDecimal roundDown(BigDecimal price) {
        return round(price, RoundingMode.FLOOR);
    }

    /** The grid price at or above: never sells for less than asked. */
    public BigDecimal roundUp(BigDecimal price) {
        return round(price, RoundingMode.CEILING);
    }

    private BigDecimal round(BigDecimal price, RoundingMode mode) {
        BigDecimal increment = at(price);
        return price.divide(increment, 0, mode).multiply(increment);
    }

    /** Decimals that show every grid price at {@code price} exactly. */
    public int decimalsAt(double price) {
        return decimals(at(BigDecimal.valueOf(price)));
    }

    /** Decimals of the finest increment. */
    public int decimals() {
        return bands.stream().mapToInt(b -> decimals(b.increment())).max().orElse(0);
    }

    private static int decimals(BigDecimal increment) {
        return Math.max(0, increment.stripTrailingZeros().scale());
    }
}
