package tradewind.marketdata.hub.internal;

/** What the framework does with a hub. */
public final class Hubs {
    private Hubs() {
    }

    /** Deactivates it: its series and threads end. */
    public static void close(Hub hub) throws Exception {
        hub.close();
    }
}
