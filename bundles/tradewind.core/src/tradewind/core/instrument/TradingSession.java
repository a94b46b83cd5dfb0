package tradewind.core.instrument;

/** A stretch of trading, epoch seconds UTC, {@code open} inclusive and {@code close} exclusive. */
public record TradingSession(long open, long close) {
    public TradingSession {
        if (close <= open) {
            throw new IllegalArgumentException("A session must close after it opens: " + open + ".." + close);
        }
    }

    public boolean contains(long time) {
        return time >= open && time < close;
    }
}
