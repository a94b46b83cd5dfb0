package tradewind.tws.connection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.Subscription;
import tradewind.core.connection.Quotes;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.TickType;

/** Market data of any number of instruments, one line each however many listen. */
@Component
public final class TwsQuotes implements Quotes, SessionListener {
    private final TwsSession session;
    private final Map<Instrument, InstrumentQuotes> open = new HashMap<>();

    @Activate
    public TwsQuotes(@Reference TwsSession session) {
        this.session = session;
        session.listen(this);
    }

    @Deactivate
    public void close() {
        session.unlisten(this);
        session.dispatch().run(() -> {
            open.values().forEach(InstrumentQuotes::close);
            open.clear();
        });
    }

    @Override
    public Subscription subscribe(Instrument instrument, QuoteListener listener) {
        // Each subscription is one listener of its own, even when the same object subscribes twice.
        Subscriber subscriber = new Subscriber(listener);
        session.dispatch().run(() -> add(instrument, subscriber));
        AtomicBoolean closed = new AtomicBoolean();
        return () -> {
            if (closed.compareAndSet(false, true)) {
                subscriber.closed = true;
                session.dispatch().run(() -> remove(instrument, subscriber));
            }
        };
    }

    private void add(Instrument instrument, Subscriber subscriber) {
        InstrumentQuotes present = open.get(instrument);
        InstrumentQuotes quotes = present == null ? new InstrumentQuotes(session, instrument) : present;
        open.put(instrument, quotes);
        quotes.add(subscriber);
    }

    private void remove(Instrument instrument, Subscriber subscriber) {
        InstrumentQuotes quotes = open.get(instrument);
        if (quotes != null && quotes.remove(subscriber)) {
            open.remove(instrument);
            quotes.close();
        }
    }

    @Override
    public void ready(boolean newSession) {
        if (newSession) {
            List.copyOf(open.values()).forEach(InstrumentQuotes::begin);
        }
    }

    @Override
    public void resubscribe() {
        List.copyOf(open.values()).forEach(InstrumentQuotes::begin);
    }

    @Override
    public void verify() {
        open.values().forEach(InstrumentQuotes::verify);
    }

    @Override
    public void ended(String reason) {
        open.values().forEach(q -> q.ended(reason));
    }

    @Override
    public void elsewhere() {
        open.values().forEach(InstrumentQuotes::elsewhere);
    }

    @Override
    public void time(long now) {
        List.copyOf(open.values()).forEach(q -> q.time(now));
    }

    /** Passes on until it is closed. */
    private static final class Subscriber implements QuoteListener {
        private final QuoteListener target;
        private volatile boolean closed;

        private Subscriber(QuoteListener target) {
            this.target = target;
        }

        @Override
        public void onTick(TickType type, double value, double size, long time) {
            if (!closed) {
                target.onTick(type, value, size, time);
            }
        }

        @Override
        public void onMarketData(MarketDataType type, String reason) {
            if (!closed) {
                target.onMarketData(type, reason);
            }
        }

        @Override
        public void onGap() {
            if (!closed) {
                target.onGap();
            }
        }
    }
}
