package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.connection.HistoricalData.Progress;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.WhatToShow;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.tws.protocol.ContractEvent;
import tradewind.tws.protocol.ContractRequest;
import tradewind.tws.protocol.HistoryEvent;
import tradewind.tws.protocol.HistoryEvent.WireBar;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalData;
import tradewind.tws.protocol.MarketDataEvent;
import tradewind.tws.protocol.MarketDataRequest;
import tradewind.tws.protocol.MarketDataRequest.ReqMktData;
import tradewind.tws.protocol.SessionEvent.ErrorMessage;
import tradewind.tws.protocol.WireContract;
import tradewind.tws.protocol.WireContractDetails;

/** Whole conversations over a real socket with a scripted server. */
@Timeout(30)
class TwsSessionTest {
    @ParameterizedTest
    @ValueSource(ints = {163, 176, 178, 187, 193, 196, 200})
    void goesThroughAllStatesToReady(int version) throws Exception {
        try (Rig rig = new Rig(version)) {
            rig.session.connect(rig.profile());
            for (ConnectionState state : List.of(ConnectionState.CONNECTING, ConnectionState.HANDSHAKE,
                    ConnectionState.STARTING, ConnectionState.SYNCING)) {
                rig.await(state);
            }
            ConnectionStatus ready = rig.await(ConnectionState.READY);
            assertEquals(version, ready.serverVersion());
            assertEquals(List.of("DU1"), ready.accounts());
            assertEquals(7, rig.session.machine().nextOrderId());
        }
    }

    @Test
    void refusesAServerThatIsTooOld() throws Exception {
        try (Rig rig = new Rig(157)) {
            rig.session.connect(rig.profile());
            ConnectionStatus status = rig.await(s -> s.state() == ConnectionState.DISCONNECTED && s.epoch() == 1);
            assertTrue(status.text().contains("157"), status.text());
        }
    }

    @Test
    void saysWhatToDoWhenNothingListens() throws Exception {
        try (Rig rig = new Rig(200)) {
            rig.server.close();
            rig.session.connect(rig.profile());
            String text = rig.await(ConnectionState.RECONNECTING).text();
            assertTrue(text.contains("Enable ActiveX and Socket Clients"), text);
            assertTrue(text.contains(String.valueOf(rig.profile().port())), text);
        }
    }

