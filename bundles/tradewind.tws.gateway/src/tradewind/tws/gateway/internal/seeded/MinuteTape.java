package tradewind.tws.gateway.internal.seeded;

import java.util.Arrays;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.QuoteChanges;
import tradewind.tws.gateway.internal.market.Trades;

/**
 * Writes the trades and quotes of one minute after the other. Between the prices at its ends the fair price of a minute
 * is a Brownian bridge; the quote follows it in ticks, trades happen at the quote.
 */
final class MinuteTape {
    private static final int MINUTE = 60_000;
    /** Variance of trade counts beyond Poisson's, as gamma mixing. */
    private static final double COUNT_SHAPE = 1.5;
    private static final double SIZE_SD = 1.2;
    /** Median over mean of a log-normal number. */
    private static final double SIZE_SCALE = Math.exp(-SIZE_SD * SIZE_SD / 2);
    private static final double SAME_INSTANT = 0.2;
    private static final double SOON_AFTER = 0.3;
    private static final double SOON_MILLIS = 700;

    /**
     * How lively a minute is.
     *
     * @param trades   mean number of trades in a minute
     * @param size     of trades against the usual one
     * @param quotes   mean number of quote changes in a minute
     * @param wideness of the spread, 1 in the middle of the day
     */
    record Pace(double trades, double size, double quotes, double wideness) {
    }

    private final ActivityModel activity;
    private final TickGrid grid;
    private final Noise noise;
    /** Of what only quotes show, so that trades are the same whether quotes are written or not. */
    private final Noise quoteNoise;
    private final Trades trades;
    private final QuoteChanges quotes;
    private final boolean quoted;
    private final boolean traded;
    private final boolean sized;
    private final boolean keepQuotes;
    private long[] times = new long[256];

    private double spreadFactor = 1;
    private double meanSize;
    private int spread;
    private boolean buy;
    private double bid = Double.NaN;
    private double ask = Double.NaN;
    private double bidSize;
    private double askSize;

    /** @param keepQuotes whether quotes are written; the trades are the same without */
    MinuteTape(Listing listing, ActivityModel activity, TickGrid grid, Noise noise, boolean keepQuotes, Trades trades,
            QuoteChanges quotes) {
        this.activity = activity;
        this.grid = grid;
        this.noise = noise;
        quoteNoise = noise.split();
        meanSize = activity.size();
        this.trades = trades;
        this.quotes = quotes;
        this.keepQuotes = keepQuotes;
        quoted = listing.hasQuotes();
        traded = listing.hasTrades();
        sized = listing.hasVolume();
        buy = noise.chance(0.5);
        drawSpread();
    }

    /**
     * One minute of continuous trading, or a part of one.
     *
     * @param from      epoch milliseconds
     * @param to        epoch milliseconds, exclusive, at most a minute later
     * @param first     fair price at {@code from}
     * @param last      fair price at {@code to}
     * @param deviation standard deviation of the fair price over a minute
     */
    void continuous(long from, long to, double first, double last, double deviation, Pace pace) {
        double part = (to - from) / (double) MINUTE;
        spreadFactor = pace.wideness();
        meanSize = activity.size() * pace.size();
        int count = drawTimes((int) (to - from), pace.trades() * part, pace.quotes() * part);
        double price = first;
        double left = part;
        int at = 0;
        for (int i = 0; i < count; i++) {
            int now = (int) (times[i] >>> 1);
            double passed = (now - at) / (double) MINUTE;
            if (passed > 0 && left > passed) {
                price += (last - price) * passed / left
                        + deviation * Math.sqrt(passed * (left - passed) / left) * noise.gaussian();
                left -= passed;
            }
            boolean trade = (times[i] & 1) == 1;
            event(from + now, price, trade, trade && i > 0 && now == at);
            at = now;
        }
    }

    private void event(long time, double price, boolean trade, boolean again) {
        if (!quoted) {
            trades.add(time, grid.round(price), 0);
            return;
        }
        if (!again) {
            quote(time, price, !trade);
        }
        if (trade) {
            trade(time, price, again);
        }
    }

