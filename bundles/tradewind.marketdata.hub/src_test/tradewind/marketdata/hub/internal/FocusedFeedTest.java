package tradewind.marketdata.hub.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.marketdata.hub.internal.Rig.LAST;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.Instruments;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.RequestFailed.Remedy;
import tradewind.core.data.Focus.Chooser;
import tradewind.core.data.InstrumentCatalog;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.InstrumentMatch;

class FocusedFeedTest {
    private static final ContractQuery QUERY = ContractQuery.stock("RHM");
    private static final Chooser NOBODY = candidates -> {
        throw new AssertionError("Nothing to choose");
    };

    private final Rig rig = new Rig();
    private final Map<ContractQuery, Instrument> remembered = new HashMap<>();
    private final Queue<CompletableFuture<List<Instrument>>> answers = new ArrayDeque<>();
    private final List<ContractQuery> asked = new ArrayList<>();
    private final FocusedFeed focus = new FocusedFeed(rig.hub, new Asked(), new Catalog(), rig.connection, rig.loop);

    private final class Asked implements Instruments {
        @Override
        public CompletableFuture<List<Instrument>> find(ContractQuery query) {
            asked.add(query);
            CompletableFuture<List<Instrument>> answer = answers.poll();
            return answer == null ? new CompletableFuture<>() : answer;
        }

        @Override
        public CompletableFuture<List<InstrumentMatch>> search(String pattern) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Catalog implements InstrumentCatalog {
        @Override
        public void remember(ContractQuery query, Instrument instrument) {
            remembered.put(query, instrument);
        }

        @Override
        public Optional<Instrument> recall(ContractQuery query) {
            return Optional.ofNullable(remembered.get(query));
        }

        @Override
        public List<Instrument> all() {
            return List.copyOf(remembered.values());
        }
    }

    private static Instrument other(int conId) {
        Instrument r = Rig.RHM;
        return new Instrument(conId, r.symbol(), r.type(), r.exchange(), "NYSE", "USD", r.localSymbol(),
                r.tradingClass(), "", r.multiplier(), "Other", r.increments(), r.tradingHours(), r.liquidHours());
    }

    private void answer(Instrument... found) {
        answers.add(CompletableFuture.completedFuture(List.of(found)));
    }

    private CompletableFuture<MarketFeed> show(Chooser chooser) {
        CompletableFuture<MarketFeed> shown = focus.show(QUERY, LAST, chooser);
        rig.loop.settle();
        return shown;
    }

    @Test
    void clearSymbolIsShownAndRemembered() {
        answer(Rig.RHM);
        List<Optional<MarketFeed>> told = new ArrayList<>();
        focus.onFeed(told::add);
        MarketFeed feed = show(NOBODY).join();
        assertEquals(Rig.RHM, feed.instrument());
        assertEquals(Optional.of(feed), focus.feed());
        assertEquals(List.of(Optional.empty(), Optional.of(feed)), told);
        assertEquals(Rig.RHM, remembered.get(QUERY));
    }

    @Test
    void personChoosesAmongSeveral() {
        answer(Rig.RHM, other(2));
        List<List<Instrument>> offered = new ArrayList<>();
        MarketFeed feed = show(candidates -> {
            offered.add(candidates);
            return CompletableFuture.completedFuture(Optional.of(candidates.get(1)));
        }).join();
        assertEquals(2, feed.instrument().conId());
        assertEquals(List.of(List.of(Rig.RHM, other(2))), offered);
    }

    @Test
    void givingUpTheChoiceCancels() {
        answer(Rig.RHM, other(2));
        assertTrue(show(candidates -> CompletableFuture.completedFuture(Optional.empty())).isCancelled());
        assertEquals(Optional.empty(), focus.feed());
    }

    @Test
    void unknownSymbolFails() {
        answer();
        CompletionException error = assertThrows(CompletionException.class, () -> show(NOBODY).join());
        assertEquals(Remedy.CHANGE_REQUEST, assertInstanceOf(RequestFailed.class, error.getCause()).remedy());
        answers.add(CompletableFuture.failedFuture(new RequestFailed(200, "ambiguous", Remedy.CHANGE_REQUEST)));
        assertThrows(CompletionException.class, () -> show(NOBODY).join());
    }

    @Test
    void newFeedReplacesAndClosesTheOldOne() {
        answer(Rig.RHM);
        show(NOBODY);
        answer(other(2));
        assertEquals(2, show(NOBODY).join().instrument().conId());
        assertEquals(1, rig.hub.feeds().size());
        assertEquals(1, rig.market.listeners.size());
    }

    @Test
    void laterWishCancelsTheEarlierOne() {
        CompletableFuture<List<Instrument>> slow = new CompletableFuture<>();
        answers.add(slow);
        CompletableFuture<MarketFeed> first = show(NOBODY);
        answer(other(2));
        CompletableFuture<MarketFeed> second = show(NOBODY);
        slow.complete(List.of(Rig.RHM));
        rig.loop.settle();
        assertTrue(first.isCancelled());
        assertEquals(2, second.join().instrument().conId());
        assertEquals(2, focus.feed().orElseThrow().instrument().conId());
    }

    @Test
    void waitsForTheConnection() {
        rig.connection.state(ConnectionState.HANDSHAKE);
        answer(Rig.RHM);
        CompletableFuture<MarketFeed> shown = show(NOBODY);
        rig.advance(30);
        assertFalse(shown.isDone());
        assertEquals(List.of(), asked);
        rig.connection.state(ConnectionState.READY);
        rig.loop.settle();
        assertEquals(Rig.RHM, shown.join().instrument());
    }

    @Test
    void rememberedInstrumentIsShownOfflineAndGoesLive() {
        remembered.put(QUERY, Rig.RHM);
        rig.connection.state(ConnectionState.RECONNECTING);
        MarketFeed feed = show(NOBODY).join();
        assertEquals(0, rig.market.requests.size());
        answer(other(2), Rig.RHM);
        rig.connection.state(ConnectionState.READY);
        rig.advance(0.1);
        assertEquals(Optional.of(feed), focus.feed(), "The remembered one is among the candidates: nobody is asked");
        assertEquals(1, rig.market.requests.size());
        assertEquals(1, rig.hub.feeds().size());
    }

    @Test
    void lostAnswerIsAskedForAgain() {
        answers.add(CompletableFuture.failedFuture(new RequestFailed(0, "lost", Remedy.RETRY_LATER)));
        answer(Rig.RHM);
        CompletableFuture<MarketFeed> shown = show(NOBODY);
        assertFalse(shown.isDone());
        rig.advance(2.1);
        assertTrue(shown.isDone());
    }

    @Test
    void cancelledByTheCallerStopsAsking() {
        CompletableFuture<List<Instrument>> slow = new CompletableFuture<>();
        answers.add(slow);
        CompletableFuture<MarketFeed> shown = show(NOBODY);
        shown.cancel(false);
        rig.loop.settle();
        assertTrue(slow.isCancelled());
        assertEquals(Optional.empty(), focus.feed());
    }
}
