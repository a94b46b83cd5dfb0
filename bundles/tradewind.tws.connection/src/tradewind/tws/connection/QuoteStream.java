package tradewind.tws.connection;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.TickType;
import tradewind.tws.protocol.TickNumber;

/**
 * Makes the ticks of the core out of the ticks of the wire, for one instrument, and hands them to its listeners. On the
 * tick thread only, except for {@link #add} and {@link #remove}.
 *
 * <p>A trade is delivered once, although the wire tells of it two or three times: with RTVolume when that comes, else
 * with last price and last size. The first last price after a subscription may be hours old; it waits a moment for the
 * tick that tells its time.
 */
final class QuoteStream {
    private static final System.Logger LOG = System.getLogger(QuoteStream.class.getName());
    private static final TickType[] TYPES = TickType.values();
    private static final long MILLIS = 1000;
    /** A last time that came longer ago belongs to an earlier trade. */
    private static final long LAST_TIME_VALID = 1_500;

    /** Replaced at each change, so that a listener may leave while it is called. */
    private QuoteListener[] listeners = {};
    private final double[] values = new double[TYPES.length];
    private final double[] sizes = new double[TYPES.length];
    private final long[] times = new long[TYPES.length];
    private final boolean[] known = new boolean[TYPES.length];
    private MarketDataType kind = MarketDataType.NONE;
    private String reason = "";

    private @Nullable QuoteLine current;
    private double bid = Double.NaN;
    private double bidSize = Double.NaN;
    private double ask = Double.NaN;
    private double askSize = Double.NaN;
    private double last = Double.NaN;
    private double lastSize = Double.NaN;
    private boolean held;
    private boolean begun;
    private boolean sizeTold;
    private long heldSince;
    private long lastTime;
    private long lastTimeReceived;
    private boolean rtVolume;
    private boolean rtTraded;
    private boolean volumeMoved;
    private double rtDayVolume = Double.NaN;
    private long rtTime;
    private double fallbackPrice = Double.NaN;
    private double fallbackSize = Double.NaN;
    private long fallbackTime;

    /** A new listener hears the present state first. Tick thread. */
    private void welcome(QuoteListener listener) {
        guarded(listener, () -> {
            if (kind != MarketDataType.NONE || !reason.isEmpty()) {
                listener.onMarketData(kind, reason);
            }
            for (TickType type : TYPES) {
                int i = type.ordinal();
                if (known[i]) {
                    listener.onTick(type, values[i], sizes[i], times[i]);
                }
            }
        });
    }

    /** Tick thread. */
    void add(QuoteListener listener) {
        welcome(listener);
        listeners = Arrays.copyOf(listeners, listeners.length + 1);
        listeners[listeners.length - 1] = listener;
    }

    /** Tick thread. */
    void remove(QuoteListener listener) {
        listeners = Arrays.stream(listeners).filter(l -> l != listener).toArray(QuoteListener[]::new);
    }

    void marketData(MarketDataType type, String why) {
        kind = type;
        reason = why;
        for (QuoteListener listener : listeners) {
            guarded(listener, () -> listener.onMarketData(type, why));
        }
    }

    /** Ticks were missed; what comes next is a new stream. */
    void gap() {
        conflated();
        restart();
    }

    /** Single ticks were dropped because the listeners are slow; the stream itself goes on. */
    void conflated() {
        for (QuoteListener listener : listeners) {
            guarded(listener, listener::onGap);
        }
    }

    /** Another market is told of from now on: nothing is known of its prices, and the old quotes do not hold. */
    void forget() {
        restart();
        for (TickType side : new TickType[] {TickType.BID, TickType.ASK}) {
            if (known[side.ordinal()]) {
                deliver(side, Double.NaN, 0, times[side.ordinal()]);
            }
        }
        Arrays.fill(known, false);
        rtTime = 0;
        rtDayVolume = Double.NaN;
    }

    /** Only this line's ticks count from now on. */
    void follow(@Nullable QuoteLine line) {
        current = line;
        restart();
    }

    /** Whether ticks of the line count; those of a probe or of an earlier request do not. */
    boolean feeds(QuoteLine line) {
        return line == current;
    }

    /** A new request feeds this stream: its first ticks tell the present state again. */
    private void restart() {
        begun = false;
        held = false;
        sizeTold = false;
        rtVolume = false;
        rtTraded = false;
        lastTime = 0;
        bid = ask = last = Double.NaN;
        bidSize = askSize = lastSize = Double.NaN;
        fallbackPrice = Double.NaN;
    }

