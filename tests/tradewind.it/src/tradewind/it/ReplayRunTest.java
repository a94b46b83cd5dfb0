package tradewind.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.Instruments;
import tradewind.core.data.BarStore;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;
import tradewind.core.replay.Replay;
import tradewind.core.replay.ReplaySource;
import tradewind.core.replay.Replays;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Side;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingSnapshot;

/** A day replayed through hub and trader, without a window: stepped, traded in, hurried, taken back and left. */
class ReplayRunTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Instant OPENING = Instant.parse("2024-06-04T07:00:00Z");
    private static final int MINUTES = 90;

    @TempDir
    Path folder = Path.of("");
    private final List<Long> told = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void leave() throws Exception {
        Services.get(Connection.class).disconnect();
        Services.get(Replays.class).current().ifPresent(Replay::close);
    }

    /** Two days of bars of a share; the second one counts. */
    private ReplaySource source() throws Exception {
        StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
        for (Instant day : List.of(OPENING.minus(Duration.ofDays(1)), OPENING)) {
            for (int m = 0; m < MINUTES; m++) {
                text.append(String.format(java.util.Locale.ROOT, "%s,%.1f,%.1f,%.1f,%.1f,1000%n", day.plusSeconds(m * 60L),
                        50 + m * 0.1, 50.2 + m * 0.1, 49.9 + m * 0.1, 50.1 + m * 0.1));
            }
        }
        return new ReplaySource.Recorded("a share", List.of(Files.writeString(folder.resolve("XETR_TWT_x.csv"), text)));
    }

    private static void connect(ConnectionProfile profile) {
        try {
            Connection connection = Services.get(Connection.class);
            connection.connect(profile);
            Services.await("the session", LIMIT,
                    () -> connection.status().state().usable() && connection.status().profile().equals(profile));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static TradingSnapshot trading(Replay replay) throws Exception {
        Trading trading = Services.get(Trading.class);
        String account = String.format("DR%06d", replay.state().run());
        Services.await("trading in " + account, LIMIT, () -> trading.snapshot().accounts().equals(List.of(account))
                && trading.snapshot().readiness() == TradingSnapshot.Readiness.READY);
        return trading.snapshot();
    }

    @Test
    void aDayIsSteppedTradedHurriedAndTakenBack() throws Exception {
        Replay replay = Services.get(Replays.class).open(source());
        replay.onRun(ReplayRunTest::connect);
        connect(replay.profile());
        Instrument share = Services.get(Instruments.class).find(replay.subject()).get(20, TimeUnit.SECONDS).getFirst();
        MarketFeed feed = Services.get(MarketData.class).open(share, FeedSettings.DEFAULT.withoutCsv());
        Services.await("the day before", LIMIT, () -> feed.snapshot().series().authoritative().size() >= MINUTES);
        feed.onConfirmed(bars -> LongStream.range(0, bars.size()).forEach(i -> told.add(bars.time((int) i))));
        step(replay, 3);
        buy(replay, share);
        hurry(replay);
        assertEquals(LongStream.range(0, MINUTES).map(m -> OPENING.getEpochSecond() + m * 60).boxed().toList(),
                told.stream().filter(t -> t >= OPENING.getEpochSecond()).toList(), "each bar once, in order");
        assertEquals(1, trading(replay).executions().size());
        goBack(replay, feed);
        assertFalse(Services.get(BarStore.class).keys().stream().anyMatch(k -> k.instrument().startsWith("TWT")));
        feed.close();
    }

    private void step(Replay replay, int bars) throws Exception {
        for (int i = 1; i <= bars; i++) {
            Instant end = replay.stepBar(Duration.ofMinutes(1)).get(20, TimeUnit.SECONDS).now();
            assertEquals(OPENING.plusSeconds(i * 60L), end);
            Services.await("the bar that ends at " + end, LIMIT, () -> told.contains(end.getEpochSecond() - 60));
            assertFalse(told.contains(end.getEpochSecond()), "a bar of the future");
        }
    }

    private static void buy(Replay replay, Instrument share) throws Exception {
        assertEquals(AccountKind.REPLAY, trading(replay).kind());
        Trading trading = Services.get(Trading.class);
        OrderTerms terms = OrderTerms.limit(Side.BUY, BigDecimal.TEN, new BigDecimal("51.0"));
        trading.place(OrderRequest.of(share, terms).confirming(EnumSet.allOf(Rule.class))).get(20, TimeUnit.SECONDS);
        Services.await("the fill", LIMIT, () -> !trading.snapshot().executions().isEmpty());
        assertEquals(replay.state().now().getEpochSecond(),
                trading.snapshot().executions().getFirst().time().getEpochSecond(), "at the time that is held");
    }

    private void hurry(Replay replay) throws Exception {
        replay.setSpeed(300);
        replay.play();
        Services.await("the end of the day", LIMIT, () -> replay.state().atEnd() && !replay.state().playing());
        long last = OPENING.getEpochSecond() + (MINUTES - 1) * 60;
        Services.await("the last bar", LIMIT, () -> told.contains(last));
    }

    private void goBack(Replay replay, MarketFeed feed) throws Exception {
        Instant back = OPENING.plusSeconds(600);
        assertEquals(back, replay.seek(back).get(60, TimeUnit.SECONDS).now());
        TradingSnapshot after = trading(replay);
        assertEquals(List.of(), after.orders());
        assertEquals(List.of(), after.executions());
        Services.await("the bars of the new run", LIMIT, () -> !feed.snapshot().series().isEmpty()
                && feed.snapshot().series().authoritative().last().time() == back.getEpochSecond() - 60);
        assertTrue(feed.snapshot().series().last().time() <= back.getEpochSecond(), "nothing of what comes after");
    }
}
