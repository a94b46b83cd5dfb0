package tradewind.tws.gateway.internal.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.MarketEvent;
import tradewind.tws.gateway.internal.market.MarketEvent.Quote;
import tradewind.tws.gateway.internal.market.MarketEvent.Trade;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.protocol.FrequentMessages;
import tradewind.tws.protocol.MarketDataRequest.ReqTickByTickData;

/** Every single trade or quote, for one client. */
final class TickByTickDesk {
    private static final List<String> KINDS = List.of("Last", "AllLast", "BidAsk", "MidPoint");
    /** Of the market-data lines, one in twenty. */
    private static final int SHARE = 20;

    private interface EventSender {
        void accept(MarketEvent event);
    }

    private record Running(Listing listing, Subscription feed) {
    }

    private final Floor floor;
    private final Peer peer;
    private final PastTicks past;
    private final Map<Integer, Running> running = new HashMap<>();

    TickByTickDesk(Floor floor, Peer peer, PastTicks past) {
        this.floor = floor;
        this.peer = peer;
        this.past = past;
    }

    void request(ReqTickByTickData r) {
        if (running.containsKey(r.requestId())) {
            peer.error(r.requestId(), 102, "Duplicate ticker id");
            return;
        }
        if (!KINDS.contains(r.tickType())) {
            peer.error(r.requestId(), 321, "Error validating request.-'bY' : cause - Invalid tick type " + r.tickType());
            return;
        }
        floor.resolve(r.requestId(), r.contract(), peer).ifPresent(l -> open(r, l));
    }

    private void open(ReqTickByTickData r, Listing l) {
        boolean trades = r.tickType().endsWith("Last");
        if (Admission.of(floor.permissions().of(l), 1, l).code() != 0
                || !floor.permissions().of(l).entitlement().streams()) {
            peer.error(r.requestId(), 10189, Admission.text(10189, l));
        } else if (trades ? !l.hasTrades() : !l.hasQuotes()) {
            peer.error(r.requestId(), 10189, "Failed to request tick-by-tick data:No historical market data for "
                    + l.localSymbol() + "/" + l.type() + "@" + l.venue().exchange() + " " + r.tickType());
        } else if (running.size() >= Math.max(1, floor.limits().lines() / SHARE)) {
            peer.error(r.requestId(), 10190, "Max number of tick-by-tick requests has been reached");
        } else {
            begin(r, l);
        }
    }

    private void begin(ReqTickByTickData r, Listing l) {
        if (r.numberOfTicks() > 0) {
            past.sendLast(r.requestId(), l, floor.now().toEpochMilli(), r.numberOfTicks(), switch (r.tickType()) {
                case "BidAsk" -> "BID_ASK";
                case "MidPoint" -> "MIDPOINT";
                default -> "TRADES";
            });
        }
        EventSender sender = sender(r, l);
        running.put(r.requestId(), new Running(l, floor.tape().subscribe(l, (listing, event, totals) -> {
            if (floor.streams(listing)) {
                sender.accept(event);
            }
        })));
    }

    private EventSender sender(ReqTickByTickData r, Listing l) {
        int id = r.requestId();
        return switch (r.tickType()) {
            case "BidAsk" -> new BidAskSender(id, r.ignoreSize());
            case "MidPoint" -> new MidPointSender(id);
            default -> event -> {
                if (event instanceof Trade t) {
                    int type = r.tickType().equals("Last") ? 1 : 2;
                    write(out -> out.tickByTickTrade(id, type, told(t.time()), t.price(), t.size(), 0,
                            PastTicks.exchange(l), ""));
                }
            };
        };
    }

    private long told(long millis) {
        return (millis + floor.skew().toMillis()) / 1000;
    }

    private void write(Consumer<FrequentMessages> message) {
        peer.append(frames -> message.accept(new FrequentMessages(frames, peer.version())));
    }

    private final class BidAskSender implements EventSender {
        private final int id;
        private final boolean ignoreSize;
        private double bid = Double.NaN;
        private double ask = Double.NaN;

        BidAskSender(int id, boolean ignoreSize) {
            this.id = id;
            this.ignoreSize = ignoreSize;
        }

        @Override
        public void accept(MarketEvent event) {
            if (event instanceof Quote q && (!ignoreSize || q.bid() != bid || q.ask() != ask)) {
                bid = q.bid();
                ask = q.ask();
                write(out -> out.tickByTickBidAsk(id, told(q.time()), PastTicks.price(q.bid()),
                        PastTicks.price(q.ask()), q.bidSize(), q.askSize(), 0));
            }
        }
    }

    private final class MidPointSender implements EventSender {
        private final int id;
        private double told = Double.NaN;

        MidPointSender(int id) {
            this.id = id;
        }

        @Override
        public void accept(MarketEvent event) {
            if (event instanceof Quote q && !Double.isNaN(q.mid()) && q.mid() != told) {
                told = q.mid();
                write(out -> out.tickByTickMidPoint(id, told(q.time()), BarText.rounded(q.mid())));
            }
        }
    }

    void cancel(int requestId) {
        Running stopped = running.remove(requestId);
        if (stopped == null) {
            peer.error(requestId, 300, "Can't find EId with tickerId:" + requestId);
            return;
        }
        stopped.feed().close();
    }

    void close() {
        running.values().forEach(r -> r.feed().close());
        running.clear();
    }
}
