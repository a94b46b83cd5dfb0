package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.HistoricalData.Progress;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.RequestFailed.Remedy;
import tradewind.core.connection.WhatToShow;
import tradewind.tws.protocol.BarTime;
import tradewind.tws.protocol.HistoryEvent.HeadTimestamp;
import tradewind.tws.protocol.HistoryEvent.HistoricalData;
import tradewind.tws.protocol.HistoryEvent.HistoricalDataEnd;
import tradewind.tws.protocol.HistoryEvent.HistoricalDataUpdate;
import tradewind.tws.protocol.HistoryEvent.WireBar;
import tradewind.tws.protocol.HistoryRequest.CancelHeadTimestamp;
import tradewind.tws.protocol.HistoryRequest.CancelHistoricalData;
import tradewind.tws.protocol.HistoryRequest.ReqHeadTimestamp;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalData;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.SessionEvent.CurrentTimeInMillis;
import tradewind.tws.protocol.SessionEvent.ErrorMessage;
import tradewind.tws.protocol.SessionRequest.ReqCurrentTimeInMillis;

/** History when the server refuses, falls silent, or has nothing. */
@Timeout(40)
class TwsHistoryTest {
    private static final long FROM = 1_700_000_400L;

    private static HistoryRequest request(BarSize size, long from, long to) {
        return new HistoryRequest(Rig.RHM, size, Instant.ofEpochSecond(from), Instant.ofEpochSecond(to),
                WhatToShow.TRADES, false);
    }

    private static CompletableFuture<BarSeries> tenMinutes(Rig rig) {
        return rig.history.fetch(request(BarSize.M1, FROM, FROM + 600), Progress.NONE);
    }

    private static WireBar bar(long time) {
        return new WireBar(String.valueOf(time), 10, 12, 9, 11, 100, 10.5, 3);
    }

    private static HistoricalData bars(int id, long... times) {
        return new HistoricalData(id, "", "", java.util.Arrays.stream(times).mapToObj(TwsHistoryTest::bar).toList());
    }

    private static ErrorMessage error(int id, int code, String text) {
        return new ErrorMessage(id, code, text, "", 0);
    }

    private static RequestFailed failure(CompletableFuture<?> future) {
        return (RequestFailed) assertThrows(ExecutionException.class, () -> future.get(20, TimeUnit.SECONDS)).getCause();
    }

