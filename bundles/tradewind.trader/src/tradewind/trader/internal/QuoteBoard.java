package tradewind.trader.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Whether there is a price to compare with. */
    boolean known(Instrument instrument) {
        return line(instrument).priced();
    }

    /** Runs the action as soon as a price is known, at the latest when the time is up; several in their order. */
    void whenKnown(Instrument instrument, long millis, Runnable action) {
        Line line = line(instrument);
        Once once = new Once(action);
        if (millis <= 0 || !line.await(once)) {
            action.run();
        } else {
            loop.schedule(once, millis);
        }
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
        private final List<Once> awaiting = new ArrayList<>();

        private Line(Instrument instrument) {
            subscription = quotes.subscribe(instrument, this);
        }

        private synchronized Quote snapshot() {
            return state.snapshot();
        }

        /** A price alone is not enough: whether it is a live one is told a moment later. */
        private synchronized boolean priced() {
            Quote now = state.snapshot();
            return now.type() != MarketDataType.NONE && PriceRules.reference(now).isPresent();
        }

        /** Keeps the action for the first price; false if there is one already. */
        private synchronized boolean await(Once action) {
            return !priced() && awaiting.add(action);
        }

        @Override
        public void onTick(TickType type, double value, double size, long time) {
            List<Once> due;
            synchronized (this) {
                state.onTick(type, value, size, time);
                due = due();
            }
            due.forEach(loop::execute);
        }

        @Override
        public void onMarketData(MarketDataType type, String reason) {
            List<Once> due;
            synchronized (this) {
                state.onMarketData(type, reason);
                due = due();
            }
            due.forEach(loop::execute);
        }

        /** Those who need not wait any more. */
        private List<Once> due() {
            if (awaiting.isEmpty() || !priced()) {
                return List.of();
            }
            List<Once> due = List.copyOf(awaiting);
            awaiting.clear();
            return due;
        }

        private void close() {
            subscription.close();
        }
    }
}
