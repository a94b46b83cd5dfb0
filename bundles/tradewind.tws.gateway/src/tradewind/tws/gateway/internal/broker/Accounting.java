package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.util.Map;
import tradewind.core.instrument.SecurityType;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.DayTotals;
import tradewind.tws.gateway.internal.market.LiveTape;

/** Figures of the account in its base currency, at the prices of now. Belongs to the clock's thread. */
public final class Accounting {
    /** The currency that everything is added up in. */
    public static final String BASE = "EUR";

    private final String code;
    private final Portfolio portfolio;
    private final LiveTape tape;
    private final double deposit;

    Accounting(String code, Portfolio portfolio, LiveTape tape, double deposit) {
        this.code = code;
        this.portfolio = portfolio;
        this.tape = tape;
        this.deposit = deposit;
    }

    /** The name of the account, such as {@code DU1234567}. */
    public String code() {
        return code;
    }

    public Portfolio portfolio() {
        return portfolio;
    }

    /** Base currency for one unit of {@code currency}; 1 for one that no pair is listed for. */
    public double rate(String currency) {
        if (currency.equals(BASE)) {
            return 1;
        }
        return tape.market().listings().all().stream()
                .filter(l -> l.type() == SecurityType.CASH && l.symbol().equals(BASE) && l.currency().equals(currency))
                .findFirst().map(l -> 1 / price(l)).filter(Double::isFinite).orElse(1.0);
    }

    /** What one share or contract is worth now: the last trade, for a currency pair the middle of its quotes. */
    public double price(Listing listing) {
        return price(tape.totals(listing));
    }

    private static double price(DayTotals t) {
        if (!Double.isNaN(t.last())) {
            return t.last();
        }
        double mid = (t.bid() + t.ask()) / 2;
        return Double.isNaN(mid) ? t.previousClose() : mid;
    }

    public double unrealized() {
        return sum(p -> p.unrealized(price(p.listing())));
    }

    public double realized() {
        return sum(Position::realized);
    }

    /** Profit since the closes of the day before; what was traded today counts from its price. */
    public double daily() {
        return sum(this::daily);
    }

    /** In the listing's currency. */
    public double daily(Position p) {
        DayTotals t = tape.totals(p.listing());
        double now = price(t);
        return p.daily(now, Double.isNaN(t.previousClose()) ? now : t.previousClose());
    }

    public double grossPositionValue() {
        return sum(p -> p.listing().type() == SecurityType.FUT || p.listing().type() == SecurityType.CASH ? 0
                : Math.abs(p.marketValue(price(p.listing()))));
    }

    public double stockValue() {
        return sum(p -> p.listing().type() == SecurityType.STK ? p.marketValue(price(p.listing())) : 0);
    }

    public double cash() {
        double total = 0;
        for (Map.Entry<String, Double> amount : portfolio.cash().entrySet()) {
            total += amount.getValue() * rate(amount.getKey());
        }
        return total;
    }

    public double netLiquidation() {
        return cash() + stockValue()
                + sum(p -> p.listing().type() == SecurityType.FUT ? p.unrealized(price(p.listing())) : 0);
    }

    /** What the account began with. */
    public double deposit() {
        return deposit;
    }

    public double initialMargin() {
        return sum(p -> margin(p.listing(), p.quantity(), price(p.listing()), true));
    }

    public double maintenanceMargin() {
        return sum(p -> margin(p.listing(), p.quantity(), price(p.listing()), false));
    }

    /** Margin of a position in the listing's currency. */
    static double margin(Listing listing, BigDecimal quantity, double price, boolean initial) {
        double value = Math.abs(quantity.doubleValue() * price * listing.multiplier().doubleValue());
        return value * switch (listing.type()) {
            case FUT -> initial ? 0.1 : 0.08;
            case CASH -> initial ? 0.03 : 0.025;
            default -> initial ? 0.3 : 0.25;
        };
    }

    private interface Figure {
        double of(Position position);
    }

    private double sum(Figure figure) {
        double total = 0;
        for (Position p : portfolio.positions()) {
            total += figure.of(p) * rate(p.listing().currency());
        }
        return total;
    }
}
