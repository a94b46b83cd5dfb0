package tradewind.marketdata.hub.internal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.Subscription;
import tradewind.core.connection.Connection;
import tradewind.core.connection.Instruments;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.Focus;
import tradewind.core.data.InstrumentCatalog;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.ContractQuery;

/** The feed in focus. Its state is owned by the thread {@code focus}, on which listeners are told. */
@Component
public final class FocusedFeed implements Focus {
    final Connection connection;
    final Instruments instruments;
    final InstrumentCatalog catalog;
    final MarketData marketData;
    final EventLoop loop;
    private final Runnable end;
    private final Listeners<Optional<MarketFeed>> listeners = new Listeners<>();
    private volatile Optional<MarketFeed> feed = Optional.empty();
    private @Nullable Showing showing;

    @Activate
    public FocusedFeed(@Reference MarketData marketData, @Reference Instruments instruments,
            @Reference InstrumentCatalog catalog, @Reference Connection connection) {
        HubThread thread = new HubThread("focus");
        this.marketData = marketData;
        this.instruments = instruments;
        this.catalog = catalog;
        this.connection = connection;
        loop = thread;
        end = thread::close;
    }

    FocusedFeed(MarketData marketData, Instruments instruments, InstrumentCatalog catalog, Connection connection,
            EventLoop loop) {
        this.marketData = marketData;
        this.instruments = instruments;
        this.catalog = catalog;
        this.connection = connection;
        this.loop = loop;
        end = () -> { };
    }

    @Override
    public Optional<MarketFeed> feed() {
        return feed;
    }

    @Override
    public Subscription onFeed(Consumer<Optional<MarketFeed>> listener) {
        boolean[] left = {false};
        Subscription[] membership = {() -> { }};
        loop.execute(() -> {
            synchronized (left) {
                if (left[0]) {
                    return;
                }
                membership[0] = listeners.add(listener);
            }
            listener.accept(feed);
        });
        return () -> {
            synchronized (left) {
                left[0] = true;
                membership[0].close();
            }
        };
    }

    @Override
    public CompletableFuture<MarketFeed> show(ContractQuery query, FeedSettings settings, Chooser chooser) {
        Showing next = new Showing(this, query, settings, chooser);
        loop.execute(() -> {
            Showing before = showing;
            showing = next;
            if (before != null) {
                before.end();
            }
            next.begin();
        });
        return next.result();
    }

    /** Moves the focus; on the focus thread. */
    void focus(MarketFeed next) {
        Optional<MarketFeed> before = feed;
        feed = Optional.of(next);
        listeners.tell(feed);
        before.ifPresent(MarketFeed::close);
    }

    @Deactivate
    void close() {
        loop.execute(() -> {
            Showing last = showing;
            if (last != null) {
                last.end();
            }
            feed.ifPresent(MarketFeed::close);
            feed = Optional.empty();
        });
        end.run();
    }
}
