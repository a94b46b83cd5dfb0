package tradewind.core.quote;

/** Adds ticks up to a {@link Quote}. One thread writes; {@link #snapshot} on the same thread. */
public final class QuoteState implements QuoteListener {
    private double bid = Double.NaN;
    private double bidSize = Double.NaN;
    private double ask = Double.NaN;
    private double askSize = Double.NaN;
    private double last = Double.NaN;
    private double lastSize = Double.NaN;
    private double volume = Double.NaN;
    private double open = Double.NaN;
    private double high = Double.NaN;
    private double low = Double.NaN;
    private double close = Double.NaN;
    private boolean halted;
    private long time;
    private MarketDataType type = MarketDataType.NONE;

    @Override
    public void onTick(TickType tick, double value, double size, long at) {
        time = Math.max(time, at);
        switch (tick) {
            case BID -> {
                bid = value;
                bidSize = size;
            }
            case ASK -> {
                ask = value;
                askSize = size;
            }
            case LAST -> {
                last = value;
                lastSize = size;
            }
            case VOLUME -> volume = value;
            case OPEN -> open = value;
            case HIGH -> high = value;
            case LOW -> low = value;
            case CLOSE -> close = value;
            case HALTED -> halted = value != 0;
        }
    }

    @Override
    public void onMarketData(MarketDataType newType, String reason) {
        type = newType;
    }

    /** The present number of this source, NaN if it is not known. */
    public double price(PriceSource source) {
        return switch (source) {
            case MID -> (bid + ask) / 2;
            case LAST -> last;
            case BID -> bid;
            case ASK -> ask;
        };
    }

    public Quote snapshot() {
        return new Quote(bid, bidSize, ask, askSize, last, lastSize, volume, open, high, low, close, halted, time,
                type);
    }
}
