package tradewind.workbench.internal.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;
import tradewind.workbench.internal.Samples;

class StatusTextTest {
    private static List<Segment> segments(Optional<ConnectionStatus> connection, Optional<FeedSnapshot> feed) {
        Instant now = Instant.ofEpochMilli(Samples.NOW);
        return new StatusText(connection, feed, false, ZoneId.of("Europe/Berlin"), now, now, List.of()).segments();
    }

    private static Optional<FeedSnapshot> feed(MarketDataType type, long tickAge, String error) {
        return Optional.of(Samples.snapshot(Samples.minutes(3),
                Samples.feedStatus(type, tickAge < 0 ? 0 : Samples.NOW - tickAge, error)));
    }

    private static Optional<ConnectionStatus> connection(ConnectionState state) {
        return Optional.of(Samples.status(state, ConnectionProfile.SIMULATOR));
    }

    private static String words(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining(" | "));
    }

    @Test
    void everythingInOrder() {
        assertEquals("SIM | Simulator 3 ms | LIVE 0.4 s | history 0:42 | DU\u2022\u2022\u2022\u202267 | RTH+ETH | "
                + "11:00:00 CET +01:00", words(segments(connection(ConnectionState.READY),
                        feed(MarketDataType.LIVE, 400, ""))));
    }

    @Test
    void nothingThereYet() {
        assertEquals("starting | no instrument | history | RTH+ETH | 11:00:00 CET +01:00",
                words(segments(Optional.empty(), Optional.empty())));
    }

    @Test
    void delayedDataSayByHowMuch() {
        Segment data = segments(connection(ConnectionState.READY), feed(MarketDataType.DELAYED, 1000, "")).get(2);
        assertEquals("DELAYED 15m 1.0 s", data.text());
        assertEquals(Segment.Tone.WARNING, data.tone());
    }

    @Test
    void aQuietMarketAndAFailedFetchWarn() {
        List<Segment> s = segments(connection(ConnectionState.READY), feed(MarketDataType.LIVE, 90_000, "pacing"));
        assertEquals(Segment.Tone.WARNING, s.get(2).tone());
        assertEquals(Segment.Tone.WARNING, s.get(3).tone());
        assertTrue(s.get(3).tooltip().startsWith("pacing"));
    }

    @Test
    void kindsDifferInWordColourAndShape() {
        List<Segment> kinds = Arrays.stream(AccountKind.values()).map(StatusText::kind).toList();
        assertEquals(4, kinds.stream().map(Segment::text).distinct().count());
        assertEquals(4, kinds.stream().map(Segment::tone).distinct().count());
        assertEquals(4, kinds.stream().map(Segment::shape).distinct().count());
    }

    @Test
    void inAReplayAPriceIsAsOldAsItsClockSays() {
        Optional<ConnectionStatus> connection = Optional.of(Samples.status(ConnectionState.READY,
                ConnectionProfile.replay(4711)));
        Instant price = Instant.parse("2013-10-07T14:00:00Z");
        FeedSnapshot silent = feed(MarketDataType.LIVE, 3_600_000, "").orElseThrow();
        Quote n = Quote.NONE;
        Quote quote = new Quote(99, 1, 101, 1, 100, 1, 5, n.open(), n.high(), n.low(), n.previousClose(), false,
                price.toEpochMilli(), MarketDataType.LIVE);
        FeedSnapshot feed = new FeedSnapshot(silent.instrument(), silent.series(), quote, silent.status(), 0, 1);
        List<Segment> held = new StatusText(connection, Optional.of(feed), false, ZoneId.of("Europe/Berlin"), price.plusMillis(1500),
                Instant.now(), List.of()).segments();
        assertEquals("REPLAY", held.get(0).text());
        assertEquals("recorded 1.5 s", held.get(2).text());
        assertEquals(Segment.Shape.DISC, held.get(2).shape());
        assertEquals("history up to now", held.get(3).text());
    }

    @Test
    void everyStateOfTheConnectionHasItsWords() {
        for (ConnectionState state : ConnectionState.values()) {
            Segment link = segments(connection(state), Optional.empty()).get(1);
            assertTrue(link.text().startsWith("Simulator"), link.text());
            assertEquals(state == ConnectionState.READY, link.tone() == Segment.Tone.GOOD, state.name());
        }
    }
}
