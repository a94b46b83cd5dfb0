package tradewind.tws.gateway.internal.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.protocol.MarketDataRequest;
import tradewind.tws.protocol.MarketDataRequest.ReqMktData;
import tradewind.tws.protocol.MarketDataRequest.ReqMktDepth;
import tradewind.tws.protocol.MarketDataRequest.ReqRealTimeBars;
import tradewind.tws.protocol.MarketDataRequest.ReqTickByTickData;
import tradewind.tws.protocol.WireContract;

/**
 * Lets the market-data requests of one client in, in their order. One for a listing whose day must be made first waits
 * for that, and those behind it wait too, while the clock, and with it every other stream, goes on.
 */
final class Entrance {
    private final Floor floor;
    private final Consumer<MarketDataRequest> desks;
    private final Deque<MarketDataRequest> waiting = new ArrayDeque<>();

    Entrance(Floor floor, Consumer<MarketDataRequest> desks) {
        this.floor = floor;
        this.desks = desks;
    }

    void request(MarketDataRequest request) {
        waiting.addLast(request);
        if (waiting.size() == 1) {
            serve();
        }
    }

    private void serve() {
        while (!waiting.isEmpty()) {
            Listing listing = listing(waiting.getFirst());
            if (listing != null && !floor.tape().atHand(listing)) {
                floor.tape().make(listing, this::made);
                return;
            }
            desks.accept(waiting.removeFirst());
        }
    }

    private void made() {
        if (!waiting.isEmpty()) {
            desks.accept(waiting.removeFirst());
            serve();
        }
    }

    /** What the request wants to see, null if that is nothing or not clear. */
    private @Nullable Listing listing(MarketDataRequest request) {
        WireContract contract = switch (request) {
            case ReqMktData r -> r.contract();
            case ReqMktDepth r -> r.contract();
            case ReqRealTimeBars r -> r.contract();
            case ReqTickByTickData r -> r.contract();
            default -> null;
        };
        List<Listing> found = contract == null ? List.of() : floor.listings().find(Contracts.query(contract));
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** The client is gone. */
    void close() {
        waiting.clear();
    }
}