    @Test
    void noDataIsAnEmptySeries() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            rig.server.script(m -> m instanceof ReqHistoricalData r ? List.of(error(r.requestId(), 162,
                    "Historical Market Data Service error message:HMDS query returned no data: RHM")) : List.of());
            assertTrue(tenMinutes(rig).get(20, TimeUnit.SECONDS).isEmpty());
        }
    }

    @Test
    void aMissingPermissionIsSaidAtOnce() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            rig.server.script(m -> m instanceof ReqHistoricalData r ? List.of(error(r.requestId(), 162,
                    "Historical Market Data Service error message:No market data permissions for IBIS STK")) : List.of());
            assertEquals(Remedy.GET_PERMISSION, failure(tenMinutes(rig)).remedy());
            assertEquals(1, rig.server.seen().stream().filter(ReqHistoricalData.class::isInstance).count());
        }
    }

    @Test
    void silenceCancelsTheRequestAndFailsInTheEnd() throws Exception {
        Timings hasty = new Timings(20_000, 20_000, 20_000, 60_000, 300, 20_000, 50, 20_000, 60_000, 100);
        try (Rig rig = new Rig(200, hasty).connected()) {
            CompletableFuture<BarSeries> future = tenMinutes(rig);
            int id = rig.server.await(ReqHistoricalData.class).requestId();
            assertEquals(id, rig.server.await(CancelHistoricalData.class).requestId());
            rig.server.drop();
            assertEquals(Remedy.RETRY_LATER, failure(future).remedy());
        }
    }

    @Test
    void theEndOfTheSessionFailsWhatIsUnderWay() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            CompletableFuture<BarSeries> future = tenMinutes(rig);
            rig.server.await(ReqHistoricalData.class);
            rig.server.drop();
            assertEquals(Remedy.RETRY_LATER, failure(future).remedy());
            rig.await(ConnectionState.READY);
            CompletableFuture<BarSeries> again = rig.history.fetch(request(BarSize.M5, FROM, FROM + 600), Progress.NONE);
            rig.server.send(bars(rig.server.await(ReqHistoricalData.class).requestId(), FROM));
            assertEquals(1, again.get(20, TimeUnit.SECONDS).size());
        }
    }

    @Test
    void asFarBackAsThereIsBeginsWithTheHeadTimestamp() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            CompletableFuture<BarSeries> future = rig.history.fetch(new HistoryRequest(Rig.RHM, BarSize.M1, Instant.MIN,
                    Instant.ofEpochSecond(FROM + 600), WhatToShow.ADJUSTED_LAST, false), Progress.NONE);
            ReqHeadTimestamp head = rig.server.await(ReqHeadTimestamp.class);
            assertEquals("TRADES", head.whatToShow());
            rig.server.send(new HeadTimestamp(head.requestId(), String.valueOf(FROM)));
            assertEquals(head.requestId(), rig.server.await(CancelHeadTimestamp.class).requestId());
            ReqHistoricalData page = rig.server.await(ReqHistoricalData.class);
            assertEquals("600 S", page.duration());
            assertEquals("ADJUSTED_LAST", page.whatToShow());
            rig.server.send(bars(page.requestId(), FROM, FROM + 60));
            assertEquals(2, future.get(20, TimeUnit.SECONDS).size());
        }
    }

    @Test
    void aServerThatIsTooSlowForAPageGetsShorterOnes() throws Exception {
        List<String> lengths = new CopyOnWriteArrayList<>();
        try (Rig rig = new Rig(200).connected()) {
            rig.server.script(m -> m instanceof ReqHistoricalData r ? List.of(slowly(r, lengths)) : List.of());
            BarSeries series = rig.history.fetch(request(BarSize.M1, FROM, FROM + 3 * 86_400), Progress.NONE)
                    .get(30, TimeUnit.SECONDS);
            assertEquals(List.of("4 D", "3 D", "1 D", "1 D", "1 D", "2400 S"), lengths);
            assertEquals(4, series.size());
        }
    }

    private static ServerMessage slowly(ReqHistoricalData request, List<String> lengths) {
        lengths.add(request.duration());
        long end = BarTime.epochSecond(request.endDateTime());
        boolean slow = request.duration().matches("[34] D");
        return slow ? error(request.requestId(), 162,
                "Historical Market Data Service error message:Historical data query timed out")
                : bars(request.requestId(), end - 60);
    }

    @Test
    void ninetyMinutesAreMadeOfThirty() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            long midnight = 1_700_002_800L;
            CompletableFuture<BarSeries> future =
                    rig.history.fetch(request(BarSize.M90, midnight, midnight + 10_800), Progress.NONE);
            ReqHistoricalData page = rig.server.await(ReqHistoricalData.class);
            assertEquals("30 mins", page.barSize());
            rig.server.send(bars(page.requestId(), midnight, midnight + 1_800, midnight + 3_600, midnight + 5_400));
            BarSeries series = future.get(20, TimeUnit.SECONDS);
            assertEquals(2, series.size());
            assertEquals(BarSize.M90, series.barSize());
            assertEquals(300, series.volume(0));
            assertEquals(midnight + 5_400, series.time(1));
        }
    }

    @Test
    void updatesGoOnInTheNextSession() throws Exception {
        try (Rig rig = new Rig(200)) {
            // A minute passes at the server between the sessions, so that the same request may be sent again.
            rig.server.script(m -> m instanceof ReqCurrentTimeInMillis
                    ? List.of(new CurrentTimeInMillis(FROM * 1000 + rig.server.connections * 60_000L)) : List.of());
            rig.connected();
            BlockingQueue<BarSeries> updates = new LinkedBlockingQueue<>();
            Subscription following = rig.history.follow(request(BarSize.M1, 0, FROM), updates::add);
            ReqHistoricalData first = rig.server.await(ReqHistoricalData.class);
            assertTrue(first.keepUpToDate());
            assertEquals("", first.endDateTime());
            rig.server.send(bars(first.requestId(), FROM - 60, FROM));
            rig.server.send(new HistoricalDataEnd(first.requestId(), "", ""));
            rig.server.send(new HistoricalDataUpdate(first.requestId(),
                    new WireBar(String.valueOf(FROM), 10, 13, 9, 12, 120, 10.5, 4)));
            assertEquals(FROM, taken(updates).last().time());
            BarSeries update = taken(updates);
            assertEquals(13, update.high(0));
            assertEquals(12, update.close(0));
            assertEquals(BarSource.LIVE_HISTORY, update.source(0));
            assertTrue(update.provisional(0));
            rig.server.drop();
            rig.await(ConnectionState.RECONNECTING);
            ReqHistoricalData second = rig.server.await(ReqHistoricalData.class);
            assertTrue(second.keepUpToDate() && second.requestId() > first.requestId());
            following.close();
            assertEquals(second.requestId(), rig.server.await(CancelHistoricalData.class).requestId());
            CompletableFuture<Integer> used = new CompletableFuture<>();
            rig.session.dispatch().run(() -> used.complete(rig.session.lines().used()));
            assertEquals(0, used.get(10, TimeUnit.SECONDS));
        }
    }

    private static BarSeries taken(BlockingQueue<BarSeries> updates) throws InterruptedException {
        BarSeries next = updates.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("No update came");
        }
        return next;
    }
}