    /**
     * One tick of the wire.
     *
     * @param time     exchange time, epoch milliseconds, 0 if the tick does not carry it
     * @param received time of receipt in the server's clock
     */
    void tick(int wireType, double value, double size, long time, long received) {
        int type = TickNumber.live(wireType);
        switch (type) {
            case TickNumber.BID -> bid(price(value, size), size, received);
            case TickNumber.ASK -> ask(price(value, size), size, received);
            case TickNumber.BID_SIZE -> bidSize(value, received);
            case TickNumber.ASK_SIZE -> askSize(value, received);
            case WireTick.RT_TRADE -> rtTrade(value, size, time, received);
            case WireTick.RT_DAY_VOLUME -> rtVolume(value, time > 0 ? time : received);
            case TickNumber.LAST -> lastPrice(value, size, received);
            case TickNumber.LAST_SIZE -> lastSize(value, received);
            case TickNumber.LAST_TIME -> lastTime((long) value * MILLIS, received);
            case TickNumber.VOLUME -> volume(value, received);
            case TickNumber.OPEN -> session(TickType.OPEN, value, received);
            case TickNumber.HIGH -> session(TickType.HIGH, value, received);
            case TickNumber.LOW -> session(TickType.LOW, value, received);
            case TickNumber.CLOSE -> session(TickType.CLOSE, value, received);
            case TickNumber.HALTED -> deliver(TickType.HALTED, value > 0 ? 1 : 0, 0, received);
            default -> {
                // A kind of tick that nothing here shows.
            }
        }
    }

    private static double price(double value, double size) {
        return WireTick.isNoQuote(value, size) ? Double.NaN : value;
    }

    private void bid(double price, double size, long at) {
        bid = price;
        bidSize = size;
        deliver(TickType.BID, price, size, at);
    }

    private void ask(double price, double size, long at) {
        ask = price;
        askSize = size;
        deliver(TickType.ASK, price, size, at);
    }

    /** The server repeats the size of each price tick in a size tick of its own. */
    private void bidSize(double size, long at) {
        if (size != bidSize && !Double.isNaN(bid)) {
            bid(bid, size, at);
        }
    }

    private void askSize(double size, long at) {
        if (size != askSize && !Double.isNaN(ask)) {
            ask(ask, size, at);
        }
    }

    private void session(TickType type, double value, long at) {
        if (!WireTick.isNoQuote(value, 0)) {
            deliver(type, value, 0, at);
        }
    }

    private void rtTrade(double price, double size, long time, long received) {
        long at = time > 0 ? time : received;
        boolean toldBefore = !rtTraded && price == fallbackPrice && size == fallbackSize
                && Math.abs(at - fallbackTime) <= LAST_TIME_VALID;
        held = false;
        begun = true;
        rtVolume = true;
        rtTraded = true;
        if (!toldBefore && !repeated(price, size, at)) {
            rtTime = at;
            deliver(TickType.LAST, price, size, at);
        }
    }

    /** A new subscription begins with the newest trade, which may have been delivered before. */
    private boolean repeated(double price, double size, long at) {
        int i = TickType.LAST.ordinal();
        return known[i] && at == rtTime && values[i] == price && sizes[i] == size && !volumeMoved;
    }

    private void rtVolume(double volume, long at) {
        rtVolume = true;
        volumeMoved = volume != rtDayVolume;
        if (volumeMoved) {
            rtDayVolume = volume;
            deliver(TickType.VOLUME, volume, 0, at);
        }
    }

    private void lastPrice(double price, double size, long at) {
        if (rtVolume || WireTick.isNoQuote(price, size)) {
            return;
        }
        last = price;
        lastSize = size;
        sizeTold = false;
        trade(at);
    }

    /** After a price tick the same size again is its echo; alone it is another trade at the same price. */
    private void lastSize(double size, long at) {
        if (rtVolume || Double.isNaN(last)) {
            return;
        }
        if (!sizeTold && size == lastSize) {
            sizeTold = true;
            return;
        }
        lastSize = size;
        sizeTold = true;
        trade(at);
    }

    private void trade(long at) {
        boolean timed = lastTime > 0 && at - lastTimeReceived <= LAST_TIME_VALID;
        if (!begun && !timed) {
            held = true;
            heldSince = at;
            return;
        }
        begun = true;
        fallback(timed ? lastTime : at);
    }

    private void fallback(long at) {
        fallbackPrice = last;
        fallbackSize = lastSize;
        fallbackTime = at;
        lastTime = 0;
        deliver(TickType.LAST, last, lastSize, at);
    }

    private void lastTime(long time, long received) {
        lastTime = time;
        lastTimeReceived = received;
        if (held) {
            held = false;
            begun = true;
            fallback(time);
        }
    }

    /** The first trade has waited long enough, or need not wait if it is still to come. */
    void releaseHeld() {
        begun = true;
        if (held) {
            held = false;
            fallback(heldSince);
        }
    }

    private void volume(double volume, long at) {
        if (!rtVolume && volume >= 0) {
            deliver(TickType.VOLUME, volume, 0, at);
        }
    }

    private void deliver(TickType type, double value, double size, long at) {
        int i = type.ordinal();
        values[i] = value;
        sizes[i] = size;
        times[i] = at;
        known[i] = true;
        for (QuoteListener listener : listeners) {
            try {
                listener.onTick(type, value, size, at);
            } catch (RuntimeException e) {
                failed(listener, e);
            }
        }
    }

    private void guarded(QuoteListener listener, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            failed(listener, e);
        }
    }

    private static void failed(QuoteListener listener, RuntimeException e) {
        LOG.log(Level.ERROR, "A listener to quotes failed: " + listener, e);
    }
}
