package tradewind.strategy.internal;

import java.time.LocalDate;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.TradingHours;
import tradewind.core.quote.Quote;
import tradewind.core.strategy.OrderLeg;
import tradewind.core.strategy.RunSettings;

/**
 * Fills orders by what is quoted, without sending them: an order takes the other side of the market as far as its limit
 * reaches and no more than is displayed there, again whenever that changes, and rests with what is left. A resting order is
 * filled at its limit by trades beyond it; by trades at it only if it stood before all others, that is within the spread,
 * for who is before it in the queue is not known. Where nothing is quoted, the next bar that reaches the limit fills it.
 * Belongs to the strategy's thread.
 */
final class ShadowDesk implements Desk {
    private static final SlippageNotes.Trace NOBODY = new SlippageNotes.Trace() {
        @Override
        public void filled(long pieces, double price, double cost) {
            // Before the first order there is nothing to fill.
        }

        @Override
        public void ended(OrderLeg.State how, long filled) {
            // And nothing to end.
        }
    };

    private final CostTruth costs;
    private final RunSettings settings;
    private final TradingHours hours;
    private final Supplier<Quote> quotes;
    private final LongSupplier seconds;
    private final SlippageNotes notes;
    private final MatchDesk.Listener listener;
    private SlippageNotes.Trace trace = NOBODY;
    private double lastPrice = Double.NaN;
    private double limit;
    private double touch = Double.NaN;
    private double size;
    private double displayed;
    private double seenVolume;
    /** Whether nobody stands before it at its price. */
    private boolean first;
    private long filled;
    private LocalDate day = LocalDate.MIN;
    /** Read by the thread of the feed, which need not wake the strategy while nothing works. */
    private volatile long left;

    /** @param seconds the market's time, epoch seconds */
    ShadowDesk(CostTruth costs, RunSettings settings, Instrument instrument, Supplier<Quote> quotes,
            LongSupplier seconds, SlippageNotes notes, MatchDesk.Listener listener) {
        this.costs = costs;
        this.settings = settings;
        this.quotes = quotes;
        this.seconds = seconds;
        this.notes = notes;
        this.listener = listener;
        hours = instrument.hours(!settings.outsideRth());
    }

    @Override
    public long working() {
        return left;
    }

    @Override
    public void cancel() {
        if (left != 0) {
            left = 0;
            trace.ended(OrderLeg.State.ENDED, filled);
        }
    }

    @Override
    public void order(long pieces) {
        cancel();
        Quote quote = quotes.get();
        double side = pieces > 0 ? quote.bid() : quote.ask();
        double from = side > 0 ? side : lastPrice;
        if (pieces == 0) {
            return;
        }
        trace = notes.ordered(true, notes.now(), pieces, quote.mid());
        filled = 0;
        if (!(from > 0)) {
            trace.ended(OrderLeg.State.REFUSED, 0);
            listener.expired();
            return;
        }
        double offset = settings.limitOffset().doubleValue();
        limit = pieces > 0 ? costs.grid().down(from + offset) : costs.grid().up(from - offset);
        touch = Double.NaN;
        seenVolume = quote.dayVolume();
        first = pieces > 0 ? limit > quote.bid() : limit < quote.ask();
        day = hours.tradingDay(seconds.getAsLong());
        left = pieces;
        look(quote);
    }

    /** What is quoted now. */
    void look(Quote quote) {
        if (left == 0 || expired() || hours.sessionAt(seconds.getAsLong()).isEmpty()) {
            return;
        }
        cross(quote);
        double traded = quote.dayVolume() - seenVolume;
        seenVolume = quote.dayVolume();
        if (traded > 0 && beyond(quote.last())) {
            fill(Math.min(Math.abs(left), (long) traded), limit);
        }
    }

    /** Takes what stands on the other side. */
    private void cross(Quote quote) {
        boolean buys = left > 0;
        double best = buys ? quote.ask() : quote.bid();
        double most = buys ? quote.askSize() : quote.bidSize();
        if (best != touch || most != size) {
            touch = best;
            size = most;
            displayed = most > 0 ? most : Double.MAX_VALUE;
        }
        if (best > 0 && (buys ? best <= limit : best >= limit)) {
            fill(Math.min(Math.abs(left), (long) displayed), best);
        }
    }

    /** Whether a trade at this price meets the resting order. */
    private boolean beyond(double price) {
        return left > 0 ? price < limit || first && price == limit : left < 0 && (price > limit || first && price == limit);
    }

    /** A bar has closed: its close, and a fill where there was no quote to go by. */
    void bar(double open, double high, double low, double close) {
        lastPrice = close;
        Quote quote = quotes.get();
        boolean buys = left > 0;
        if (left != 0 && !(buys ? quote.ask() > 0 : quote.bid() > 0) && !expired()
                && (buys ? low <= limit : high >= limit)) {
            fill(Math.abs(left), buys ? Math.min(open, limit) : Math.max(open, limit));
        }
    }

    private boolean expired() {
        if (hours.tradingDay(seconds.getAsLong()).isAfter(day)) {
            cancel();
            listener.expired();
            return true;
        }
        return false;
    }

    private void fill(long part, double price) {
        if (part <= 0) {
            return;
        }
        displayed -= part;
        boolean opening = filled == 0;
        long pieces = left > 0 ? part : -part;
        left -= pieces;
        filled += part;
        double cost = costs.ofFill(pieces, price, opening);
        trace.filled(pieces, price, cost);
        if (left == 0) {
            trace.ended(OrderLeg.State.FILLED, filled);
        }
        listener.filled(seconds.getAsLong(), pieces, price, cost);
    }
}
