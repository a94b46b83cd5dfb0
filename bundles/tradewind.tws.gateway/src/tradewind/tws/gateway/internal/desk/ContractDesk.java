package tradewind.tws.gateway.internal.desk;

import java.util.List;
import tradewind.core.instrument.SecurityType;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.protocol.ContractEvent.ContractData;
import tradewind.tws.protocol.ContractEvent.ContractDataEnd;
import tradewind.tws.protocol.ContractEvent.MarketRule;
import tradewind.tws.protocol.ContractEvent.MarketRule.PriceIncrement;
import tradewind.tws.protocol.ContractEvent.OptionParametersEnd;
import tradewind.tws.protocol.ContractEvent.SmartComponents;
import tradewind.tws.protocol.ContractEvent.SmartComponents.Component;
import tradewind.tws.protocol.ContractEvent.SymbolSamples;
import tradewind.tws.protocol.ContractEvent.SymbolSamples.Symbol;
import tradewind.tws.protocol.ContractRequest;
import tradewind.tws.protocol.ContractRequest.ReqContractDetails;
import tradewind.tws.protocol.ContractRequest.ReqMarketRule;
import tradewind.tws.protocol.ContractRequest.ReqMatchingSymbols;
import tradewind.tws.protocol.ContractRequest.ReqOptionParameters;
import tradewind.tws.protocol.ContractRequest.ReqSmartComponents;

/** Answers what can be traded, and how. */
final class ContractDesk {
    /** TWS finds at most this many. */
    private static final int MOST_SYMBOLS = 16;
    /** The names that tickReqParams gives to the components of SMART's best prices. */
    static final String US_COMPONENTS = "9c0001";
    static final String EU_COMPONENTS = "de0001";

    private final Floor floor;
    private final Peer peer;

    ContractDesk(Floor floor, Peer peer) {
        this.floor = floor;
        this.peer = peer;
    }

    void handle(ContractRequest request) {
        switch (request) {
            case ReqContractDetails r -> details(r);
            case ReqMatchingSymbols r -> peer.send(new SymbolSamples(r.requestId(), floor.listings().search(r.pattern())
                    .stream().limit(MOST_SYMBOLS).map(ContractDesk::symbol).toList()));
            case ReqMarketRule r -> rule(r.marketRuleId());
            case ReqSmartComponents r -> components(r);
            case ReqOptionParameters r -> peer.send(new OptionParametersEnd(r.requestId()));
        }
    }

    private void details(ReqContractDetails r) {
        List<Listing> found = byIsin(r);
        if (found.isEmpty()) {
            peer.error(r.requestId(), 200, "No security definition has been found for the request");
            return;
        }
        for (Listing l : found) {
            peer.send(new ContractData(r.requestId(), Contracts.details(l, r.contract(), floor.now())));
        }
        peer.send(new ContractDataEnd(r.requestId()));
    }

    private List<Listing> byIsin(ReqContractDetails r) {
        if (!r.secIdType().equals("ISIN")) {
            return floor.listings().find(Contracts.query(r.contract()));
        }
        return floor.listings().all().stream().filter(l -> l.profile().isin().equals(r.secId())).toList();
    }

    private static Symbol symbol(Listing l) {
        List<String> derivatives = l.type() == SecurityType.FUT ? List.of("FUT") : List.of();
        SecurityType type = l.type() == SecurityType.FUT ? SecurityType.IND : l.type();
        return new Symbol(l.conId(), l.symbol(), type.name(), exchange(l), l.currency(), derivatives,
                l.profile().longName(), "");
    }

    private static String exchange(Listing l) {
        return l.venue().primaryExchange().isEmpty() ? l.venue().exchange() : l.venue().primaryExchange();
    }

    private void rule(int id) {
        floor.listings().rule(id).ifPresentOrElse(
                rule -> peer.send(new MarketRule(id, rule.increments().bands().stream()
                        .map(b -> new PriceIncrement(b.lowEdge(), b.increment())).toList())),
                () -> peer.error(-1, 321, "Error validating request.-'bN' : cause - Invalid market rule id " + id));
    }

    private void components(ReqSmartComponents r) {
        switch (r.bboExchange()) {
            case US_COMPONENTS -> peer.send(new SmartComponents(r.requestId(), List.of(new Component(0, "NASDAQ", "Q"),
                    new Component(1, "NYSE", "N"), new Component(2, "ARCA", "P"), new Component(3, "BATS", "Z"))));
            case EU_COMPONENTS -> peer.send(new SmartComponents(r.requestId(), List.of(new Component(0, "IBIS", "D"))));
            default -> peer.error(r.requestId(), 321,
                    "Error validating request.-'bO' : cause - Invalid BBO exchange \"" + r.bboExchange() + "\"");
        }
    }

    static String componentsOf(Listing l) {
        return l.currency().equals("USD") && l.type() == SecurityType.STK ? US_COMPONENTS : EU_COMPONENTS;
    }
}
