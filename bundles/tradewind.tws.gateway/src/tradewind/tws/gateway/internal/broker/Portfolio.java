package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tradewind.core.instrument.SecurityType;
import tradewind.tws.gateway.internal.listing.Listing;

/** Money and positions of a paper account. Belongs to the clock's thread. */
public final class Portfolio {
    private final Map<String, Double> cash = new LinkedHashMap<>();
    private final Map<Integer, Position> positions = new LinkedHashMap<>();
    private final Function<Listing, LocalDate> today;

    /** @param today the trading day that a listing is in */
    Portfolio(String currency, double amount, Function<Listing, LocalDate> today) {
        this.today = today;
        cash.put(currency, amount);
    }

    /** Every listing that was traded, with closed positions. */
    public Collection<Position> positions() {
        return positions.values().stream().map(p -> p.on(today.apply(p.listing()))).toList();
    }

    public Position position(Listing listing) {
        return positions.getOrDefault(listing.conId(), Position.none(listing)).on(today.apply(listing));
    }

    /** Money by currency; below 0 is borrowed. */
    public Map<String, Double> cash() {
        return Map.copyOf(cash);
    }

    /** Books a trade and returns the profit that it realized, net of commission; 0 if it closed nothing. */
    double book(Listing listing, BigDecimal change, double price, double commission) {
        Position before = position(listing);
        Position after = before.after(change, price, commission);
        put(after);
        pay(listing, change, price, commission, after.realized() - before.realized());
        return after.realized() - before.realized();
    }

    /** The money of a trade. That of a future moves with the profit, when it is closed. */
    void pay(Listing listing, BigDecimal change, double price, double commission, double realized) {
        if (listing.type() == SecurityType.FUT) {
            add(listing.currency(), realized);
            return;
        }
        add(listing.currency(), -change.doubleValue() * price - commission);
        if (listing.type() == SecurityType.CASH) {
            add(listing.symbol(), change.doubleValue());
        }
    }

    /** Replaces a position, without money. */
    void put(Position position) {
        positions.put(position.listing().conId(), position);
    }

    /** Replaces an amount of money. */
    void setCash(String currency, double amount) {
        cash.put(currency, amount);
    }

    private void add(String currency, double amount) {
        cash.merge(currency, amount, Double::sum);
    }
}
