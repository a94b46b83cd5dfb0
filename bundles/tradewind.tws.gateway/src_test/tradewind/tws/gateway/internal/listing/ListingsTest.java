package tradewind.tws.gateway.internal.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.instrument.SecurityType;

class ListingsTest {
    private final Listings listings = BuiltInListings.on(LocalDate.of(2026, 11, 23));

    private List<String> names(ListingQuery query) {
        return listings.find(query).stream().map(Listing::toString).toList();
    }

    private static ListingQuery future(String symbol, String type, String expiry) {
        return new ListingQuery(0, symbol, type, "", "", "", "", "", expiry);
    }

    @Test
    void rheinmetallIsUnambiguousAndSapIsNot() {
        assertEquals(List.of("RHM@SMART/EUR"), names(ListingQuery.share("RHM", "")));
        assertEquals(List.of("RHM@SMART/EUR"), names(ListingQuery.share("RHM", "EUR")));
        assertEquals(List.of("SAP@SMART/EUR", "SAP@SMART/USD"), names(ListingQuery.share("SAP", "")));
        assertEquals(List.of("SAP@SMART/USD"), names(ListingQuery.share("SAP", "USD")));
    }

    @Test
    void aWrongRouteOrCurrencyFindsNothing() {
        assertEquals(List.of(), names(ListingQuery.share("RHM", "USD")));
        assertEquals(List.of(), names(new ListingQuery(0, "RHM", "STK", "NYSE", "", "", "", "", "")));
        assertEquals(List.of(), names(new ListingQuery(0, "", "STK", "", "", "", "", "", "")));
        assertEquals(List.of("SAP@SMART/EUR"), names(new ListingQuery(0, "SAP", "STK", "SMART", "IBIS", "", "", "", "")));
    }

    @Test
    void theContractIdAloneIsEnough() {
        assertEquals(List.of("AAPL@SMART/USD"), names(ListingQuery.conId(265598)));
        assertEquals(List.of(), names(ListingQuery.conId(1)));
    }

    @Test
    void futuresComeByMonthAndTheFrontOneAsContinuous() {
        assertEquals(List.of("ESZ6@CME/USD", "ESH7@CME/USD", "ESM7@CME/USD"), names(future("ES", "FUT", "")));
        assertEquals(List.of("ESH7@CME/USD"), names(future("ES", "FUT", "202703")));
        assertEquals(List.of("ESZ6@CME/USD"), names(future("ES", "CONTFUT", "")));
        assertEquals("20261218", listings.find(future("DAX", "FUT", "202612")).getFirst().expiry());
    }

    @Test
    void aFutureTradesOnItsLastDayAndKeepsItsId() {
        assertEquals(LocalDate.of(2026, 12, 18), BuiltInListings.expiries(LocalDate.of(2026, 12, 18)).getFirst());
        assertEquals(LocalDate.of(2027, 3, 19), BuiltInListings.expiries(LocalDate.of(2026, 12, 19)).getFirst());
        int march = listings.find(future("ES", "FUT", "202703")).getFirst().conId();
        assertEquals("ESH7", BuiltInListings.on(LocalDate.of(2027, 1, 5)).byConId(march).orElseThrow().localSymbol());
    }

    @Test
    void aSearchRanksSymbolsBeforeNames() {
        List<Listing> sap = listings.search("sa");
        assertEquals("SAP", sap.getFirst().symbol());
        assertEquals("RHM", listings.search("rheinm").getFirst().symbol());
        assertEquals("RHM", listings.search("DE0007030009").getFirst().symbol());
        assertEquals(1, listings.search("E-mini").size(), "one month stands for all");
        assertEquals(List.of(), listings.search(" "));
    }

    @Test
    void priceGridsAreThoseOfTheExchanges() {
        var rhm = MarketRule.XETRA_LIQUID.increments();
        assertEquals(new BigDecimal("0.5"), rhm.at(new BigDecimal("1706")));
        assertEquals(new BigDecimal("0.05"), rhm.at(new BigDecimal("100")));
        assertEquals(new BigDecimal("0.02"), rhm.at(new BigDecimal("99.98")));
        assertEquals(new BigDecimal("0.0001"), MarketRule.US_SHARE.increments().at(new BigDecimal("0.99")));
        assertEquals(new BigDecimal("0.01"), MarketRule.US_SHARE.increments().at(BigDecimal.ONE));
        assertTrue(listings.all().stream().allMatch(l -> listings.rule(l.rule().id()).orElseThrow().equals(l.rule())),
                "a number must mean one grid");
    }

    @Test
    void knowsWhatHasTradesQuotesAndVolume() {
        Listing euro = listings.find(new ListingQuery(0, "EUR", "CASH", "IDEALPRO", "", "USD", "", "", "")).getFirst();
        Listing dax = listings.find(new ListingQuery(0, "DAX", "IND", "", "", "", "", "", "")).getFirst();
        assertEquals(List.of(false, true, false), List.of(euro.hasTrades(), euro.hasQuotes(), euro.hasVolume()));
        assertEquals(List.of(true, false, false), List.of(dax.hasTrades(), dax.hasQuotes(), dax.hasVolume()));
        assertEquals(SecurityType.IND, dax.type());
    }

    @Test
    void refusesTwoListingsOfOneId() {
        Listing apple = listings.byConId(265598).orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> new Listings(List.of(apple, apple)));
    }
}
