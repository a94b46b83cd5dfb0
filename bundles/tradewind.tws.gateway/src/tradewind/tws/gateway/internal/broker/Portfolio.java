package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tradewind.core.instrument.SecurityType;
import tradewind.tws.gateway.internal.listing.Listing;

/** Money and positions of the paper account. Belongs to the clock's thread. */
public final class Portfolio {
    private final Map<String, Double> cash = new LinkedHashMap<>();
    private final Map<Integer, Position> positions = new LinkedHashMap<>();

    Portfolio(String currency, double amount) {
        cash.put(currency, amount);
    }

    /** Every listing that was traded, with closed positions. */
    public Collection<Position> positions() {
        return List.copyOf(positions.values());
    }

    public Position position(Listing listing) {
        return positions.getOrDefault(listing.conId(), Position.none(listing));
    }

    /** Money by currency; below 0 is borrowed. */
    public Map<String, Double> cash() {
        return Map.copyOf(cash);
    }

    /** Books a trade and returns the profit that it realized, net of commission; 0 if it closed nothing. */
    double book(Listing listing, BigDecimal change, double price, double commission) {
        Position before = position(listing);
        Position after = before.after(change, price, commission);
        positions.put(listing.conId(), after);
        if (listing.type() == SecurityType.FUT) {
            boolean opens = before.quantity().signum() * change.signum() >= 0;
            add(listing.currency(), opens ? -commission : after.realized() - before.realized());
        } else {
            add(listing.currency(), -change.doubleValue() * price - commission);
            if (listing.type() == SecurityType.CASH) {
                add(listing.symbol(), change.doubleValue());
            }
        }
        return after.realized() - before.realized();
    }

    private void add(String currency, double amount) {
        cash.merge(currency, amount, Double::sum);
    }
}
