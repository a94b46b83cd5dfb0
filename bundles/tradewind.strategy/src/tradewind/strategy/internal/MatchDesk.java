package tradewind.strategy.internal;

import tradewind.core.strategy.RunSettings;

/**
 * Fills the orders of a back-test by the rules of the embedded gateway's exchange, as far as bars can tell: a bar is walked
 * along open, the likelier extreme, the other, close; each price is a trade at one side of a quote that is a spread wide; an
 * order sees what comes after it only, crosses the spread, takes no more than is displayed, and rests with what is left.
 */
final class MatchDesk implements Desk {
    /** Told of what happens to an order. */
    interface Listener {
        void filled(long time, long pieces, double price, double cost);

        /** The order ended with the day, without being filled to the full. */
        void expired();
    }

    /** How far back the last move of the quote is looked for. */
    private static final int QUIET_BARS = 20;

    private final CostTruth costs;
    private final RunSettings settings;
    private final DayWindow days;
    private final double offset;
    private final long latencyMillis;
    private final double[] path = new double[4];
    private final Listener listener;
    private double bid;
    private double ask;
    private long displayed;
    private long left;
    private double limit;
    private long arrival;
    private int orderDay;
    private boolean first;
    private BarTape bars = new BarTape(tradewind.core.bar.BarSeries.empty(tradewind.core.bar.BarSize.M1));

    MatchDesk(CostTruth costs, RunSettings settings, DayWindow days, Listener listener) {
        this.costs = costs;
        this.settings = settings;
        this.days = days;
        this.listener = listener;
        offset = settings.limitOffset().doubleValue();
        latencyMillis = costs.fills().latency().toMillis();
    }

    /** The last bar of the tape happens. */
    void onBar(BarTape tape) {
        bars = tape;
        if (left != 0) {
            meet(tape.size() - 1);
        }
    }

    @Override
    public long working() {
        return left;
    }

    @Override
    public void cancel() {
        left = 0;
    }

    @Override
    public void order(long pieces) {
        cancel();
        if (pieces == 0) {
            return;
        }
        int i = bars.size() - 1;
        quote(i);
        left = pieces;
        first = true;
        limit = pieces > 0 ? costs.grid().down(bid + offset) : costs.grid().up(ask - offset);
        arrival = (bars.time(i) + bars.barSize().seconds()) * 1000 + latencyMillis;
        orderDay = days.day(bars.time(i));
    }

    /** What is quoted when a bar has closed: bars in which nothing moved leave the quote where it was. */
    private void quote(int i) {
        bid = ask = Double.NaN;
        int from = i;
        while (from > 0 && i - from < QUIET_BARS && still(from)) {
            from--;
        }
        for (int bar = from; bar <= i; bar++) {
            int count = walk(bar);
            double before = bar == 0 ? Double.NaN : bars.close(bar - 1);
            for (int k = 0; k < count; k++) {
                show(path[k], before);
                before = path[k];
            }
        }
    }

    private boolean still(int i) {
        double price = bars.close(i);
        return bars.high(i) == price && bars.low(i) == price && bars.close(i - 1) == price;
    }

    private void meet(int i) {
        long time = bars.time(i);
        if (days.day(time) != orderDay) {
            left = 0;
            listener.expired();
            return;
        }
        if (!settings.outsideRth() && !days.open(time)) {
            return;
        }
        int count = walk(i);
        double before = bars.close(i - 1);
        long step = bars.barSize().seconds() * 1000L / count;
        replenish(i);
        for (int k = 0; k < count && left != 0; k++) {
            if (show(path[k], before)) {
                replenish(i);
            }
            before = path[k];
            if (time * 1000 + k * step >= arrival) {
                match(path[k], time + k * step / 1000);
            }
        }
    }

    private void replenish(int i) {
        double volume = bars.volume(i);
        displayed = volume > 0 ? Math.max(1, (long) (volume * costs.fills().depth())) : Long.MAX_VALUE;
    }

    /** Lays the prices of a bar into the path. @return how many */
    private int walk(int i) {
        double open = bars.open(i);
        double close = bars.close(i);
        boolean up = close >= open;
        path[0] = open;
        int count = add(1, up ? bars.low(i) : bars.high(i));
        count = add(count, up ? bars.high(i) : bars.low(i));
        return add(count, close);
    }

    private int add(int count, double price) {
        if (price == path[count - 1]) {
            return count;
        }
        path[count] = price;
        return count + 1;
    }

    /** A trade at a price moves the quote there unless it was at one of its sides; true if it moved. */
    private boolean show(double price, double before) {
        if (price == bid || price == ask) {
            return false;
        }
        boolean up = !(price <= before);
        double spread = costs.spread(price);
        ask = up ? price : costs.grid().nearest(price + spread);
        bid = up ? costs.grid().nearest(price - spread) : price;
        return true;
    }

    private void match(double price, long time) {
        boolean buys = left > 0;
        double best = buys ? ask : bid;
        boolean crosses = buys ? best <= limit : best >= limit;
        boolean through = buys ? price < limit : price > limit;
        if (crosses || through) {
            fill(time, crosses ? best : limit);
        }
    }

    private void fill(long time, double price) {
        long part = Math.min(Math.abs(left), displayed);
        if (part > 0) {
            displayed -= part;
            long pieces = left > 0 ? part : -part;
            left -= pieces;
            double cost = costs.ofFill(pieces, price, first);
            first = false;
            listener.filled(time, pieces, price, cost);
        }
    }
}
