package tradewind.core.label;

import java.util.List;
import java.util.Optional;
import tradewind.core.Subscription;
import tradewind.core.instrument.Instrument;

/** Trades of a back-test on the charts. An OSGi service of the chart; any thread may call. */
public interface PastTrades {
    /**
     * What a person wants to see.
     *
     * @param number greater for each wish
     */
    record Wish(Instrument instrument, PastTrade trade, long number) {
    }

    /** Shows these on the charts of the instrument in place of those before. None takes them off. */
    void show(Instrument instrument, List<PastTrade> trades);

    /** Takes the trades of all instruments off. */
    void clear();

    List<PastTrade> trades(Instrument instrument);

    /** Moves charts of the instrument to the trade and marks it there. */
    void reveal(Instrument instrument, PastTrade trade);

    /** The last one asked for since the trades were shown. */
    Optional<Wish> revealed();

    /** Tells of each change, on the thread that made it. */
    Subscription onChange(Runnable listener);
}
