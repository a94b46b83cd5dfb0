package tradewind.workbench.internal.watch;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.connection.Instruments;
import tradewind.core.connection.Quotes;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.SecurityType;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.QuoteState;
import tradewind.core.quote.TickType;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.live.Services;

/** One watched instrument with its quote. Ticks come on any thread; the newest quote can be read on any thread. */
final class WatchRow implements Subscription {
    private final String line;
    private final Consumer<WatchRow> changed;
    private volatile @Nullable Instrument instrument;
    private volatile Quote quote = Quote.NONE;
    private volatile String problem = "";
    private volatile boolean closed;
    private final Object lock = new Object();
    private @Nullable Subscription services;
    private @Nullable Subscription ticks;

    /** @param changed told on any thread, as often as ticks come */
    WatchRow(String line, Consumer<WatchRow> changed) {
        this.line = line;
        this.changed = changed;
    }

    /** Finds the instrument and follows its quote from when the services are there. */
    void open() {
        Subscription bound = Services.bind(Instruments.class, this::qualify);
        synchronized (lock) {
            services = bound;
        }
    }

    String line() {
        return line;
    }

    Optional<Instrument> instrument() {
        return Optional.ofNullable(instrument);
    }

    Quote quote() {
        return quote;
    }

    /** Why there is no quote, empty if nothing is known to be wrong. */
    String problem() {
        return problem;
    }

    /** Short name for people. */
    String name() {
        Instrument known = instrument;
        if (known == null) {
            return ContractQuery.parse(line).symbol();
        }
        return known.type() == SecurityType.CASH ? known.localSymbol() : known.displayName();
    }

    private Subscription qualify(Instruments instruments) {
        CompletableFuture<?> finding = instruments.find(ContractQuery.parse(line)).whenComplete((found, error) -> {
            if (error != null) {
                failed(OnDisplay.cause(error));
            } else if (found.isEmpty()) {
                failed(new IllegalStateException("There is no such instrument"));
            } else {
                follow(found.get(0));
            }
        });
        return () -> {
            finding.cancel(true);
            unfollow();
        };
    }

    private void failed(Throwable error) {
        if (error instanceof java.util.concurrent.CancellationException) {
            return;
        }
        problem = String.valueOf(error.getMessage());
        changed.accept(this);
    }

    private void follow(Instrument found) {
        instrument = found;
        problem = "";
        unfollow();
        if (closed) {
            return;
        }
        Subscription next = Services.bind(Quotes.class, q -> q.subscribe(found, new Ticks()));
        synchronized (lock) {
            ticks = next;
        }
        if (closed) {
            unfollow();
        }
        changed.accept(this);
    }

    private void unfollow() {
        Subscription old;
        synchronized (lock) {
            old = ticks;
            ticks = null;
        }
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        Subscription bound;
        synchronized (lock) {
            bound = services;
            services = null;
        }
        if (bound != null) {
            bound.close();
        }
        unfollow();
    }

    /** Adds ticks up; all of one subscription come on one thread. */
    private final class Ticks implements QuoteListener {
        private final QuoteState state = new QuoteState();

        @Override
        public void onTick(TickType type, double value, double size, long time) {
            state.onTick(type, value, size, time);
            publish();
        }

        @Override
        public void onMarketData(MarketDataType type, String reason) {
            state.onMarketData(type, reason);
            problem = type == MarketDataType.NONE ? reason : "";
            publish();
        }

        private void publish() {
            quote = state.snapshot();
            changed.accept(WatchRow.this);
        }
    }
}
