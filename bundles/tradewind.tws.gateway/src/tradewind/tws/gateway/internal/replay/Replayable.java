package tradewind.tws.gateway.internal.replay;

import java.util.List;
import tradewind.core.replay.ReplayDay;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.Market;

/**
 * A recorded market with its days.
 *
 * @param subject the first of its listings
 * @param days    ascending, at least one
 * @param best    the day to look at first
 */
public record Replayable(Market market, Listing subject, List<ReplayDay> days, ReplayDay best) {
    public Replayable {
        days = List.copyOf(days);
    }
}
