package tradewind.tws.gateway.internal.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.TradingDay;
import tradewind.tws.gateway.internal.market.Market;
import tradewind.tws.gateway.internal.market.MarketEvent;
import tradewind.tws.gateway.internal.market.MarketEvent.Quote;
import tradewind.tws.gateway.internal.market.MarketEvent.Trade;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.protocol.HistoryEvent.HistoricalTicks;
import tradewind.tws.protocol.HistoryEvent.HistoricalTicksBidAsk;
import tradewind.tws.protocol.HistoryEvent.HistoricalTicksLast;

/** Trades and quotes of the past. */
final class PastTicks {
    /** Days that are searched for ticks. */
    private static final int MOST_DAYS = 10;

    private final Market market;
    private final Peer peer;

    PastTicks(Market market, Peer peer) {
        this.market = market;
        this.peer = peer;
    }

    static String exchange(Listing l) {
        return l.venue().primaryExchange().isEmpty() ? l.venue().exchange() : l.venue().primaryExchange();
    }

    static double price(double price) {
        return Double.isNaN(price) ? -1 : price;
    }

    private static Predicate<MarketEvent> kind(String what) {
        return what.equals("TRADES") ? Trade.class::isInstance
                : what.equals("MIDPOINT") ? e -> e instanceof Quote q && !Double.isNaN(q.mid())
                        : Quote.class::isInstance;
    }

    /** The last {@code count} before {@code end}, epoch milliseconds. */
    void sendLast(int requestId, Listing listing, long end, int count, String what) {
        Predicate<MarketEvent> wanted = kind(what);
        Deque<MarketEvent> found = new ArrayDeque<>();
        TradingDay day = listing.calendar().lastOpened(end / 1000);
        for (int i = 0; i < MOST_DAYS && found.size() < count; i++) {
            List<MarketEvent> events = new ArrayList<>();
            market.events(listing, day.open() * 1000, Math.min(end, day.close() * 1000), events::add);
            for (int k = events.size() - 1; k >= 0 && found.size() < count; k--) {
                if (wanted.test(events.get(k))) {
                    found.addFirst(events.get(k));
                }
            }
            day = listing.calendar().previous(day.date());
        }
        send(requestId, listing, List.copyOf(found), what);
    }

    /** The first {@code count} from {@code start} on and before {@code end}, epoch milliseconds. */
    void sendFirst(int requestId, Listing listing, long start, long end, int count, String what) {
        Predicate<MarketEvent> wanted = kind(what);
        List<MarketEvent> found = new ArrayList<>();
        TradingDay day = listing.calendar().lastOpened(start / 1000);
        for (int i = 0; i < MOST_DAYS && found.size() < count && day.open() * 1000 < end; i++) {
            market.events(listing, Math.max(start, day.open() * 1000), Math.min(end, day.close() * 1000), e -> {
                if (found.size() < count && wanted.test(e)) {
                    found.add(e);
                }
            });
            day = listing.calendar().next(day.date());
        }
        send(requestId, listing, found, what);
    }

    private void send(int id, Listing listing, List<MarketEvent> events, String what) {
        switch (what) {
            case "TRADES" -> peer.send(new HistoricalTicksLast(id, events.stream().map(Trade.class::cast)
                    .map(t -> new HistoricalTicksLast.Tick(t.time() / 1000, 0, t.price(), t.size(), exchange(listing),
                            "")).toList(), true));
            case "BID_ASK" -> peer.send(new HistoricalTicksBidAsk(id, events.stream().map(Quote.class::cast)
                    .map(q -> new HistoricalTicksBidAsk.Tick(q.time() / 1000, 0, price(q.bid()), price(q.ask()),
                            q.bidSize(), q.askSize())).toList(), true));
            default -> peer.send(new HistoricalTicks(id, events.stream().map(Quote.class::cast)
                    .map(q -> new HistoricalTicks.Tick(q.time() / 1000, BarText.rounded(q.mid()), 0)).toList(), true));
        }
    }
}
