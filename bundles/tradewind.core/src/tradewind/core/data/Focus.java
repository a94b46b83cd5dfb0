package tradewind.core.data;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import tradewind.core.Subscription;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;

/** The instrument that the person is looking at: the chart draws it, the table lists it, the ticket trades it. */
public interface Focus {
    /** Chooses among several instruments; the future is completed empty when the person gives up. */
    @FunctionalInterface
    interface Chooser {
        CompletableFuture<Optional<Instrument>> choose(List<Instrument> candidates);
    }

    /** The feed in focus, if there is one. */
    Optional<MarketFeed> feed();

    /** Tells of each change of the feed, starting with the present one. */
    Subscription onFeed(Consumer<Optional<MarketFeed>> listener);

    /**
     * Qualifies the query, waiting for the connection if it is still coming up, opens its feed and closes the one
     * before. Without a connection a remembered instrument is shown from the store, and goes live by itself later.
     *
     * @return fails with {@link tradewind.core.connection.RequestFailed} if there is no such instrument; is cancelled if
     *         the person gave up choosing or asked for something else meanwhile
     */
    CompletableFuture<MarketFeed> show(ContractQuery query, FeedSettings settings, Chooser chooser);
}
