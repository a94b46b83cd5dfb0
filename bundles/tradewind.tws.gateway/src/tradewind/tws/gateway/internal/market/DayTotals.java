package tradewind.tws.gateway.internal.market;

/**
 * What is known of a listing at a moment: the last trade and quote, and the totals of the trading day. Prices are NaN
 * when unknown (no trade today, no quote yet).
 *
 * @param time          of this state, epoch milliseconds
 * @param last          the last trade's price; before the first trade of the day that of an earlier day
 * @param lastTime      epoch milliseconds of that trade, 0 if there was none
 * @param volume        of the day so far
 * @param wap           average price of the day weighted by volume
 * @param previousClose official close of the trading day before
 */
public record DayTotals(long time, double last, double lastSize, long lastTime, double bid, double bidSize, double ask,
        double askSize, double open, double high, double low, double previousClose, double volume, double wap,
        int trades) {

    /** At the start of a trading day. */
    public static DayTotals dayStart(long time, double previousClose, double last, long lastTime) {
        return new DayTotals(time, last, 0, lastTime, Double.NaN, 0, Double.NaN, 0, Double.NaN, Double.NaN,
                Double.NaN, previousClose, 0, Double.NaN, 0);
    }

    /** The state after one more event. */
    public DayTotals after(MarketEvent event) {
        return switch (event) {
            case MarketEvent.Trade t -> afterTrade(t);
            case MarketEvent.Quote q -> new DayTotals(q.time(), last, lastSize, lastTime, q.bid(), q.bidSize(), q.ask(),
                    q.askSize(), open, high, low, previousClose, volume, wap, trades);
        };
    }

    /** The same state at another time. */
    public DayTotals at(long newTime) {
        return new DayTotals(newTime, last, lastSize, lastTime, bid, bidSize, ask, askSize, open, high, low,
                previousClose, volume, wap, trades);
    }

    private DayTotals afterTrade(MarketEvent.Trade t) {
        boolean first = trades == 0;
        double total = volume + t.size();
        double average = total == 0 ? t.price() : ((first ? 0 : wap) * volume + t.price() * t.size()) / total;
        return new DayTotals(t.time(), t.price(), t.size(), t.time(), bid, bidSize, ask, askSize,
                first ? t.price() : open, first ? t.price() : Math.max(high, t.price()),
                first ? t.price() : Math.min(low, t.price()), previousClose, total, average, trades + 1);
    }
}
