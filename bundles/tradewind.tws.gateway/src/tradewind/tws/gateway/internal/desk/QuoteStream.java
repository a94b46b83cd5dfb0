package tradewind.tws.gateway.internal.desk;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.DayTotals;
import tradewind.tws.gateway.internal.market.MarketEvent;
import tradewind.tws.gateway.internal.market.MarketEvent.Quote;
import tradewind.tws.gateway.internal.market.MarketEvent.Trade;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.protocol.FrameWriter;
import tradewind.tws.protocol.FrequentMessages;
import tradewind.tws.protocol.TickNumber;

/**
 * The ticks of one market-data request: first everything that is known, then each event as it happens. A quote is told
 * as far as it changed, a trade always. Prices that are not known go out as -1.
 */
final class QuoteStream {
    private static final int RT_VOLUME_REQUESTED = 233;
    private static final int RT_TRADE_VOLUME_REQUESTED = 375;
    private static final int TRADE_COUNT_REQUESTED = 293;
    private static final int MARK_REQUESTED = 232;
    /** A quote that can be executed at once. */
    private static final int CAN_AUTO_EXECUTE = 1;

    private final Peer peer;
    private final int id;
    private final Listing listing;
    private final Set<Integer> generics;
    private final boolean delayed;
    private final boolean partial;
    private final LongSupplier skew;
    /** What the client knows. */
    private DayTotals told = DayTotals.dayStart(0, Double.NaN, Double.NaN, 0);

    /**
     * @param partial whether bid and ask are left out
     * @param skew    how far the clock is wrong that times are told by, milliseconds
     */
    QuoteStream(Peer peer, int id, Listing listing, Set<Integer> generics, boolean delayed, boolean partial,
            LongSupplier skew) {
        this.peer = peer;
        this.id = id;
        this.listing = listing;
        this.generics = generics;
        this.delayed = delayed;
        this.partial = partial;
        this.skew = skew;
    }

    int id() {
        return id;
    }

    Listing listing() {
        return listing;
    }

    /** Everything that is known. @param quotes whether bid and ask hold (a closed market has none) */
    void all(DayTotals t, boolean quotes) {
        write(out -> {
            if (quotes && !partial && listing.hasQuotes()) {
                bid(out, t.bid(), t.bidSize());
                ask(out, t.ask(), t.askSize());
            }
            if (listing.hasTrades()) {
                trades(out, t);
            }
            price(out, TickNumber.CLOSE, t.previousClose(), 0);
        });
        told = t;
    }

    private void trades(FrequentMessages out, DayTotals t) {
        if (!Double.isNaN(t.last())) {
            price(out, TickNumber.LAST, t.last(), t.lastSize());
            time(out, t.lastTime());
        }
        if (listing.hasVolume()) {
            out.tickSize(id, type(TickNumber.VOLUME), t.volume());
        }
        if (t.trades() > 0) {
            price(out, TickNumber.HIGH, t.high(), 0);
            price(out, TickNumber.LOW, t.low(), 0);
            price(out, TickNumber.OPEN, t.open(), 0);
        }
    }

    void event(MarketEvent event, DayTotals t) {
        write(out -> {
            if (!Double.isNaN(t.previousClose()) && t.previousClose() != told.previousClose()) {
                price(out, TickNumber.CLOSE, t.previousClose(), 0);
            }
            switch (event) {
                case Quote q -> quote(out, q);
                case Trade trade -> trade(out, trade, t);
            }
        });
        told = t;
    }

    private void quote(FrequentMessages out, Quote q) {
        if (partial) {
            return;
        }
        if (q.bid() != told.bid()) {
            bid(out, q.bid(), q.bidSize());
        } else if (q.bidSize() != told.bidSize()) {
            out.tickSize(id, type(TickNumber.BID_SIZE), q.bidSize());
        }
        if (q.ask() != told.ask()) {
            ask(out, q.ask(), q.askSize());
        } else if (q.askSize() != told.askSize()) {
            out.tickSize(id, type(TickNumber.ASK_SIZE), q.askSize());
        }
    }

    private void trade(FrequentMessages out, Trade trade, DayTotals t) {
        if (trade.time() / 1000 != told.lastTime() / 1000) {
            time(out, trade.time());
        }
        price(out, TickNumber.LAST, trade.price(), trade.size());
        if (listing.hasVolume()) {
            out.tickSize(id, type(TickNumber.VOLUME), t.volume());
        }
        if (t.trades() == 1) {
            price(out, TickNumber.OPEN, t.open(), 0);
        }
        if (t.trades() == 1 || t.high() != told.high()) {
            price(out, TickNumber.HIGH, t.high(), 0);
        }
        if (t.trades() == 1 || t.low() != told.low()) {
            price(out, TickNumber.LOW, t.low(), 0);
        }
        if (!delayed && !generics.isEmpty()) {
            generic(out, trade, t);
        }
    }

    private void generic(FrequentMessages out, Trade trade, DayTotals t) {
        if (generics.contains(RT_VOLUME_REQUESTED)) {
            out.tickString(id, TickNumber.RT_VOLUME, realTimeVolume(trade, t));
        }
        if (generics.contains(RT_TRADE_VOLUME_REQUESTED)) {
            out.tickString(id, TickNumber.RT_TRADE_VOLUME, realTimeVolume(trade, t));
        }
        if (generics.contains(TRADE_COUNT_REQUESTED)) {
            out.tickGeneric(id, TickNumber.TRADE_COUNT, t.trades());
        }
        if (generics.contains(MARK_REQUESTED)) {
            out.tickPrice(id, TickNumber.MARK, trade.price(), 0, 0);
        }
    }

    /** {@code price;size;milliseconds;volume of the day;average price;one trade}. */
    private String realTimeVolume(Trade trade, DayTotals t) {
        return trade.price() + ";" + plain(trade.size()) + ";" + (trade.time() + skew.getAsLong()) + ";" + plain(t.volume())
                + ";" + t.wap() + ";true";
    }

    private static String plain(double size) {
        return size == Math.rint(size) ? Long.toString((long) size) : Double.toString(size);
    }

    private void bid(FrequentMessages out, double price, double size) {
        price(out, TickNumber.BID, price, size);
    }

    private void ask(FrequentMessages out, double price, double size) {
        price(out, TickNumber.ASK, price, size);
    }

    private void price(FrequentMessages out, int type, double price, double size) {
        boolean known = !Double.isNaN(price);
        int attributes = known && (type == TickNumber.BID || type == TickNumber.ASK) ? CAN_AUTO_EXECUTE : 0;
        out.tickPrice(id, type(type), known ? price : -1, known ? size : 0, attributes);
    }

    private void time(FrequentMessages out, long millis) {
        out.tickString(id, type(TickNumber.LAST_TIME), Long.toString((millis + skew.getAsLong()) / 1000));
    }

    private int type(int type) {
        return delayed ? TickNumber.delayed(type) : type;
    }

    private void write(Consumer<FrequentMessages> ticks) {
        peer.append((FrameWriter frames) -> ticks.accept(new FrequentMessages(frames, peer.version())));
    }
}
