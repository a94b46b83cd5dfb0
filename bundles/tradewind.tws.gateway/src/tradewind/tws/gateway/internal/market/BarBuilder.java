package tradewind.tws.gateway.internal.market;

/** Adds up one bar after the other. */
final class BarBuilder {
    private double open;
    private double high;
    private double low;
    private double close;
    private double volume;
    private double value;
    private int trades;
    private boolean empty = true;

    /** A price without a trade: of a quote, or the price a bar without trades stands at. */
    void price(double price) {
        if (empty) {
            open = price;
            high = price;
            low = price;
            empty = false;
        }
        high = Math.max(high, price);
        low = Math.min(low, price);
        close = price;
    }

    void trade(double price, double size) {
        price(price);
        volume += size;
        value += price * size;
        trades++;
    }

    /** A shorter bar that follows. */
    void bar(MarketBar bar) {
        price(bar.open());
        high = Math.max(high, bar.high());
        low = Math.min(low, bar.low());
        close = bar.close();
        volume += bar.volume();
        value += bar.wap() * bar.volume();
        trades += bar.count();
    }

    boolean isEmpty() {
        return empty;
    }

    /** The bar so far; starts anew. */
    MarketBar finish(long time) {
        MarketBar bar = new MarketBar(time, open, high, low, close, volume, volume > 0 ? value / volume : close, trades);
        volume = 0;
        value = 0;
        trades = 0;
        empty = true;
        return bar;
    }
}
