package tradewind.tws.gateway.internal.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tradewind.core.instrument.PriceIncrements.Band;
import tradewind.core.instrument.SecurityType;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.ListingQuery;
import tradewind.tws.protocol.TagValue;
import tradewind.tws.protocol.WireContract;
import tradewind.tws.protocol.WireContractDetails;

/** Listings in the words of the wire. */
final class Contracts {
    private static final int DAYS_OF_HOURS = 6;
    private static final String ORDER_TYPES =
            "ACTIVETIM,ADJUST,ALERT,AVGCOST,BASKET,COND,CONDORDER,DAY,DEACT,DEACTDIS,GAT,GTC,GTD,GTT,IOC,LIT,LMT,MIT,"
                    + "MKT,OCA,OPG,SCALE,SNAPMKT,STP,STPLMT,TRAIL,TRAILLIT,TRAILLMT,TRAILMIT,WHATIF";
    /** Zones that TWS names in its own way. */
    private static final Map<String, String> ZONES = Map.of("America/New_York", "US/Eastern", "America/Chicago",
            "US/Central", "Europe/Berlin", "MET");

    private Contracts() {
    }

    static ListingQuery query(WireContract c) {
        return new ListingQuery(c.conId(), c.symbol(), c.secType().toUpperCase(Locale.ROOT), c.exchange(),
                c.primaryExchange(), c.currency(), c.localSymbol(), c.tradingClass(),
                c.lastTradeDateOrContractMonth());
    }

    /** The contract as messages about positions and orders carry it. */
    static WireContract contract(Listing l, String exchange) {
        return new WireContract(l.conId(), l.symbol(), l.type().name(), l.expiry(), 0, "", multiplier(l), exchange,
                l.venue().primaryExchange(), l.currency(), l.localSymbol(), l.tradingClass());
    }

    private static String multiplier(Listing l) {
        return l.type() == SecurityType.FUT ? l.multiplier().toPlainString() : "";
    }

    /** @param asked the contract asked for; an exchange that it names is kept */
    static WireContractDetails details(Listing l, WireContract asked, Instant now) {
        WireContractDetails d = new WireContractDetails();
        String exchange = asked.exchange().isEmpty() ? l.venue().exchange() : asked.exchange();
        d.contract = contract(l, exchange);
        d.marketName = l.tradingClass();
        d.minTick = minTick(l);
        d.orderTypes = ORDER_TYPES;
        d.validExchanges = String.join(",", l.venue().validExchanges());
        d.marketRuleIds = String.join(",",
                Collections.nCopies(l.venue().validExchanges().size(), Integer.toString(l.rule().id())));
        d.underConId = l.underlying();
        d.longName = l.profile().longName();
        d.industry = l.profile().industry();
        d.category = l.profile().category();
        d.subcategory = l.profile().subcategory();
        d.stockType = l.profile().stockType();
        d.aggGroup = 1;
        d.secIds = l.profile().isin().isEmpty() ? List.of() : List.of(new TagValue("ISIN", l.profile().isin()));
        hours(d, l, now);
        sizes(d, l);
        if (!l.expiry().isEmpty()) {
            expiry(d, l);
        }
        return d;
    }

    private static void hours(WireContractDetails d, Listing l, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, l.zone());
        d.timeZoneId = ZONES.getOrDefault(l.zone().getId(), l.zone().getId());
        d.tradingHours = l.calendar().text(today, DAYS_OF_HOURS, false);
        d.liquidHours = l.calendar().text(today, DAYS_OF_HOURS, true);
    }

    private static void sizes(WireContractDetails d, Listing l) {
        BigDecimal one = BigDecimal.ONE;
        d.minSize = one;
        d.sizeIncrement = one;
        d.suggestedSizeIncrement = l.type() == SecurityType.STK && l.currency().equals("USD") ? new BigDecimal(100)
                : one;
    }

    private static void expiry(WireContractDetails d, Listing l) {
        LocalDateTime last = LocalDate.parse(l.expiry(), DateTimeFormatter.BASIC_ISO_DATE).atTime(13, 0);
        d.contract = withExpiry(d.contract, l.expiry() + " " + DateTimeFormatter.ofPattern("HH:mm:ss").format(last)
                + " " + d.timeZoneId);
        d.lastTradeDate = l.expiry();
        d.contractMonth = l.expiry().substring(0, 6);
        d.realExpirationDate = l.expiry();
        d.underSymbol = l.symbol();
        d.underSecType = "IND";
    }

    private static WireContract withExpiry(WireContract c, String expiry) {
        return new WireContract(c.conId(), c.symbol(), c.secType(), expiry, c.strike(), c.right(), c.multiplier(),
                c.exchange(), c.primaryExchange(), c.currency(), c.localSymbol(), c.tradingClass());
    }

    /** The finest step of the price grid. */
    static BigDecimal minTick(Listing l) {
        return l.increments().bands().stream().map(Band::increment).min(BigDecimal::compareTo).orElseThrow();
    }
}
