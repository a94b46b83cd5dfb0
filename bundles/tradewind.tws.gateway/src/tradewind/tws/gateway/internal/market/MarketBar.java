package tradewind.tws.gateway.internal.market;

/**
 * A bar as the gateway's history serves it.
 *
 * @param time   start of the bar, epoch seconds UTC; for a day and longer midnight UTC of the (first) trading day
 * @param volume 0 for a bar without trades, and for bars of quotes
 * @param wap    average price weighted by volume; the close when there was no trade
 * @param count  number of trades, 0 for bars of quotes
 */
public record MarketBar(long time, double open, double high, double low, double close, double volume, double wap,
        int count) {
}
