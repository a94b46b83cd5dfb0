package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.PriceIncrements.Band;
import tradewind.tws.protocol.WireContract;
import tradewind.tws.protocol.WireContractDetails;

class InstrumentReaderTest {
    private static WireContractDetails details(String type, String exchange) {
        WireContractDetails d = new WireContractDetails();
        d.contract = new WireContract(5, "FESX", type, "20261218 08:30:00 US/Central", 0, "", "10", exchange, "", "EUR",
                "FESX 20261218 M", "FESX");
        d.timeZoneId = "MET";
        return d;
    }

    private static final Map<Integer, PriceIncrements> RULES = Map.of(26, PriceIncrements.uniform(new BigDecimal("0.2")),
            2030, PriceIncrements.uniform(new BigDecimal("0.5")));

    private static Instrument read(WireContractDetails d) {
        return InstrumentReader.read(d, RULES).orElseThrow();
    }

    @Test
    void thePriceStepsAreThoseOfTheRoute() {
        WireContractDetails d = details("STK", "IBIS");
        d.validExchanges = "SMART,IBIS,FWB";
        d.marketRuleIds = "2030,26,26";
        d.minTick = new BigDecimal("0.0001");
        assertEquals(new BigDecimal("0.2"), read(d).increments().at(BigDecimal.TEN));
    }

    @Test
    void theMinTickCountsOnlyWhenThereIsNoRule() {
        WireContractDetails d = details("STK", "IBIS");
        d.minTick = new BigDecimal("0.01");
        assertEquals(new BigDecimal("0.01"), read(d).increments().at(BigDecimal.TEN));
        d.validExchanges = "IBIS";
        d.marketRuleIds = "99";
        assertEquals(Optional.empty(), InstrumentReader.read(d, RULES));
    }

    @Test
    void withoutPriceStepsThereIsNoInstrument() {
        assertEquals(Optional.empty(), InstrumentReader.read(details("STK", "IBIS"), RULES));
    }

    @Test
    void readsAFuture() {
        WireContractDetails d = details("FUT", "EUREX");
        d.minTick = BigDecimal.ONE;
        d.tradingHours = "20261123:0110-20261123:2200;20261124:0110-20261124:2200";
        Instrument future = read(d);
        assertEquals("20261218", future.expiry());
        assertEquals(BigDecimal.TEN, future.multiplier());
        assertEquals(d.tradingHours, future.liquidHours().text());
        assertEquals("FESX (FESX 20261218 M)", future.displayName());
    }

    @Test
    void hoursThatCannotBeReadAreAlwaysOpen() {
        WireContractDetails d = details("CASH", "IDEALPRO");
        d.minTick = new BigDecimal("0.00005");
        d.tradingHours = "whenever";
        assertTrue(read(d).tradingHours().sessionAt(1_700_000_000L).isPresent());
    }

    @Test
    void bandsAreSortedAndNonsenseIsRefused() {
        PriceIncrements steps = InstrumentReader.increments(List.of(new Band(BigDecimal.TEN, BigDecimal.ONE),
                new Band(BigDecimal.ZERO, new BigDecimal("0.1")))).orElseThrow();
        assertEquals(BigDecimal.ONE, steps.at(BigDecimal.TEN));
        assertEquals(Optional.empty(), InstrumentReader.increments(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"MET,Europe/Berlin", "US/Eastern,US/Eastern", "EST5EDT,America/New_York", "EST,America/New_York",
            "EST (Eastern Standard Time),America/New_York", "JST,Asia/Tokyo", "GB-Eire,Europe/London",
            "Asia/Hong_Kong,Asia/Hong_Kong", "UTC,UTC", "US/Central,US/Central"})
    void knowsTheNamesOfZones(String name, String zone) {
        assertEquals(zone, ZoneNames.find(name).orElseThrow().getId());
    }

    @Test
    void anUnknownZoneIsNotGuessed() {
        assertTrue(ZoneNames.find("Mars/Olympus").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Market data farm connection is OK:usfarm.nj|usfarm.nj",
            "HMDS data farm connection is inactive but should be available upon demand.euhmds|euhmds",
            "Sec-def data farm connection is broken:secdefeu|secdefeu"})
    void findsTheNameOfAFarm(String text, String name) {
        assertEquals(name, Farms.name(text));
    }
}
