package tradewind.tws.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.tws.protocol.HistoryEvent.HeadTimestamp;
import tradewind.tws.protocol.HistoryEvent.HistogramData;
import tradewind.tws.protocol.HistoryEvent.HistoricalData;
import tradewind.tws.protocol.HistoryEvent.HistoricalDataEnd;
import tradewind.tws.protocol.HistoryEvent.HistoricalDataUpdate;
import tradewind.tws.protocol.HistoryEvent.HistoricalSchedule;
import tradewind.tws.protocol.HistoryEvent.HistoricalTicksLast;
import tradewind.tws.protocol.HistoryEvent.WireBar;
import tradewind.tws.protocol.HistoryRequest.CancelHistoricalData;
import tradewind.tws.protocol.HistoryRequest.ReqHeadTimestamp;
import tradewind.tws.protocol.HistoryRequest.ReqHistogramData;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalData;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalTicks;
import tradewind.tws.protocol.WireContract;

class HistoryTest {
    private static final WireContract AAPL = WireContract.of("AAPL", "STK", "SMART", "USD");

    private final GatewayFixture gateway;
    private final TestClient client;

    HistoryTest() throws Exception {
        gateway = new GatewayFixture();
        client = gateway.client(1);
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
    }

    private static ReqHistoricalData minutes(int id, String end, String duration, boolean keep) {
        return new ReqHistoricalData(id, GatewayFixture.RHM, end, "1 min", duration, true, "TRADES", keep);
    }

    private List<WireBar> bars(ReqHistoricalData request) throws Exception {
        client.send(request);
        return client.await(HistoricalData.class, d -> d.requestId() == request.requestId()).bars();
    }

    @Test
    void aDayOfAnAmericanShareHas390Minutes() throws Exception {
        List<WireBar> bars = bars(new ReqHistoricalData(1, AAPL, "20260303-22:00:00", "1 min", "1 D", true, "TRADES", false));
        assertEquals(390, bars.size());
        assertEquals("1772548200", bars.getFirst().time());
        client.await(HistoricalDataEnd.class);
    }

    @Test
    void secondsAreSecondsOfTrading() throws Exception {
        List<WireBar> bars = bars(minutes(1, "20260304-08:10:00", "1200 S", false));
        assertTrue(Long.parseLong(bars.getFirst().time()) < 1772582400L, "reaches into the day before");
    }

    @ParameterizedTest
    @CsvSource({"1,20260304 10:59:00 Europe/Berlin", "2,1772618340", "3,0304 10:59:00 Europe/Berlin"})
    void timesAreWrittenAsAsked(int format, String expected) throws Exception {
        List<WireBar> bars = bars(new ReqHistoricalData(1, GatewayFixture.RHM, false, "20260304-10:00:00", "1 min",
                "120 S", true, "TRADES", format, false, ""));
        assertEquals(expected, bars.getLast().time());
    }

    @Test
    void daysHaveDatesAndQuotesHaveNoVolume() throws Exception {
        List<WireBar> days = bars(new ReqHistoricalData(1, GatewayFixture.RHM, "", "1 day", "2 W", true, "TRADES", false));
        assertEquals("20260304", days.getLast().time());
        assertTrue(days.size() >= 10, "" + days.size());
        List<WireBar> bids = bars(new ReqHistoricalData(2, GatewayFixture.RHM, "", "1 min", "600 S", true, "BID", false));
        assertEquals(-1, bids.getFirst().volume());
    }

    @ParameterizedTest
    @CsvSource({"'1 fortnight','1 D',321", "'1 min','1 eon',321", "'1 min','90000 S',321"})
    void saysWhatIsWrongWithARequest(String size, String duration, int code) throws Exception {
        client.send(new ReqHistoricalData(1, GatewayFixture.RHM, "", size, duration, true, "TRADES", false));
        assertEquals(1, client.awaitError(code).id());
    }

    @Test
    void datesAreChecked() throws Exception {
        client.send(minutes(1, "yesterday", "1 D", false));
        client.awaitError(10314);
        client.send(minutes(2, "20260303 17:00:00", "600 S", false));
        client.awaitError(2174);
        client.await(HistoricalData.class, d -> d.requestId() == 2);
        client.send(minutes(3, "20260303-17:00:00", "600 S", true));
        client.awaitError(321);
    }

