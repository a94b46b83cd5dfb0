package tradewind.strategy.internal;

import java.util.Locale;
import tradewind.core.forecast.TickGrid;
import tradewind.core.strategy.FillModel;

/** What a trade costs, by the same figures in every mode. */
record CostTruth(FillModel fills, TickGrid grid) {
    /** Bid to ask, in price. */
    double spread(double price) {
        return fills.spreadSteps() * grid.at(price);
    }

    /** Commission and slippage of one fill, in money. */
    double ofFill(long pieces, double price, boolean first) {
        double value = Math.abs(pieces * price) * fills.multiplier();
        return fills.commission().of(pieces, price * fills.multiplier(), first) + value * fills.slippage() / 1e4;
    }

    /** In and out again, the spread included, in basis points of the money. */
    double roundTripBp(long pieces, double price) {
        double value = Math.abs(pieces * price) * fills.multiplier();
        double money = 2 * ofFill(pieces, price, true) + spread(price) * Math.abs(pieces) * fills.multiplier();
        return 1e4 * money / value;
    }

    /** The sentence that stands above every run: what a trade earns against what it costs. */
    String banner(int trades, double grossBp, double netBp, long pieces, double price) {
        double cost = roundTripBp(pieces, price);
        String costs = String.format(Locale.ROOT, "a trade of %d costs %.1f bp (spread now %.1f bp)", pieces, cost,
                1e4 * spread(price) / price);
        if (trades == 0) {
            return "No trade was closed; " + costs + ".";
        }
        return String.format(Locale.ROOT, "%s after costs: %d trades, %.2f bp gross and %.2f bp net each; break-even at %.2f"
                + " bp, and %s.", netBp > 0 ? "A gain" : "A LOSS", trades, grossBp, netBp, grossBp, costs);
    }
}