    /** The times of the events in {@link #times}, shifted left by one, the low bit set for a trade. */
    private int drawTimes(int length, double tradeCount, double quoteCount) {
        int tradeEvents = traded ? noise.negativeBinomial(tradeCount, COUNT_SHAPE) : 0;
        int count = tradeEvents + (quoted ? noise.poisson(quoteCount) : 0);
        if (times.length < count) {
            times = new long[count * 2];
        }
        long time = 0;
        for (int i = 0; i < count; i++) {
            if (i >= tradeEvents) {
                times[i] = (long) noise.below(length) << 1;
            } else {
                time = i == 0 ? noise.below(length) : tradeTime(time, length);
                times[i] = time << 1 | 1;
            }
        }
        Arrays.sort(times, 0, count);
        return count;
    }

    private long tradeTime(long before, int length) {
        double kind = noise.uniform();
        if (kind < SAME_INSTANT) {
            return before;
        }
        return kind < SAME_INSTANT + SOON_AFTER
                ? Math.min(length - 1, before + 1 + (long) noise.exponential(SOON_MILLIS)) : noise.below(length);
    }

    private void drawSpread() {
        spread = 1 + noise.poisson(activity.spread() * spreadFactor - 1 + 1e-9);
    }

    /** Moves the quote to where the fair price is; a small move leaves it. */
    private void quote(long time, double price, boolean fresh) {
        if (fresh && noise.chance(0.2)) {
            drawSpread();
        }
        double tick = grid.tick(price);
        double middle = (bid + ask) / 2;
        boolean same = Math.abs(price - middle) < 0.7 * tick && Math.rint((ask - bid) / tick) == spread;
        double oldBid = bid;
        double oldAsk = ask;
        if (!same) {
            bid = grid.round(price - spread * tick / 2);
            ask = grid.round(bid + spread * tick);
        }
        if (keepQuotes && (!same || fresh)) {
            write(time, oldBid, oldAsk);
        }
    }

    /** A side whose price changed has a new size; where neither did, one of them has. */
    private void write(long time, double oldBid, double oldAsk) {
        boolean one = bid == oldBid && ask == oldAsk;
        boolean first = one && quoteNoise.chance(0.5);
        if (bid != oldBid || first) {
            bidSize = displayed();
        }
        if (ask != oldAsk || one && !first) {
            askSize = displayed();
        }
        quotes.add(time, bid, bidSize, ask, askSize);
    }

    private double displayed() {
        return Math.max(1, Math.rint(activity.quoteSize() * quoteNoise.logNormal(0.7)));
    }

    /** Buyers follow buyers, and come sooner when the fair price is above the middle of the quote. */
    private void trade(long time, double price, boolean again) {
        double tick = grid.tick(price);
        if (!again && !noise.chance(0.35)) {
            buy = noise.chance(Math.clamp(0.5 + 0.3 * (price - (bid + ask) / 2) / tick, 0.1, 0.9));
        }
        double at = buy ? ask : bid;
        double kind = noise.uniform();
        if (again && kind < 0.08) {
            at = grid.round(buy ? at + tick : at - tick);
        } else if (!again && spread > 1 && kind < 0.25) {
            at = grid.round(bid + tick * (1 + noise.below(spread)));
        }
        trades.add(time, at, size());
    }

    private double size() {
        if (!sized) {
            return 0;
        }
        double size = Math.max(1, Math.rint(meanSize * noise.logNormal(SIZE_SD) * SIZE_SCALE));
        return activity.lot() > 1 && noise.chance(activity.lotShare())
                ? Math.max(1, Math.rint(size / activity.lot())) * activity.lot() : size;
    }

    /** The first quote of a day, and the first trade at it. */
    void open(long time, double price) {
        event(time, price, false, false);
        if (quoted && traded) {
            trade(time, price, false);
        }
    }

    /** An auction: one trade. */
    void cross(long time, double price, double size) {
        trades.add(time, grid.round(price), Math.max(1, Math.rint(size)));
    }
}
