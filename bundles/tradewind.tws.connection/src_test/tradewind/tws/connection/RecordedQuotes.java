package tradewind.tws.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.TickType;

/** Writes down what a listener hears, so that tests compare whole lists. */
final class RecordedQuotes implements QuoteListener {
    private final List<String> events = new ArrayList<>();

    @Override
    public void onTick(TickType type, double value, double size, long time) {
        add(type + " " + value + " " + size + (type == TickType.LAST ? " @" + time : ""));
    }

    @Override
    public void onMarketData(MarketDataType type, String reason) {
        add("kind " + type);
    }

    @Override
    public void onGap() {
        add("gap");
    }

    private synchronized void add(String event) {
        events.add(event);
        notifyAll();
    }

    synchronized List<String> events() {
        return List.copyOf(events);
    }

    synchronized void clear() {
        events.clear();
    }

    /** Waits for an event that begins like this. */
    synchronized String await(String beginning) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(FakeServer.WAIT_SECONDS);
        while (true) {
            for (String event : events) {
                if (event.startsWith(beginning)) {
                    return event;
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("No \"" + beginning + "\" came, but " + events);
            }
            wait(left);
        }
    }
}
