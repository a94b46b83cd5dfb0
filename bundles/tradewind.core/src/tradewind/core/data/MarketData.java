package tradewind.core.data;

import java.util.List;
import tradewind.core.instrument.Instrument;

/** The hub: the one place where ticks and history become the series that everybody sees. */
public interface MarketData {
    /**
     * Opens a live series, or joins the one that is open with the same instrument and settings; each caller closes its
     * own. Stored bars are there at once, fresh history follows.
     */
    MarketFeed open(Instrument instrument, FeedSettings settings);

    /** The feeds that are open. */
    List<MarketFeed> feeds();
}
