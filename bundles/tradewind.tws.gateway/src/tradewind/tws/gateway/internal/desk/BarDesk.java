package tradewind.tws.gateway.internal.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.BarRequest;
import tradewind.tws.gateway.internal.market.MarketBar;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.protocol.MarketDataEvent.RealTimeBar;
import tradewind.tws.protocol.MarketDataRequest.ReqRealTimeBars;

/** Bars of five seconds as they end, for one client. */
final class BarDesk {
    private static final long STEP = 5000;
    private static final List<String> KINDS = List.of("TRADES", "MIDPOINT", "BID", "ASK");
    private static final int MOST_IN_WINDOW = 60;
    private static final long WINDOW = 600_000;

    private final Floor floor;
    private final Peer peer;
    private final Lines lines;
    private final Map<Integer, Subscription> running = new HashMap<>();
    private final RateWindow requests = new RateWindow(WINDOW);

    BarDesk(Floor floor, Peer peer, Lines lines) {
        this.floor = floor;
        this.peer = peer;
        this.lines = lines;
    }

    void request(ReqRealTimeBars r) {
        if (lines.taken(r.requestId())) {
            peer.error(r.requestId(), 102, "Duplicate ticker id");
            return;
        }
        floor.resolve(r.requestId(), r.contract(), peer).ifPresent(l -> {
            String problem = problem(r, l);
            if (!problem.isEmpty()) {
                peer.error(r.requestId(), 420, "Invalid Real-time Query:" + problem);
            } else if (lines.take(r.requestId())) {
                WhatToShow what = WhatToShow.valueOf(r.whatToShow());
                running.put(r.requestId(), new Ticker(floor.clock(), STEP, to -> send(r, l, what, to)));
            }
        });
    }

    private String problem(ReqRealTimeBars r, Listing l) {
        if (!KINDS.contains(r.whatToShow())) {
            return "Invalid what to show: " + r.whatToShow();
        }
        if (r.whatToShow().equals("TRADES") && !l.hasTrades()) {
            return "No historical market data for " + l.localSymbol() + "/" + l.type() + "@" + l.venue().exchange()
                    + " TRADES 5";
        }
        if (!floor.permissions().of(l).entitlement().streams() || Admission.of(floor.permissions().of(l), 1, l).code() != 0) {
            return "No market data permissions for " + l.venue().exchange() + " " + l.type();
        }
        int asked = requests.count(floor.now().toEpochMilli());
        return floor.limits().enforced() && asked > MOST_IN_WINDOW ? "Historical data request pacing violation" : "";
    }

    private void send(ReqRealTimeBars r, Listing l, WhatToShow what, long to) {
        if (!floor.streams(l)) {
            return;
        }
        BarRequest request = new BarRequest(l, BarSize.S5, what, r.useRth(), (to - STEP) / 1000, to / 1000, to);
        for (MarketBar b : floor.archive().bars(request)) {
            boolean trades = BarText.ofTrades(what);
            peer.send(new RealTimeBar(r.requestId(), b.time(), BarText.rounded(b.open()), BarText.rounded(b.high()),
                    BarText.rounded(b.low()), BarText.rounded(b.close()),
                    trades ? b.volume() : -1, trades ? b.wap() : -1, trades ? b.count() : -1));
        }
    }

    void cancel(int requestId) {
        Subscription stopped = running.remove(requestId);
        if (stopped == null) {
            peer.error(requestId, 300, "Can't find EId with tickerId:" + requestId);
            return;
        }
        stopped.close();
        lines.release(requestId);
    }

    void close() {
        running.forEach((id, ticker) -> {
            ticker.close();
            lines.release(id);
        });
        running.clear();
    }
}
