package tradewind.marketdata.hub.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarGrid;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.instrument.TradingHours;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.PriceSource;
import tradewind.core.quote.Quote;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.QuoteState;
import tradewind.core.quote.TickType;

/**
 * Makes bars of ticks. Pure: time comes in with the ticks and through {@link #now}; one thread.
 *
 * <p>A bar is formed by <em>the price</em>: the first known one of the preference chain. Each tick that moves the source
 * which is in effect counts, so that a wick that is gone before the next look is in the bar: with LAST in effect only
 * trades count, with MID each change of bid or ask. Bars are cut by the time of the tick (exchange time where it is
 * known); a tick may be late by two bars as long as history has not confirmed its bar.
 *
 * <p>Volume is the growth of the day's volume, given to the bar of the trade that caused it. It restarts with the
 * trading day; after a gap in the stream it starts anew. What no bar can take yet waits for the next bar.
 */
final class BarAggregator implements QuoteListener {
    /** A tick whose time lies further ahead of the server's clock than this is filed under the server's clock. */
    static final long MAX_AHEAD_SECONDS = 120;
    private static final int LATE_BARS = 2;
    /** Closing auctions print after the session has ended. */
    private static final long AFTER_CLOSE_SECONDS = 15 * 60;
    private static final long DELAY_MILLIS = 15 * 60_000;

    private final BarGrid grid;
    private final TradingHours hours;
    private final PriceSource[] chain;
    private final boolean negativePrices;
    private final QuoteState quote = new QuoteState();
    /** Ascending; nearly always one or two. */
    private final List<LiveBar> bars = new ArrayList<>();
    private @Nullable LiveBar current;
    private long confirmedUntil = Long.MIN_VALUE;
    private long now;
    private long whole = Long.MIN_VALUE;
    private boolean lastSeen;
    private boolean delayed;
    private boolean frozen;

    private double dayVolume = Double.NaN;
    private long dayVolumeTime;
    private long tradeTime;
    private double waitingVolume;
    private double lateVolume;
    private long ignored;

    /** @param negativePrices whether prices of 0 and below are prices (spreads, some futures) */
    BarAggregator(BarGrid grid, TradingHours hours, List<PriceSource> chain, boolean negativePrices) {
        this.grid = grid;
        this.hours = hours;
        this.chain = chain.toArray(PriceSource[]::new);
        this.negativePrices = negativePrices;
    }

    /** The server's clock, epoch milliseconds. */
    void now(long serverMillis) {
        now = serverMillis;
    }

    @Override
    public void onTick(TickType type, double value, double size, long time) {
        boolean priceTick = type == TickType.LAST || type == TickType.BID || type == TickType.ASK;
        if (priceTick && !usable(value)) {
            if (Double.isNaN(value)) {
                quote.onTick(type, value, size, time);
            } else {
                ignored++;
            }
            return;
        }
        quote.onTick(type, value, size, time);
        if (type == TickType.LAST) {
            onTrade(marketTime(time));
        } else if (priceTick) {
            // A quote tells of the present, though it came before we did.
            onPrice(type, marketTime(Math.max(time, whole)));
        } else if (type == TickType.VOLUME) {
            onDayVolume(value, marketTime(time));
        }
    }

    private boolean usable(double price) {
        return Double.isFinite(price) && (price > 0 || negativePrices);
    }

    /** Delayed ticks that carry the time of receipt speak of the market a quarter of an hour ago. */
    private long marketTime(long time) {
        return delayed && time > now - DELAY_MILLIS + 60_000 ? time - DELAY_MILLIS : time;
    }

    private void onTrade(long time) {
        boolean first = !lastSeen;
        lastSeen = true;
        if (first && time < whole) {
            return; // It tells what was traded before we came.
        }
        // Some servers tell the day's volume after the trade, some before it, then with the trade's own time.
        tradeTime = time == dayVolumeTime ? 0 : time;
        onPrice(TickType.LAST, time);
    }

    private void onPrice(TickType type, long time) {
        for (PriceSource source : chain) {
            double price = quote.price(source);
            if (!Double.isNaN(price)) {
                if (!frozen && moves(type, source)) {
                    take(price, time);
                }
                return;
            }
        }
    }

    private static boolean moves(TickType type, PriceSource source) {
        return switch (source) {
            case LAST -> type == TickType.LAST;
            case MID -> type != TickType.LAST;
            case BID -> type == TickType.BID;
            case ASK -> type == TickType.ASK;
        };
    }

    private void take(double price, long time) {
        long second = Math.floorDiv(time, 1000L);
        LiveBar bar = current;
        if (bar == null || !bar.contains(second)) {
            if (second > Math.floorDiv(now, 1000L) + MAX_AHEAD_SECONDS) {
                second = Math.floorDiv(now, 1000L);
            }
            bar = find(second);
            if (bar == null) {
                begin(second, price, time);
                return;
            }
        }
        bar.price(price, time);
    }

