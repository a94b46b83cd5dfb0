package tradewind.tws.connection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.connection.Instruments;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.RequestFailed.Remedy;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.InstrumentMatch;
import tradewind.tws.protocol.ContractEvent.ContractData;
import tradewind.tws.protocol.ContractEvent.ContractDataEnd;
import tradewind.tws.protocol.ContractEvent.MarketRule;
import tradewind.tws.protocol.ContractEvent.SymbolSamples;
import tradewind.tws.protocol.ContractRequest.ReqContractDetails;
import tradewind.tws.protocol.ContractRequest.ReqMatchingSymbols;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.WireContractDetails;

/** Looks up what can be traded. */
@Component
public final class TwsInstruments implements Instruments, SessionListener {
    private final TwsSession session;
    private final MarketRules rules;

    @Activate
    public TwsInstruments(@Reference TwsSession session) {
        this.session = session;
        this.rules = new MarketRules(session);
        session.listen(this);
    }

    @Deactivate
    public void close() {
        session.unlisten(this);
    }

    @Override
    public CompletableFuture<List<Instrument>> find(ContractQuery query) {
        CompletableFuture<List<Instrument>> future = new CompletableFuture<>();
        session.whenReady(() -> {
            int id = session.open(new Details(future), session.timings().answer(), null);
            session.send(Lane.CONTROL, new ReqContractDetails(id, Wire.contract(query)));
        }, reason -> TwsSession.fail(future, reason));
        return future;
    }

    @Override
    public CompletableFuture<List<InstrumentMatch>> search(String pattern) {
        CompletableFuture<List<InstrumentMatch>> future = new CompletableFuture<>();
        if (pattern.isBlank()) {
            future.complete(List.of());
            return future;
        }
        session.whenReady(() -> {
            int id = session.open(new Samples(future), session.timings().answer(), null);
            session.send(Lane.CONTROL, new ReqMatchingSymbols(id, pattern.strip()));
        }, reason -> TwsSession.fail(future, reason));
        return future;
    }

    @Override
    public void message(ServerMessage message) {
        if (message instanceof MarketRule rule) {
            rules.message(rule);
        }
    }

    @Override
    public void ended(String reason) {
        rules.ended();
    }

    /** Fails a future for every way in which a request can end without an answer. */
    private abstract static class Answer<T> implements Reply {
        final CompletableFuture<T> future;

        Answer(CompletableFuture<T> future) {
            this.future = future;
        }

        @Override
        public void error(ErrorRule rule, String text) {
            if (rule.endsRequest()) {
                TwsSession.fail(future, rule.failure(text));
            }
        }

        @Override
        public void failed(RequestFailed reason) {
            TwsSession.fail(future, reason);
        }
    }

    /** Collects contract details to their end, then waits for the market rules that they name. */
    private final class Details extends Answer<List<Instrument>> {
        private final List<WireContractDetails> found = new ArrayList<>();

        private Details(CompletableFuture<List<Instrument>> future) {
            super(future);
        }

        @Override
        public void message(ServerMessage message) {
            if (message instanceof ContractData data) {
                found.add(data.details());
            } else if (message instanceof ContractDataEnd end) {
                session.close(end.requestId());
                Set<Integer> ids = found.stream().map(InstrumentReader::ruleId)
                        .filter(id -> id != InstrumentReader.NO_RULE).collect(Collectors.toSet());
                rules.need(ids, known -> {
                    Set<Instrument> instruments = new LinkedHashSet<>();
                    found.forEach(d -> InstrumentReader.read(d, known).ifPresent(instruments::add));
                    finish(List.copyOf(instruments));
                }, () -> failed(new RequestFailed(0, "The connection was lost.", Remedy.RETRY_LATER)));
            }
        }

        private void finish(List<Instrument> instruments) {
            if (instruments.isEmpty() && !found.isEmpty()) {
                TwsSession.fail(future, new RequestFailed(0, "The server names no price steps for "
                        + found.get(0).contract.localSymbol() + "; without them orders could not be priced.",
                        Remedy.CHANGE_REQUEST));
            } else {
                TwsSession.complete(future, instruments);
            }
        }
    }

    private final class Samples extends Answer<List<InstrumentMatch>> {
        private Samples(CompletableFuture<List<InstrumentMatch>> future) {
            super(future);
        }

        @Override
        public void message(ServerMessage message) {
            if (message instanceof SymbolSamples samples) {
                session.close(samples.requestId());
                TwsSession.complete(future, samples.symbols().stream().flatMap(s -> InstrumentReader.type(s.secType())
                        .map(type -> new InstrumentMatch(s.conId(), s.symbol(), type, s.primaryExchange(),
                                s.currency(), s.description())).stream()).toList());
            }
        }
    }
}
