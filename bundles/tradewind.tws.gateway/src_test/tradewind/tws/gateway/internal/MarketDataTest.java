package tradewind.tws.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.tws.protocol.ContractEvent.ContractData;
import tradewind.tws.protocol.ContractEvent.ContractDataEnd;
import tradewind.tws.protocol.ContractEvent.MarketRule;
import tradewind.tws.protocol.ContractEvent.SymbolSamples;
import tradewind.tws.protocol.ContractRequest.ReqContractDetails;
import tradewind.tws.protocol.ContractRequest.ReqMarketRule;
import tradewind.tws.protocol.ContractRequest.ReqMatchingSymbols;
import tradewind.tws.protocol.MarketDataEvent.MarketDataType;
import tradewind.tws.protocol.MarketDataEvent.RealTimeBar;
import tradewind.tws.protocol.MarketDataEvent.TickByTickTrade;
import tradewind.tws.protocol.MarketDataEvent.TickPrice;
import tradewind.tws.protocol.MarketDataEvent.TickReqParams;
import tradewind.tws.protocol.MarketDataEvent.TickSize;
import tradewind.tws.protocol.MarketDataEvent.TickSnapshotEnd;
import tradewind.tws.protocol.MarketDataEvent.TickString;
import tradewind.tws.protocol.MarketDataRequest.CancelMktData;
import tradewind.tws.protocol.MarketDataRequest.ReqMarketDataType;
import tradewind.tws.protocol.MarketDataRequest.ReqMktData;
import tradewind.tws.protocol.MarketDataRequest.ReqRealTimeBars;
import tradewind.tws.protocol.MarketDataRequest.ReqTickByTickData;
import tradewind.tws.protocol.SessionEvent.CurrentTime;
import tradewind.tws.protocol.SessionRequest.ReqCurrentTime;
import tradewind.tws.protocol.WireContract;
import tradewind.tws.protocol.WireContractDetails;

class MarketDataTest {
    private final GatewayFixture gateway;
    private final TestClient client;

    MarketDataTest() throws Exception {
        gateway = new GatewayFixture();
        client = gateway.client(1);
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
    }

    private void settle() throws Exception {
        client.send(new ReqCurrentTime());
        client.await(CurrentTime.class);
    }

    @Test
    void tellsContractsAndTheirPriceGrid() throws Exception {
        client.send(new ReqContractDetails(1, GatewayFixture.RHM));
        WireContractDetails details = client.await(ContractData.class).details();
        assertEquals("RHM", details.contract.symbol());
        assertTrue(details.liquidHours.startsWith("20260304:0900-"), details.liquidHours);
        client.await(ContractDataEnd.class);
        client.send(new ReqMarketRule(Integer.parseInt(details.marketRuleIds.split(",")[0])));
        assertFalse(client.await(MarketRule.class).increments().isEmpty());
        client.send(new ReqMatchingSymbols(2, "rhein"));
        assertEquals("RHM", client.await(SymbolSamples.class).symbols().getFirst().symbol());
        client.send(new ReqContractDetails(3, WireContract.of("NOSUCH", "STK", "SMART", "EUR")));
        assertEquals(3, client.awaitError(200).id());
    }

    @Test
    void refusesDataForAnAmbiguousContract() throws Exception {
        client.send(new ReqMktData(1, WireContract.of("SAP", "STK", "SMART", ""), "", false));
        assertTrue(client.awaitError(200).text().contains("ambiguous"));
    }

    @Test
    void streamsWhatIsKnownAndThenEachTrade() throws Exception {
        client.send(new ReqMktData(5, GatewayFixture.RHM, "233", false));
        assertEquals(1, client.await(MarketDataType.class).type());
        assertTrue(client.await(TickReqParams.class).minTick() > 0);
        gateway.step(120);
        settle();
        Set<Integer> types = client.all(TickPrice.class).stream().map(TickPrice::tickType).collect(Collectors.toSet());
        assertTrue(types.containsAll(Set.of(1, 2, 4, 6, 7, 9, 14)), types.toString());
        List<Double> volumes = client.all(TickSize.class).stream().filter(t -> t.tickType() == 8).map(TickSize::size)
                .toList();
        assertTrue(volumes.size() > 2 && volumes.getLast() > volumes.getFirst(), volumes.toString());
        double traded = client.all(TickPrice.class).stream().filter(t -> t.tickType() == 4).skip(1)
                .mapToDouble(TickPrice::size).sum();
        assertEquals(volumes.getLast() - volumes.getFirst(), traded, 1e-6, "volume of the day and sizes of the trades");
        assertTrue(client.all(TickString.class).stream().anyMatch(t -> t.tickType() == 48 && t.value().split(";").length == 6));
        client.send(new CancelMktData(5));
        settle();
        int before = client.all(TickPrice.class).size();
        gateway.step(120);
        settle();
        assertEquals(before, client.all(TickPrice.class).size());
    }

