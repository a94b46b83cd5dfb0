package tradewind.workbench.internal.trade;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;
import tradewind.core.connection.AccountKind;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.quote.Quote;
import tradewind.core.trade.MarginPreview;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;
import tradewind.workbench.internal.text.AccountText;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;

/** Orders as sentences with the money in them. */
final class Sentences {
    private Sentences() {
    }

    /** "SELL 10 RHM @ LMT 1 989.6 EUR, DAY, RTH only". */
    static String terms(OrderTerms t, Instrument i, ZoneId zone) {
        return t.side() + " " + Numbers.quantity(t.quantity()) + " " + i.displayName() + " @ "
                + price(t, i.increments(), i.currency()) + ", " + life(t, zone);
    }

    /** "LMT 1 989.6 EUR", "MKT", "TRAIL 0.5 %". */
    static String price(OrderTerms t, PriceIncrements grid, String currency) {
        StringBuilder text = new StringBuilder(t.type().code().split(" ")[0]);
        BigDecimal stop = t.stop();
        BigDecimal limit = t.limit();
        BigDecimal trail = t.trail();
        BigDecimal percent = t.trailPercent();
        if (trail != null) {
            text.append(' ').append(exact(trail, grid));
        }
        if (percent != null) {
            text.append(' ').append(Numbers.quantity(percent)).append("\u202f%");
        }
        if (stop != null) {
            text.append(trail != null || percent != null ? " from " : " ").append(exact(stop, grid));
        }
        if (limit != null) {
            text.append(stop != null ? " LMT " : " ").append(exact(limit, grid));
        }
        boolean money = stop != null || limit != null || trail != null;
        return money ? text + " " + currency : text.toString();
    }

    /** A price with the decimals of the grid there. */
    static String exact(BigDecimal price, PriceIncrements grid) {
        return Numbers.exact(price, grid.decimalsAt(price.doubleValue()));
    }

    private static String life(OrderTerms t, ZoneId zone) {
        var till = t.goodTill();
        String tif = t.tif() == TimeInForce.GTD && till != null ? "GTD " + Times.minute(till, zone) : t.tif().name();
        return tif + ", " + (t.outsideRth() ? "outside RTH too" : "RTH only");
    }

    /** The price that the money is reckoned with: the order's own, or the side of the market it meets. 0 if unknown. */
    static BigDecimal reckonedPrice(OrderTerms t, Quote quote) {
        BigDecimal limit = t.limit();
        BigDecimal own = limit == null ? t.stop() : limit;
        double side = t.side() == Side.BUY ? quote.ask() : quote.bid();
        double known = Double.isNaN(side) ? quote.last() : side;
        return own != null ? own : Double.isNaN(known) ? BigDecimal.ZERO : BigDecimal.valueOf(known);
    }

    /** "notional 19 896.00 EUR"; with a sign of approximation where the order names no price. */
    static String notional(OrderTerms t, Instrument i, Quote quote) {
        BigDecimal price = reckonedPrice(t, quote);
        if (price.signum() == 0) {
            return "notional " + Numbers.NONE;
        }
        boolean exact = t.limit() != null;
        return "notional " + (exact ? "" : "\u2248 ")
                + Numbers.money(price.multiply(t.quantity()).multiply(i.multiplier())) + " " + i.currency();
    }

    /** "≈ commission 9.95 EUR"; a dash before the server has said so. */
    static String commission(Optional<MarginPreview> preview) {
        BigDecimal amount = preview.map(MarginPreview::commission).orElse(null);
        return "\u2248 commission " + (amount == null ? Numbers.NONE
                : Numbers.money(amount) + " " + preview.map(MarginPreview::commissionCurrency).orElse(""));
    }

    /** "PAPER DU••••67, position after: 0". */
    static String account(AccountKind kind, String account, BigDecimal after) {
        return account(kind, account) + ", position after: " + Numbers.quantity(after);
    }

    /** "PAPER DU••••67". */
    static String account(AccountKind kind, String account) {
        return kind + " " + (account.isEmpty() ? "no account" : AccountText.masked(account));
    }

    /** What a change changes: "LMT 1 989.6 EUR \u2192 LMT 1 990.0 EUR". */
    static String change(OrderTerms before, OrderTerms after, Instrument i, ZoneId zone) {
        StringBuilder text = new StringBuilder();
        part(text, "quantity ", Numbers.quantity(before.quantity()), Numbers.quantity(after.quantity()));
        part(text, "", price(before, i.increments(), i.currency()), price(after, i.increments(), i.currency()));
        part(text, "", life(before, zone), life(after, zone));
        return text.isEmpty() ? "nothing is changed" : text.toString();
    }

    private static void part(StringBuilder text, String name, String before, String after) {
        if (!before.equals(after)) {
            text.append(text.isEmpty() ? "" : "; ").append(name).append(before).append(" \u2192 ").append(after);
        }
    }

    /** The button that sends: "Sell 10". */
    static String verb(OrderTerms t) {
        return (t.side() == Side.BUY ? "Buy " : "Sell ") + Numbers.quantity(t.quantity());
    }
}