    @Test
    void streamsQuotesToAllListenersOverOneLine() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            RecordedQuotes first = new RecordedQuotes();
            Subscription subscription = rig.quotes.subscribe(Rig.RHM, first);
            int id = rig.server.await(ReqMktData.class).requestId();
            rig.server.send(new MarketDataEvent.TickPrice(id, 1, 1500.5, 12, 0));
            first.await("BID 1500.5 12.0");
            first.await("kind LIVE");
            RecordedQuotes second = new RecordedQuotes();
            Subscription other = rig.quotes.subscribe(Rig.RHM, second);
            second.await("BID 1500.5 12.0");
            rig.server.send(new MarketDataEvent.TickPrice(id, 2, 1501, 3, 0));
            first.await("ASK 1501.0 3.0");
            second.await("ASK 1501.0 3.0");
            subscription.close();
            other.close();
            other.close();
            assertEquals(id, rig.server.await(MarketDataRequest.CancelMktData.class).requestId());
            assertEquals(1, rig.server.seen().stream().filter(ReqMktData.class::isInstance).count());
        }
    }

    @Test
    void findsTheKindOfMarketDataThatIsPermitted() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            List<Integer> types = new ArrayList<>();
            rig.server.script(request -> {
                if (request instanceof MarketDataRequest.ReqMarketDataType t) {
                    types.add(t.type());
                }
                if (request instanceof ReqMktData r) {
                    int type = types.get(types.size() - 1);
                    return type < 3 ? List.of(new ErrorMessage(r.requestId(), 354, "Not subscribed", "", 0))
                            : List.of(new MarketDataEvent.MarketDataType(r.requestId(), 3),
                                    new MarketDataEvent.TickPrice(r.requestId(), 66, 99.5, 1, 0));
                }
                return List.of();
            });
            RecordedQuotes quotes = new RecordedQuotes();
            rig.quotes.subscribe(Rig.RHM, quotes);
            quotes.await("kind DELAYED");
            quotes.await("BID 99.5 1.0");
            assertEquals(List.of(1, 2, 3), types);
        }
    }

    @Test
    void subscribesAgainAfterTheSocketBroke() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            RecordedQuotes quotes = new RecordedQuotes();
            rig.quotes.subscribe(Rig.RHM, quotes);
            int id = rig.server.await(ReqMktData.class).requestId();
            rig.server.send(new MarketDataEvent.TickPrice(id, 1, 10, 1, 0));
            quotes.await("BID 10.0");
            quotes.clear();
            rig.server.drop();
            rig.await(ConnectionState.RECONNECTING);
            rig.await(ConnectionState.READY);
            int again = rig.server.await(ReqMktData.class).requestId();
            assertTrue(again > id, again + " after " + id);
            quotes.await("gap");
            rig.server.send(new MarketDataEvent.TickPrice(again, 1, 11, 1, 0));
            quotes.await("BID 11.0");
        }
    }

    @Test
    void lostDataAreSubscribedAgainWithoutANewSession() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            RecordedQuotes quotes = new RecordedQuotes();
            rig.quotes.subscribe(Rig.RHM, quotes);
            int id = rig.server.await(ReqMktData.class).requestId();
            rig.server.send(new ErrorMessage(-1, 1100, "Connectivity lost", "", 0));
            rig.await(ConnectionState.DEGRADED);
            rig.server.send(new ErrorMessage(-1, 1101, "Restored, data lost", "", 0));
            rig.await(ConnectionState.READY);
            assertTrue(rig.server.await(ReqMktData.class).requestId() > id);
            quotes.await("gap");
            rig.server.send(new ErrorMessage(-1, 1100, "Connectivity lost", "", 0));
            rig.await(ConnectionState.DEGRADED);
            quotes.clear();
            rig.server.send(new ErrorMessage(-1, 1102, "Restored, data maintained", "", 0));
            rig.await(ConnectionState.READY);
            quotes.await("gap");
            assertEquals(2, rig.server.seen().stream().filter(ReqMktData.class::isInstance).count());
            assertEquals(1, rig.server.connections);
        }
    }

    @Test
    void waitsWithTheSameIdWhenItIsTaken() throws Exception {
        try (Rig rig = new Rig(200)) {
            rig.server.startsSessions(false);
            rig.server.script(r -> List.of(new ErrorMessage(-1, 326, "Unable to connect as the client id is in use",
                    "", 0)));
            rig.session.connect(rig.profile());
            ConnectionStatus waiting = rig.await(s -> s.text().startsWith("Client id 3 is in use"));
            assertEquals(ConnectionState.CONNECTING, waiting.state());
            rig.server.script(r -> List.of());
            rig.server.startsSessions(true);
            rig.await(ConnectionState.READY);
            assertTrue(rig.server.seen().stream().filter(m -> m.toString().startsWith("StartApi"))
                    .allMatch(m -> m.toString().contains("clientId=3")));
        }
    }

    @Test
    void countsWhatItCannotRead() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            rig.server.sendRaw("999\0abc\0".getBytes());
            rig.server.sendRaw("1\0".getBytes());
            rig.await(s -> s.framesIgnored() == 2 && s.state() == ConnectionState.READY);
            for (int i = 0; i < 3; i++) {
                rig.server.sendRaw("1\0".getBytes());
            }
            assertTrue(rig.await(ConnectionState.RECONNECTING).text().contains("Three messages in a row"));
        }
    }

    @Test
    void qualifiesAnInstrumentWithItsMarketRule() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            rig.server.script(request -> switch (request) {
                case ContractRequest.ReqContractDetails r -> List.of(
                        new ContractEvent.ContractData(r.requestId(), rheinmetall()),
                        new ContractEvent.ContractDataEnd(r.requestId()));
                case ContractRequest.ReqMarketRule r -> List.of(new ContractEvent.MarketRule(r.marketRuleId(),
                        List.of(new ContractEvent.MarketRule.PriceIncrement(BigDecimal.ZERO, new BigDecimal("0.1")),
                                new ContractEvent.MarketRule.PriceIncrement(new BigDecimal(1000),
                                        new BigDecimal("0.5")))));
                default -> List.of();
            });
            List<Instrument> found = rig.instruments.find(ContractQuery.stock("RHM")).get(10, TimeUnit.SECONDS);
            assertEquals(1, found.size());
            Instrument rhm = found.get(0);
            assertEquals("Europe/Berlin", rhm.zone().getId());
            assertEquals(new BigDecimal("0.5"), rhm.increments().at(new BigDecimal("1500")));
            assertEquals("IBIS", rhm.primaryExchange());
            assertEquals(2030, rig.server.await(ContractRequest.ReqMarketRule.class).marketRuleId());
        }
    }

    private static WireContractDetails rheinmetall() {
        WireContractDetails d = new WireContractDetails();
        d.contract = new WireContract(42, "RHM", "STK", "", 0, "", "", "SMART", "IBIS", "EUR", "RHM", "XETRA");
        d.minTick = new BigDecimal("0.0001");
        d.longName = "RHEINMETALL AG";
        d.validExchanges = "IBIS,SMART";
        d.marketRuleIds = "26,2030";
        d.timeZoneId = "MET";
        d.tradingHours = "20261123:0900-20261123:1730;20261124:0900-20261124:1730";
        d.liquidHours = d.tradingHours;
        return d;
    }

    @Test
    void anUnknownSymbolFailsWithTheServersWords() throws Exception {
        try (Rig rig = new Rig(176).connected()) {
            rig.server.script(request -> request instanceof ContractRequest.ReqContractDetails r
                    ? List.of(new ErrorMessage(r.requestId(), 200, "No security definition has been found", "", 0))
                    : List.of());
            ExecutionException e = assertThrows(ExecutionException.class,
                    () -> rig.instruments.find(ContractQuery.stock("NIX")).get(10, TimeUnit.SECONDS));
            RequestFailed failed = (RequestFailed) e.getCause();
            assertEquals(200, failed.code());
            assertEquals(RequestFailed.Remedy.CHANGE_REQUEST, failed.remedy());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {176, 200})
    void fetchesHistoryInPages(int version) throws Exception {
        try (Rig rig = new Rig(version).connected()) {
            long to = 1_700_002_800L; // midnight in Berlin
            rig.server.script(request -> request instanceof ReqHistoricalData r ? List.of(week(r)) : List.of());
            List<String> progress = new ArrayList<>();
            Progress note = (done, total, detail) -> {
                synchronized (progress) {
                    progress.add(done + "/" + total);
                }
            };
            BarSeries bars = rig.history.fetch(new HistoryRequest(Rig.RHM, BarSize.M1,
                    Instant.ofEpochSecond(to - 21 * 86_400), Instant.ofEpochSecond(to), WhatToShow.TRADES, false),
                    note).get(20, TimeUnit.SECONDS);
            assertEquals(21 * 24, bars.size());
            assertEquals(to - 21 * 86_400, bars.time(0));
            assertEquals(to - 3600, bars.last().time());
            assertEquals(BarSource.HISTORY, bars.source(0));
            assertEquals(false, bars.provisional(bars.size() - 1));
            synchronized (progress) {
                assertEquals(List.of("0/3", "1/3", "2/3", "3/3"), progress);
            }
            assertTrue(rig.server.seen().stream().filter(ReqHistoricalData.class::isInstance)
                    .map(ReqHistoricalData.class::cast).allMatch(r -> r.duration().equals("1 W")));
        }
    }

    /** A bar at each full hour of the week before the end, and one that is none. */
    private static HistoryEvent.HistoricalData week(ReqHistoricalData r) {
        long end = tradewind.tws.protocol.BarTime.epochSecond(r.endDateTime());
        List<WireBar> bars = new ArrayList<>();
        for (long t = end - 7 * 86_400; t < end; t += 3600) {
            bars.add(new WireBar(String.valueOf(t), 10, 12, 9, 11, 100, 10.5, 3));
        }
        bars.add(new WireBar(String.valueOf(end - 60), 10, 1, 9, 11, 100, 10.5, 3));
        return new HistoryEvent.HistoricalData(r.requestId(), "", "", bars);
    }

    @Test
    void cancellingAFutureCancelsTheRequest() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            var future = rig.history.fetch(new HistoryRequest(Rig.RHM, BarSize.M1, Instant.ofEpochSecond(1_700_000_000),
                    Instant.ofEpochSecond(1_700_003_600), WhatToShow.TRADES, false), Progress.NONE);
            int id = rig.server.await(ReqHistoricalData.class).requestId();
            future.cancel(false);
            assertEquals(id, rig.server.await(tradewind.tws.protocol.HistoryRequest.CancelHistoricalData.class)
                    .requestId());
        }
    }
}