    @Test
    void aSnapshotEnds() throws Exception {
        client.send(new ReqMktData(5, GatewayFixture.RHM, "", true));
        assertEquals(5, client.await(TickSnapshotEnd.class).requestId());
    }

    @ParameterizedTest
    @ValueSource(ints = {354, 10089, 10090, 10168, 10186})
    void eachMissingPermissionCanBeProduced(int code) throws Exception {
        gateway.simulator().inject("entitle RHM none " + code);
        client.send(new ReqMktData(5, GatewayFixture.RHM, "", false));
        assertEquals(5, client.awaitError(code).id());
    }

    @Test
    void delayedDataComesUnderItsOwnNumbers() throws Exception {
        gateway.simulator().inject("entitle RHM delayed");
        client.send(new ReqMktData(5, GatewayFixture.RHM, "", false));
        client.awaitError(354);
        client.send(new ReqMarketDataType(3));
        client.send(new ReqMktData(6, GatewayFixture.RHM, "", false));
        client.awaitError(10167);
        assertEquals(3, client.await(MarketDataType.class).type());
        client.await(TickPrice.class, t -> t.requestId() == 6 && t.tickType() == 66);
        gateway.step(120);
        client.await(TickPrice.class, t -> t.requestId() == 6 && t.tickType() == 68);
    }

    @Test
    void frozenDataIsTheLastStateOfAClosedMarket() throws Exception {
        gateway.step(10 * 3600);
        client.send(new ReqMarketDataType(2));
        client.send(new ReqMktData(5, GatewayFixture.RHM, "", false));
        assertEquals(2, client.await(MarketDataType.class).type());
        client.await(TickPrice.class, t -> t.tickType() == 4 && t.price() > 0);
    }

    @Test
    void anotherSessionTakesTheData() throws Exception {
        client.send(new ReqMktData(5, GatewayFixture.RHM, "", false));
        client.await(TickPrice.class);
        gateway.simulator().inject("competing on");
        assertEquals(5, client.awaitError(10197).id());
    }

    @Test
    void linesAreCounted() throws Exception {
        gateway.simulator().inject("lines 1");
        client.send(new ReqMktData(5, GatewayFixture.RHM, "", false));
        client.send(new ReqMktData(6, GatewayFixture.RHM, "", false));
        assertEquals(6, client.awaitError(101).id());
        client.send(new ReqMktData(5, GatewayFixture.RHM, "", false));
        assertEquals(5, client.awaitError(102).id());
    }

    @Test
    void realTimeBarsAndSingleTicksTellTheSameTrades() throws Exception {
        // Until the first tick the day is being made, and requests wait for it.
        client.send(new ReqMktData(5, GatewayFixture.RHM, "", false));
        client.await(TickPrice.class);
        client.send(new ReqRealTimeBars(7, GatewayFixture.RHM, 5, "TRADES", false, ""));
        client.send(new ReqTickByTickData(8, GatewayFixture.RHM, "AllLast", 0, false));
        settle();
        gateway.step(60);
        settle();
        List<RealTimeBar> bars = client.all(RealTimeBar.class);
        double barVolume = bars.stream().mapToDouble(RealTimeBar::volume).sum();
        double tickVolume = client.all(TickByTickTrade.class).stream().mapToDouble(TickByTickTrade::size).sum();
        assertEquals(0, bars.getFirst().time() % 5);
        assertTrue(tickVolume > 0);
        assertEquals(tickVolume, barVolume, 1e-6);
    }

    @Test
    void aSingleTickRequestNeedsPermission() throws Exception {
        gateway.simulator().inject("entitle RHM none");
        client.send(new ReqTickByTickData(8, GatewayFixture.RHM, "Last", 0, false));
        assertEquals(8, client.awaitError(10189).id());
    }
}
