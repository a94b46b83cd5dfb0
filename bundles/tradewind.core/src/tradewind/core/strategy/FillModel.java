package tradewind.core.strategy;

import java.time.Duration;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.SecurityType;

/**
 * How a back-test fills orders, by the rules of the embedded gateway's exchange.
 *
 * @param spreadSteps bid to ask in steps of the price grid
 * @param depth       what one look at the book displays, as a share of the bar's volume; at least one piece. Bars without
 *                    volume display as much as is wanted
 * @param slippage    what else each side costs, in basis points; counted as a cost and not put on the price
 * @param latency     from the close of the bar to the exchange
 * @param multiplier  money for one point and one piece
 */
public record FillModel(int spreadSteps, double depth, Commission commission, double slippage, Duration latency,
        double multiplier) {
    public static final FillModel EUROPE = new FillModel(1, 0.25, Commission.EUROPE_SHARES, 0, Duration.ZERO, 1);

    /** @throws IllegalArgumentException if a figure makes no sense */
    public FillModel {
        if (spreadSteps < 0 || !(depth > 0 && depth <= 1) || !(slippage >= 0) || latency.isNegative()
                || !(multiplier > 0)) {
            throw new IllegalArgumentException("Not a way to fill orders: spread " + spreadSteps + ", depth " + depth
                    + ", slippage " + slippage + ", latency " + latency + ", multiplier " + multiplier);
        }
    }

    /** The usual one for an instrument: its price list and its multiplier. */
    public static FillModel of(Instrument instrument) {
        Commission commission = instrument.type() == SecurityType.FUT ? Commission.FUTURES
                : Commission.shares(instrument.currency());
        return new FillModel(EUROPE.spreadSteps(), EUROPE.depth(), commission, EUROPE.slippage(), EUROPE.latency(),
                instrument.multiplier().doubleValue());
    }
}
