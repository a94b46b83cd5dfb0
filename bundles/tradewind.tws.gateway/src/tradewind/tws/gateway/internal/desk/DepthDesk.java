package tradewind.tws.gateway.internal.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.MarketEvent.Quote;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.protocol.MarketDataEvent.MarketDepth;
import tradewind.tws.protocol.MarketDataEvent.MarketDepthL2;
import tradewind.tws.protocol.MarketDataRequest.ReqMktDepth;

/**
 * Market depth for one client. The market knows its best prices only: the levels behind them lie one increment apart,
 * with sizes that follow from price and side, so that a level keeps its size while the book moves past it.
 */
final class DepthDesk {
    /** TWS allows this many at the same time. */
    private static final int MOST = 3;
    private static final int MOST_ROWS = 20;
    private static final int INSERT = 0;
    private static final int UPDATE = 1;
    private static final int DELETE = 2;
    private static final int ASK = 0;
    private static final int BID = 1;

    private record Level(double price, double size) {
    }

    private final Floor floor;
    private final Peer peer;
    private final Map<Integer, Book> books = new HashMap<>();

    DepthDesk(Floor floor, Peer peer) {
        this.floor = floor;
        this.peer = peer;
    }

    void request(ReqMktDepth r) {
        if (books.containsKey(r.requestId())) {
            peer.error(r.requestId(), 102, "Duplicate ticker id");
            return;
        }
        floor.resolve(r.requestId(), r.contract(), peer).ifPresent(l -> {
            if (!l.hasQuotes()) {
                peer.error(r.requestId(), 10092, "Deep market data is not supported for this combination of security "
                        + "type/exchange");
            } else if (Admission.of(floor.permissions().of(l), 1, l).code() != 0) {
                peer.error(r.requestId(), 354, Admission.text(354, l));
            } else if (books.size() >= MOST) {
                peer.error(r.requestId(), 309, "Max number (" + MOST + ") of market depth requests has been reached");
            } else {
                books.put(r.requestId(), new Book(r, l));
            }
        });
    }

    void cancel(int requestId) {
        Book book = books.remove(requestId);
        if (book == null) {
            peer.error(requestId, 310, "Can't find the subscribed market depth with tickerId:" + requestId);
            return;
        }
        book.feed.close();
    }

    void close() {
        books.values().forEach(b -> b.feed.close());
        books.clear();
    }

    /** What one request was told. */
    private final class Book {
        private final ReqMktDepth request;
        private final Listing listing;
        private final Subscription feed;
        private List<Level> bids = List.of();
        private List<Level> asks = List.of();

        Book(ReqMktDepth request, Listing listing) {
            this.request = request;
            this.listing = listing;
            var now = floor.tape().totals(listing);
            show(new Quote(now.time(), now.bid(), now.bidSize(), now.ask(), now.askSize()));
            feed = floor.tape().subscribe(listing, (l, event, totals) -> {
                if (event instanceof Quote q && floor.streams(l)) {
                    show(q);
                }
            });
        }

        private void show(Quote q) {
            bids = send(BID, bids, levels(q.bid(), q.bidSize(), -1));
            asks = send(ASK, asks, levels(q.ask(), q.askSize(), 1));
        }

        private List<Level> levels(double best, double size, int direction) {
            List<Level> result = new ArrayList<>();
            if (Double.isNaN(best)) {
                return result;
            }
            int rows = Math.clamp(request.rows(), 1, MOST_ROWS);
            double step = listing.increments().at(java.math.BigDecimal.valueOf(best)).doubleValue();
            for (int i = 0; i < rows; i++) {
                double price = Math.round((best + direction * i * step) * 1e6) / 1e6;
                result.add(new Level(price, i == 0 ? size : sizeBehind(price, direction)));
            }
            return result;
        }

        private double sizeBehind(double price, int direction) {
            return 20 + new SplittableRandom(Double.doubleToLongBits(price) * 31 + direction).nextInt(400);
        }

        private List<Level> send(int side, List<Level> before, List<Level> after) {
            for (int i = 0; i < after.size(); i++) {
                if (i >= before.size()) {
                    send(i, INSERT, side, after.get(i));
                } else if (!after.get(i).equals(before.get(i))) {
                    send(i, UPDATE, side, after.get(i));
                }
            }
            for (int i = before.size() - 1; i >= after.size(); i--) {
                send(i, DELETE, side, before.get(i));
            }
            return after;
        }

        private void send(int row, int operation, int side, Level level) {
            peer.send(request.isSmartDepth()
                    ? new MarketDepthL2(request.requestId(), row, PastTicks.exchange(listing), operation, side,
                            level.price(), level.size(), true)
                    : new MarketDepth(request.requestId(), row, operation, side, level.price(), level.size()));
        }
    }
}