    @Test
    void barsThatAreKeptUpToDateEndAsHistoryHasThem() throws Exception {
        client.send(minutes(1, "", "600 S", true));
        client.await(HistoricalDataEnd.class);
        gateway.step(125);
        client.await(HistoricalDataUpdate.class, u -> u.bar().time().equals("1772618520"));
        List<WireBar> truth = bars(minutes(2, "", "600 S", false));
        for (WireBar bar : truth) {
            List<WireBar> told = client.all(HistoricalDataUpdate.class).stream().map(HistoricalDataUpdate::bar)
                    .filter(b -> b.time().equals(bar.time())).toList();
            if (!told.isEmpty() && !bar.time().equals(truth.getLast().time())) {
                assertEquals(bar, told.getLast());
            }
        }
        client.send(new CancelHistoricalData(1));
        client.awaitError(162);
    }

    @Test
    void smallBarsArePacedInMarketTime() throws Exception {
        ReqHistoricalData request = new ReqHistoricalData(1, GatewayFixture.RHM, "", "5 secs", "60 S", true, "TRADES", false);
        bars(request);
        client.send(new ReqHistoricalData(2, GatewayFixture.RHM, "", "5 secs", "60 S", true, "TRADES", false));
        assertTrue(client.awaitError(162).text().contains("pacing violation"));
        gateway.step(16);
        bars(new ReqHistoricalData(3, GatewayFixture.RHM, "", "5 secs", "60 S", true, "TRADES", false));
        gateway.simulator().inject("pacing off");
        bars(new ReqHistoricalData(4, GatewayFixture.RHM, "", "5 secs", "60 S", true, "TRADES", false));
    }

    /** IB counts only requests for bid and ask together twice, which is a kind of ticks, not of bars. */
    @Test
    void sixtySmallOnesAreServedInTenMinutesAndMinutesWithoutLimit() throws Exception {
        for (int i = 0; i < 60; i++) {
            gateway.step(3);
            bars(seconds(i));
        }
        client.send(seconds(60));
        assertTrue(client.awaitError(162).text().contains("pacing violation"));
        for (int i = 0; i < 40; i++) {
            bars(minutes(100 + i, "", "600 S", false));
        }
        gateway.step(600);
        bars(seconds(200));
    }

    private static ReqHistoricalData seconds(int id) {
        return new ReqHistoricalData(id, GatewayFixture.RHM, "", "5 secs", 60 + id + " S", true, "BID", false);
    }

    @Test
    void minutesGoMissingAndComeBack() throws Exception {
        List<WireBar> truth = bars(minutes(1, "", "600 S", false));
        gateway.simulator().inject("missing RHM 5m 3m for 20s");
        List<WireBar> holed = bars(minutes(2, "", "600 S", false));
        assertEquals(truth.size() - 2, holed.size());
        gateway.step(21);
        List<WireBar> later = bars(minutes(3, "20260304-10:00:00", "600 S", false));
        assertTrue(later.containsAll(truth.subList(1, truth.size() - 1)));
    }

    @Test
    void aLateCorrectionComesRightAndARevisionStays() throws Exception {
        List<WireBar> truth = bars(minutes(1, "20260304-10:00:00", "600 S", false));
        gateway.simulator().inject("late RHM 90s 0.5");
        List<WireBar> wrong = bars(minutes(2, "20260304-10:00:00", "600 S", false));
        assertEquals(truth.getLast().close() + 0.5, wrong.getLast().close(), 1e-9);
        gateway.step(120);
        assertEquals(truth, bars(minutes(3, "20260304-10:00:00", "600 S", false)));
        gateway.simulator().inject("correct RHM 5m 1");
        assertNotEquals(truth, bars(minutes(4, "20260304-10:00:00", "600 S", false)));
    }

    @Test
    void tellsFirstDatesTicksVolumesByPriceAndSchedules() throws Exception {
        client.send(new ReqHeadTimestamp(1, GatewayFixture.RHM, false, true, "TRADES", 2));
        assertTrue(Long.parseLong(client.await(HeadTimestamp.class).timestamp()) < 1772618340L - 9L * 365 * 86400);
        client.send(new ReqHistoricalTicks(2, GatewayFixture.RHM, false, "", "20260304-10:00:00", 50, "TRADES", true, false, ""));
        assertEquals(50, client.await(HistoricalTicksLast.class).ticks().size());
        client.send(new ReqHistogramData(3, GatewayFixture.RHM, false, true, "1 day"));
        assertTrue(client.await(HistogramData.class).entries().size() > 5);
        client.send(new ReqHistoricalData(4, GatewayFixture.RHM, "", "1 day", "3 D", true, "SCHEDULE", false));
        assertEquals(3, client.await(HistoricalSchedule.class).sessions().size());
    }
}
