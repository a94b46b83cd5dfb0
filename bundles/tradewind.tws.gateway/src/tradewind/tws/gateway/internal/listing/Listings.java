package tradewind.tws.gateway.internal.listing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tradewind.core.instrument.SecurityType;

/** Everything that is listed, in a fixed order. Immutable. */
public final class Listings {
    private final Map<Integer, Listing> byId = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two listings have the same conId */
    public Listings(Collection<Listing> listings) {
        for (Listing l : listings) {
            Listing other = byId.put(l.conId(), l);
            if (other != null) {
                throw new IllegalArgumentException(l + " has the contract id of " + other);
            }
        }
    }

    public List<Listing> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Listing> byConId(int conId) {
        return Optional.ofNullable(byId.get(conId));
    }

    /** The listings that fit, the nearest expiry first. */
    public List<Listing> find(ListingQuery query) {
        if (query.conId() != 0) {
            return byConId(query.conId()).filter(l -> routed(l, query)).stream().toList();
        }
        boolean continuous = query.type().equals("CONTFUT");
        Stream<Listing> found = byId.values().stream().filter(l -> fits(l, query, continuous ? "FUT" : query.type()));
        return (continuous ? found.limit(1) : found).toList();
    }

    private static boolean fits(Listing l, ListingQuery q, String type) {
        return (!q.symbol().isEmpty() || !q.localSymbol().isEmpty()) && any(q.symbol(), l.symbol())
                && any(type, l.type().name()) && any(q.currency(), l.currency())
                && any(q.localSymbol(), l.localSymbol()) && any(q.tradingClass(), l.tradingClass())
                && l.expiry().startsWith(q.expiry()) && routed(l, q);
    }

    private static boolean routed(Listing l, ListingQuery q) {
        return (q.exchange().isEmpty() || l.venue().validExchanges().contains(q.exchange()))
                && (q.primaryExchange().isEmpty() || q.primaryExchange().equals(l.venue().primaryExchange())
                        || l.venue().validExchanges().contains(q.primaryExchange()));
    }

    private static boolean any(String wanted, String have) {
        return wanted.isEmpty() || wanted.equalsIgnoreCase(have);
    }

    /**
     * What a person may mean by a part of a symbol, a name or an alias: exact symbols first, then those that begin with
     * it, then names. Of futures only the front one.
     */
    public List<Listing> search(String text) {
        String part = text.trim().toLowerCase(Locale.ROOT);
        if (part.isEmpty()) {
            return List.of();
        }
        Map<String, Listing> found = new LinkedHashMap<>();
        for (int rank = 0; rank < 3; rank++) {
            for (Listing l : byId.values()) {
                if (rank(l, part) == rank) {
                    found.putIfAbsent(l.type() == SecurityType.FUT ? l.symbol() : "" + l.conId(), l);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static int rank(Listing l, String part) {
        String symbol = l.symbol().toLowerCase(Locale.ROOT);
        if (symbol.equals(part)) {
            return 0;
        }
        if (symbol.startsWith(part)) {
            return 1;
        }
        Stream<String> words = Stream.concat(Stream.of(l.profile().longName(), l.profile().isin(), l.localSymbol()),
                l.profile().aliases().stream());
        return words.anyMatch(w -> w.toLowerCase(Locale.ROOT).contains(part)) ? 2 : 3;
    }

    /** The price grid of this number, if a listing has it. */
    public Optional<MarketRule> rule(int id) {
        return byId.values().stream().map(Listing::rule).filter(r -> r.id() == id).findFirst();
    }
}