    private @Nullable LiveBar find(long second) {
        for (LiveBar bar : bars) {
            if (bar.contains(second)) {
                return bar;
            }
        }
        return null;
    }

    private void begin(long second, double price, long time) {
        long start = grid.start(second);
        if (start <= confirmedUntil || tooLate(start) || !trading(second)) {
            ignored++;
            return;
        }
        insert(new LiveBar(start, grid.end(second), price, time, whole <= start * 1000));
    }

    private boolean tooLate(long start) {
        LiveBar newest = current;
        return newest != null && start < newest.start - LATE_BARS * (newest.end - newest.start);
    }

    private boolean trading(long second) {
        return !hours.sessions(second - AFTER_CLOSE_SECONDS, second + 1).isEmpty();
    }

    private void insert(LiveBar bar) {
        int i = bars.size();
        while (i > 0 && bars.get(i - 1).start > bar.start) {
            i--;
        }
        bars.add(i, bar);
        if (i == bars.size() - 1) {
            current = bar;
            bar.addVolume(waitingVolume);
            waitingVolume = 0;
        }
    }

    private void onDayVolume(double value, long time) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            return;
        }
        double grown = value - dayVolume;
        if (grown < 0) {
            boolean newDay = !hours.tradingDay(time / 1000).equals(hours.tradingDay(dayVolumeTime / 1000));
            grown = newDay ? value : 0;
        }
        dayVolume = value;
        dayVolumeTime = time;
        if (grown > 0 && !frozen) {
            addVolume(grown, Math.floorDiv(tradeTime != 0 ? tradeTime : time, 1000L));
        }
        tradeTime = 0;
    }

    private void addVolume(double more, long second) {
        LiveBar bar = find(second);
        LiveBar newest = current;
        if (bar == null && newest != null && second < newest.start && grid.start(second) > confirmedUntil) {
            bar = newest;
        }
        if (bar != null) {
            bar.addVolume(more);
            } else if (grid.start(second) <= confirmedUntil) {
            lateVolume += more;
        } else {
            waitingVolume += more;
        }
    }

    @Override
    public void onMarketData(MarketDataType type, String reason) {
        quote.onMarketData(type, reason);
        delayed = type.delayed();
        frozen = type == MarketDataType.FROZEN || type == MarketDataType.DELAYED_FROZEN;
    }

    /** The stream begins, or begins anew: what was missed is history's to tell. */
    @Override
    public void onGap() {
        whole = now;
        lastSeen = false;
        dayVolume = Double.NaN;
        tradeTime = 0;
        bars.forEach(LiveBar::broken);
    }

    /** Forgets every bar. */
    void clear() {
        bars.clear();
        current = null;
        confirmedUntil = Long.MIN_VALUE;
        onGap();
    }

    /** Takes the bar in progress of history. */
    void seed(Bar bar) {
        long start = grid.start(bar.time());
        if (start <= confirmedUntil) {
            return;
        }
        LiveBar mine = find(bar.time());
        if (mine == null) {
            insert(new LiveBar(start, grid.end(bar.time()), bar));
        } else {
            mine.seed(bar);
        }
    }

    /** Gives up the live bar that covers {@code time} and returns it, or null. */
    @Nullable LiveBar remove(long time) {
        LiveBar bar = find(time);
        if (bar != null) {
            bars.remove(bar);
                if (bar == current) {
                current = bars.isEmpty() ? null : bars.get(bars.size() - 1);
            }
        }
        return bar;
    }

    /**
     * History is complete up to the bar that starts here: ticks for it or before it come too late.
     *
     * @param time epoch seconds, {@link Long#MIN_VALUE} if nothing is confirmed
     */
    void confirmedUntil(long time) {
        confirmedUntil = time == Long.MIN_VALUE ? time : grid.start(time);
    }

    /** The unconfirmed bars, ascending. */
    List<LiveBar> bars() {
        return List.copyOf(bars);
    }

    /** The unconfirmed bars as a series; under {@code openOnly} without those that ended before {@code second}. */
    BarSeries series(boolean openOnly, long second) {
        BarSize size = grid.size();
        BarSeriesBuilder builder = new BarSeriesBuilder(size);
        for (LiveBar bar : bars) {
            if (!openOnly || bar.end > second && bar == current) {
                builder.add(bar.bar(size));
            }
        }
        return builder.build();
    }

    Quote quote() {
        return quote.snapshot();
    }

    /** Start of the newest bar, {@link Long#MIN_VALUE} if there is none. */
    long newestStart() {
        LiveBar bar = current;
        return bar == null ? Long.MIN_VALUE : bar.start;
    }

    /** Volume that no bar has taken yet. */
    double waitingVolume() {
        return waitingVolume;
    }

    /** Volume that came for bars which history had already confirmed. */
    double lateVolume() {
        return lateVolume;
    }

    /** Price ticks that formed no bar: too late, outside trading hours, no price. */
    long ignored() {
        return ignored;
    }
}
