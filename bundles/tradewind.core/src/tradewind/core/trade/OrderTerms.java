package tradewind.core.trade;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What an order is about; all that a modification can change, but for the side. Whether the terms make sense is for the
 * risk gate to say, so that every mistake is answered in the same way.
 *
 * @param quantity     shares or contracts, above 0
 * @param limit        null unless the type has a limit
 * @param stop         null unless the type has a stop; for {@link OrderType#TRAIL} where the stop begins, or null to
 *                     begin at the distance from the price of then
 * @param trail        distance in price of a trailing stop, null for none
 * @param trailPercent distance in per cent of a trailing stop, null for none
 * @param goodTill     null unless {@link TimeInForce#GTD}
 * @param outsideRth   whether it works outside the regular hours too
 */
public record OrderTerms(Side side, BigDecimal quantity, OrderType type, @Nullable BigDecimal limit,
        @Nullable BigDecimal stop, @Nullable BigDecimal trail, @Nullable BigDecimal trailPercent, TimeInForce tif,
        @Nullable Instant goodTill, boolean outsideRth) {

    public static OrderTerms market(Side side, BigDecimal quantity) {
        return new OrderTerms(side, quantity, OrderType.MARKET, null, null, null, null, TimeInForce.DAY, null, false);
    }

    public static OrderTerms limit(Side side, BigDecimal quantity, BigDecimal limit) {
        return new OrderTerms(side, quantity, OrderType.LIMIT, limit, null, null, null, TimeInForce.DAY, null, false);
    }

    public static OrderTerms stop(Side side, BigDecimal quantity, BigDecimal stop) {
        return new OrderTerms(side, quantity, OrderType.STOP, null, stop, null, null, TimeInForce.DAY, null, false);
    }

    public static OrderTerms stopLimit(Side side, BigDecimal quantity, BigDecimal stop, BigDecimal limit) {
        return new OrderTerms(side, quantity, OrderType.STOP_LIMIT, limit, stop, null, null, TimeInForce.DAY, null,
                false);
    }

    public static OrderTerms trail(Side side, BigDecimal quantity, BigDecimal distance) {
        return new OrderTerms(side, quantity, OrderType.TRAIL, null, null, distance, null, TimeInForce.DAY, null,
                false);
    }

    public OrderTerms withQuantity(BigDecimal other) {
        return new OrderTerms(side, other, type, limit, stop, trail, trailPercent, tif, goodTill, outsideRth);
    }

    /** @param price null to take it away */
    public OrderTerms withLimit(@Nullable BigDecimal price) {
        return new OrderTerms(side, quantity, type, price, stop, trail, trailPercent, tif, goodTill, outsideRth);
    }

    /** @param price null to take it away */
    public OrderTerms withStop(@Nullable BigDecimal price) {
        return new OrderTerms(side, quantity, type, limit, price, trail, trailPercent, tif, goodTill, outsideRth);
    }

    /** @param till null unless the time in force is GTD */
    public OrderTerms withTif(TimeInForce other, @Nullable Instant till) {
        return new OrderTerms(side, quantity, type, limit, stop, trail, trailPercent, other, till, outsideRth);
    }

    public OrderTerms withOutsideRth(boolean other) {
        return new OrderTerms(side, quantity, type, limit, stop, trail, trailPercent, tif, goodTill, other);
    }

    /** The quantity with its sign: below 0 for a sale. */
    public BigDecimal signedQuantity() {
        return side == Side.BUY ? quantity : quantity.negate();
    }
}
