package tradewind.trader.internal;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.connection.Quotes;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.QuoteState;
import tradewind.core.quote.TickType;

/**
 * Quotes of the instruments that orders are made in, for the gate. An instrument that was asked for stays subscribed for
 * a while, so that the next order finds its price. Belongs to the trading thread; ticks come on another one.
 */
final class QuoteBoard {
    private static final long KEEP_MILLIS = 600_000;

    private final Quotes quotes;
    private final EventLoop loop;
    private final Map<Instrument, Line> lines = new HashMap<>();

    QuoteBoard(Quotes quotes, EventLoop loop) {
        this.quotes = quotes;
        this.loop = loop;
    }

    /** The quote of now, {@link Quote#NONE} before the first tick. */
    Quote quote(Instrument instrument) {
        return line(instrument).snapshot();
    }

    /** Runs the action as soon as a price is known, at the latest when the time is up. */
    void whenKnown(Instrument instrument, long millis, Runnable action) {
        Line line = line(instrument);
        if (PriceRules.reference(line.snapshot()).isPresent() || millis <= 0) {
            action.run();
            return;
        }
        Once once = new Once(action);
        line.awaited = once;
        loop.schedule(once, millis);
    }

    private Line line(Instrument instrument) {
        long now = loop.clock().millis();
        lines.entrySet().removeIf(e -> {
            boolean idle = now - e.getValue().used > KEEP_MILLIS;
            if (idle) {
                e.getValue().close();
            }
            return idle;
        });
        Line line = lines.computeIfAbsent(instrument, Line::new);
        line.used = now;
        return line;
    }

    void close() {
        lines.values().forEach(Line::close);
        lines.clear();
    }

    private static final class Once implements Runnable {
        private final Runnable action;
        private boolean done;

        private Once(Runnable action) {
            this.action = action;
        }

        @Override
        public void run() {
            if (!done) {
                done = true;
                action.run();
            }
        }
    }

    private final class Line implements QuoteListener {
        private final QuoteState state = new QuoteState();
        private final Subscription subscription;
        private long used;
        private volatile @Nullable Once awaited;

        private Line(Instrument instrument) {
            subscription = quotes.subscribe(instrument, this);
        }

        private synchronized Quote snapshot() {
            return state.snapshot();
        }

        @Override
        public void onTick(TickType type, double value, double size, long time) {
            Once waiting;
            synchronized (this) {
                state.onTick(type, value, size, time);
                waiting = awaited;
                if (waiting != null && PriceRules.reference(state.snapshot()).isPresent()) {
                    awaited = null;
                } else {
                    waiting = null;
                }
            }
            if (waiting != null) {
                loop.execute(waiting);
            }
        }

        @Override
        public synchronized void onMarketData(MarketDataType type, String reason) {
            state.onMarketData(type, reason);
        }

        private void close() {
            subscription.close();
        }
    }
}
