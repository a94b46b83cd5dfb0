package tradewind.tws.gateway.internal.market;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.TradingDay;

/** Bars added up from the tape in the plainest way, to hold the market's own bars against. */
public final class Expected {
    private Expected() {
    }

    /** The events of one trading day. */
    public static List<MarketEvent> events(Market market, Listing listing, TradingDay day) {
        List<MarketEvent> events = new ArrayList<>();
        market.events(listing, day.open() * 1000, day.close() * 1000, events::add);
        return events;
    }

    static List<MarketEvent.Trade> trades(List<MarketEvent> events) {
        return events.stream().filter(MarketEvent.Trade.class::isInstance).map(MarketEvent.Trade.class::cast).toList();
    }

    /** The trades with {@code from <= time < to} (epoch milliseconds) as one bar; null when there is none. */
    static @Nullable MarketBar bar(List<MarketEvent.Trade> trades, long from, long to, long stamp) {
        List<MarketEvent.Trade> in = trades.subList(indexAt(trades, from), indexAt(trades, to));
        if (in.isEmpty()) {
            return null;
        }
        double high = in.getFirst().price();
        double low = high;
        double volume = 0;
        double value = 0;
        for (MarketEvent.Trade t : in) {
            high = Math.max(high, t.price());
            low = Math.min(low, t.price());
            volume += t.size();
            value += t.price() * t.size();
        }
        double close = in.getLast().price();
        return new MarketBar(stamp, in.getFirst().price(), high, low, close, volume, volume > 0 ? value / volume : close,
                in.size());
    }

    /** Index of the first trade at or after {@code time}. */
    private static int indexAt(List<MarketEvent.Trade> trades, long time) {
        int low = 0;
        int high = trades.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (trades.get(middle).time() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
