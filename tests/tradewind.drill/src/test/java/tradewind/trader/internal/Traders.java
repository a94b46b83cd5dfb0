package tradewind.trader.internal;

/** What the framework does with a trader. */
public final class Traders {
    private Traders() {
    }

    /** Deactivates it: its threads end and its journal is closed. */
    public static void close(Trader trader) {
        trader.close();
    }
}
