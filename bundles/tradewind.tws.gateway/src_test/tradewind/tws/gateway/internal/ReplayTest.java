package tradewind.tws.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.replay.Replay;
import tradewind.core.replay.ReplayDay;
import tradewind.core.replay.ReplaySource;
import tradewind.core.replay.ReplayState;
import tradewind.tws.protocol.HistoryEvent.HistoricalData;
import tradewind.tws.protocol.HistoryEvent.WireBar;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalData;
import tradewind.tws.protocol.SessionEvent.ManagedAccounts;
import tradewind.tws.protocol.WireContract;

class ReplayTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder = Path.of("");
    private final GatewayReplays replays = new GatewayReplays();

    @AfterEach
    void end() {
        replays.close();
    }

    /** Minutes of two days from 13:30 to 13:39 UTC; that of 13:30 closes at 131, the next at 132 and so on. */
    private Replay twoDays() throws IOException {
        StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
        for (String day : List.of("2013-10-07", "2013-10-08")) {
            for (int m = 30; m < 40; m++) {
                text.append(day).append("T13:").append(m).append(":00Z,").append(100 + m).append(',').append(101 + m)
                        .append(',').append(100 + m).append(',').append(101 + m).append(",500\n");
            }
        }
        Path file = Files.writeString(folder.resolve("IBM_x_1m.csv"), text);
        return replays.open(new ReplaySource.Recorded("two days", List.of(file)));
    }

    private static ReplayState await(CompletableFuture<ReplayState> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }

    private static Instant at(String time) {
        return Instant.parse("2013-10-08T" + time + "Z");
    }

    @Test
    void itHoldsStillAtTheOpeningOfTheLastDay() throws Exception {
        Replay replay = twoDays();
        ReplayState state = replay.state();
        assertEquals(List.of(LocalDate.of(2013, 10, 7), LocalDate.of(2013, 10, 8)),
                replay.days().stream().map(ReplayDay::date).toList());
        assertEquals(at("13:30:00"), state.now());
        assertEquals(at("13:40:00"), state.day().end());
        assertFalse(state.playing());
        assertEquals(AccountKind.REPLAY, replay.profile().kind());
        assertEquals("IBM", replay.subject().symbol());
    }

    @Test
    void stepsGoFromTheEndOfABarToTheNextAndStopAtTheEndOfTheDay() throws Exception {
        Replay replay = twoDays();
        assertEquals(at("13:31:00"), await(replay.stepBar(MINUTE)).now());
        assertEquals(at("13:35:00"), await(replay.stepBar(Duration.ofMinutes(5))).now());
        ReplayState event = await(replay.stepEvent());
        assertTrue(event.now().isAfter(at("13:35:00")) && event.now().isBefore(at("13:36:00")), event.toString());
        assertEquals(at("13:36:00"), await(replay.stepBar(MINUTE)).now());
        ReplayState last = await(replay.seek(at("23:00:00")));
        assertEquals(at("13:40:00"), last.now());
        assertTrue(last.atEnd());
        assertEquals(at("13:40:00"), await(replay.stepBar(MINUTE)).now());
        assertEquals(1, last.run());
    }

    @Test
    void historyEndsAtThePresentOfTheReplay() throws Exception {
        Replay replay = twoDays();
        await(replay.seek(at("13:32:00")));
        List<Double> closes = closes(replay);
        assertEquals(12, closes.size());
        assertEquals(132, closes.getLast());
        await(replay.stepBar(MINUTE));
        assertEquals(133, closes(replay).getLast());
    }

    private static List<Double> closes(Replay replay) throws Exception {
        try (TestClient client = TestClient.started(replay.profile().port(), 7)) {
            client.send(new ReqHistoricalData(9, WireContract.of("IBM", "STK", "SMART", "USD"), "20131012-00:00:00",
                    "1 min", "1 W", false, "TRADES", false));
            return client.await(HistoricalData.class).bars().stream().filter(b -> b.volume() > 0)
                    .map(WireBar::close).toList();
        }
    }

    @Test
    void goingBackIsANewRunOnANewAccount() throws Exception {
        Replay replay = twoDays();
        List<ConnectionProfile> told = new ArrayList<>();
        replay.onRun(told::add);
        ConnectionProfile first = replay.profile();
        await(replay.seek(at("13:38:00")));
        assertEquals(List.of(), told);
        assertTrue(replay.clock(first).isPresent());
        ReplayState back = await(replay.seek(at("13:33:30")));
        assertEquals(at("13:33:30"), back.now());
        assertEquals(2, back.run());
        assertEquals(List.of(replay.profile()), told);
        assertNotEquals(first, replay.profile());
        assertTrue(replay.clock(first).isEmpty());
        assertEquals(at("13:33:30"), replay.clock(replay.profile()).orElseThrow().instant());
        try (TestClient client = TestClient.started(replay.profile().port(), 7)) {
            assertEquals("DR000002", client.all(ManagedAccounts.class).getFirst().accounts());
        }
    }

    @Test
    void anotherDayIsANewRunThere() throws Exception {
        Replay replay = twoDays();
        ReplayState state = await(replay.seek(Instant.parse("2013-10-07T13:35:00Z")));
        assertEquals(LocalDate.of(2013, 10, 7), state.day().date());
        assertEquals(2, state.run());
        assertEquals(5, closes(replay).size());
    }

    @Test
    void itPlaysUpToTheEndAndNoFurther() throws Exception {
        Replay replay = twoDays();
        replay.setSpeed(Replay.FASTEST);
        assertFalse(replay.state().playing());
        await(replay.seek(at("13:39:50")));
        replay.play();
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (replay.state().playing() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertEquals(at("13:40:00"), replay.state().now());
        replay.play();
        assertFalse(replay.state().playing());
    }

    @Test
    void aWayIsLeftWhenAnotherIsChosen() throws Exception {
        Replay replay = twoDays();
        CompletableFuture<ReplayState> far = replay.seek(at("13:40:00"));
        CompletableFuture<ReplayState> back = replay.seek(at("13:30:00"));
        await(far);
        assertEquals(at("13:30:00"), await(back).now());
        assertFalse(replay.state().moving());
    }

    @Test
    void speedsOutsideTheRangeAreRefused() throws Exception {
        Replay replay = twoDays();
        assertThrows(IllegalArgumentException.class, () -> replay.setSpeed(0));
        assertThrows(IllegalArgumentException.class, () -> replay.setSpeed(1001));
    }

    @Test
    void aReplayEndsTheOneBefore() throws Exception {
        Replay first = twoDays();
        Replay second = twoDays();
        assertEquals(second, replays.current().orElseThrow());
        assertThrows(Exception.class, () -> TestClient.started(first.profile().port(), 7));
        second.close();
        assertTrue(replays.current().isEmpty());
    }

    @Test
    void aFileWithoutADayIsRefused() throws Exception {
        Path daily = Files.writeString(folder.resolve("IBM_daily.csv"),
                "time,open,high,low,close,volume\n2013-10-07T00:00:00Z,1,2,1,2,5\n2013-10-08T00:00:00Z,1,2,1,2,5\n");
        IOException e = assertThrows(IOException.class,
                () -> replays.open(new ReplaySource.Recorded("days", List.of(daily))));
        assertTrue(e.getMessage().contains("days"), e.getMessage());
    }
}
