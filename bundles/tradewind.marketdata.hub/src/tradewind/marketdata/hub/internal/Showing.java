package tradewind.marketdata.hub.internal;

import static java.lang.System.Logger.Level.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.RequestFailed.Remedy;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.Focus.Chooser;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;

/**
 * One wish to see an instrument, from the query to the live feed. Without a connection it shows what is remembered and
 * goes on waiting for the connection. Runs on the focus thread, until the next wish ends it.
 */
final class Showing {
    private static final System.Logger LOG = System.getLogger(Showing.class.getName());
    private static final long RETRY_MILLIS = 2000;

    private final FocusedFeed focus;
    private final ContractQuery query;
    private final FeedSettings settings;
    private final Chooser chooser;
    private final CompletableFuture<MarketFeed> result = new CompletableFuture<>();
    private Subscription status = () -> { };
    private Subscription retry = () -> { };
    private CompletableFuture<?> asking = CompletableFuture.completedFuture(null);
    private @Nullable Instrument shown;
    private boolean recalled;
    private boolean settled;
    private boolean ended;

    Showing(FocusedFeed focus, ContractQuery query, FeedSettings settings, Chooser chooser) {
        this.focus = focus;
        this.query = query;
        this.settings = settings;
        this.chooser = chooser;
    }

    CompletableFuture<MarketFeed> result() {
        return result;
    }

    void begin() {
        result.whenComplete((feed, error) -> {
            if (error instanceof CancellationException) {
                focus.loop.execute(this::end);
            }
        });
        status = focus.connection.onStatus(s -> focus.loop.execute(() -> connection(s.state().usable())));
    }

    /** Stops whatever is under way. The feed that was opened stays open. */
    void end() {
        if (!ended) {
            ended = true;
            status.close();
            retry.close();
            asking.cancel(true);
            result.cancel(false);
        }
    }

    private void connection(boolean usable) {
        if (ended || settled) {
            return;
        }
        if (usable) {
            find();
        } else {
            recall();
        }
    }

    /** Shows what the query stood for in an earlier session. */
    private void recall() {
        if (!recalled && !replayed()) {
            recalled = true;
            try {
                focus.catalog.recall(query).ifPresent(this::open);
            } catch (RuntimeException e) {
                LOG.log(WARNING, "Cannot read the remembered instruments", e);
            }
        }
    }

    /** A recorded day has hours of its own, and numbers contracts as it likes: nothing of it is remembered. */
    private boolean replayed() {
        return focus.connection.status().profile().kind() == AccountKind.REPLAY;
    }

    private void find() {
        if (ended || settled || !asking.isDone()) {
            return;
        }
        CompletableFuture<List<Instrument>> answer = focus.instruments.find(query);
        asking = answer;
        answer.whenComplete((found, error) -> focus.loop.execute(() -> {
            if (!ended && error != null) {
                failed(error);
            } else if (!ended) {
                found(found);
            }
        }));
    }

    private void failed(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof RequestFailed refused && refused.remedy() == Remedy.RETRY_LATER) {
            recall();
            retry = focus.loop.schedule(() -> connection(focus.connection.status().state().usable()), RETRY_MILLIS);
        } else if (shown == null) {
            settled = true;
            result.completeExceptionally(cause);
        } else {
            settled = true;
            LOG.log(WARNING, "The server does not know the remembered instrument", cause);
        }
    }

    private void found(List<Instrument> candidates) {
        Instrument remembered = shown;
        if (candidates.isEmpty()) {
            failed(new RequestFailed(200, "There is no instrument " + query.symbol(), Remedy.CHANGE_REQUEST));
        } else if (candidates.size() == 1) {
            settle(candidates.get(0));
        } else if (remembered != null && candidates.contains(remembered)) {
            settle(candidates.get(candidates.indexOf(remembered)));
        } else {
            choose(candidates);
        }
    }

    private void choose(List<Instrument> candidates) {
        CompletableFuture<Optional<Instrument>> choice;
        try {
            choice = chooser.choose(candidates);
        } catch (RuntimeException e) {
            choice = CompletableFuture.failedFuture(e);
        }
        asking = choice;
        choice.whenComplete((chosen, error) -> focus.loop.execute(() -> {
            if (ended) {
                return;
            }
            if (error != null) {
                settled = true;
                result.completeExceptionally(error);
            } else if (chosen.isPresent()) {
                settle(chosen.get());
            } else {
                end();
            }
        }));
    }

    /** The server has spoken: remember the instrument and show it. */
    private void settle(Instrument instrument) {
        settled = true;
        status.close();
        try {
            if (!replayed()) {
                focus.catalog.remember(query, instrument);
            }
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Cannot remember " + instrument.displayName(), e);
        }
        if (instrument.equals(shown)) {
            // The open feed takes over the fresher description.
            focus.marketData.open(instrument, settings).close();
        } else {
            open(instrument);
        }
    }

    private void open(Instrument instrument) {
        shown = instrument;
        MarketFeed feed = focus.marketData.open(instrument, settings);
        focus.focus(feed);
        result.complete(feed);
    }
}
