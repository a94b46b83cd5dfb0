package tradewind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tradewind.core.Subscription;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.HistoricalData;
import tradewind.core.data.AuditEntry;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.FeedStatus;
import tradewind.core.data.Gap;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;

class LiveCommandTest {
    private static final long NOW = Fakes.NOW.getEpochSecond();
    private static final Bar OLD = Bar.authoritative(NOW - 3600, 80, 81, 79, 80, 5, BarSize.M1);
    private static final Bar CLOSED = Bar.authoritative(NOW - 60, 85, 86, 84, 85.5, 100, BarSize.M1);
    private static final Bar LIVE = Bar.provisional(NOW, 85.5, 85.6, 85.5, 85.575, 10, BarSize.M1);

    @Test
    void printsTheBarInProgressAndEachConfirmedBarAsJson() {
        Feed feed = new Feed();
        Run run = Run.of(services(feed), "live", "--symbol", "RHM", "--minutes", "0.01", "--json");
        assertEquals(0, run.exitCode(), run.toString());
        assertEquals(List.of(
                "{\"type\":\"instrument\",\"symbol\":\"RHM\",\"name\":\"Rheinmetall AG\",\"conId\":7,"
                        + "\"exchange\":\"SMART\",\"primaryExchange\":\"IBIS\",\"currency\":\"EUR\","
                        + "\"zone\":\"Europe/Berlin\",\"profile\":\"Simulator\",\"account\":\"SIM\"}",
                "{\"type\":\"bar\",\"symbol\":\"RHM\",\"time\":\"2017-07-28T07:10:00Z\",\"open\":85.5,\"high\":85.6,"
                        + "\"low\":85.5,\"close\":85.575,\"volume\":10,\"provisional\":true,\"source\":\"TICKS\","
                        + "\"resolution\":\"1m\",\"revision\":0}",
                "{\"type\":\"history\",\"symbol\":\"RHM\",\"bars\":1,\"from\":\"2017-07-28T06:10:00Z\","
                        + "\"to\":\"2017-07-28T06:10:00Z\"}",
                "{\"type\":\"confirmed\",\"symbol\":\"RHM\",\"time\":\"2017-07-28T07:09:00Z\",\"open\":85,"
                        + "\"high\":86,\"low\":84,\"close\":85.5,\"volume\":100,\"provisional\":false,"
                        + "\"source\":\"HISTORY\",\"resolution\":\"1m\",\"revision\":0}"), run.out());
        assertTrue(feed.closed);
    }

    @Test
    void printsForPeopleInTheDisplayZone() {
        Run run = Run.of(services(new Feed()), "live", "--minutes", "0.01", "--tz-offset-hours", "5.5",
                "--intraminute-poll-secs", "0.1");
        assertEquals(List.of("RHM  Rheinmetall AG  SMART EUR  by Simulator, times in +05:30",
                "2017-07-28 12:40:00  O 85.50  H 85.60  L 85.50  C 85.575  V 10  in progress",
                "1 bars of history, 2017-07-28T06:10:00Z to 2017-07-28T06:10:00Z",
                "2017-07-28 12:39:00  O 85.00  H 86.00  L 84.00  C 85.50  V 100  confirmed"), run.out());
        assertTrue(run.err().get(0).startsWith("Polls below their floor"), run.toString());
        assertTrue(run.err().contains("History is late"), run.toString());
    }

    private static Services services(Feed feed) {
        return TradewindTest.ready().with(MarketData.class, new MarketData() {
            @Override
            public MarketFeed open(Instrument instrument, FeedSettings settings) {
                feed.settings = settings;
                return feed;
            }

            @Override
            public List<MarketFeed> feeds() {
                return List.of(feed);
            }
        });
    }

    /** Tells of one snapshot twice, then of two confirmed bars. */
    private static final class Feed implements MarketFeed {
        FeedSettings settings = FeedSettings.DEFAULT;
        boolean closed;

        @Override
        public Instrument instrument() {
            return Fakes.RHM;
        }

        @Override
        public FeedSettings settings() {
            return settings;
        }

        @Override
        public FeedSnapshot snapshot() {
            FeedStatus status = new FeedStatus(MarketDataType.LIVE, "", 0, 0, 0, "History is late", 0, "", 0, 0);
            return new FeedSnapshot(Fakes.RHM, BarSeries.of(BarSize.M1, List.of(OLD, CLOSED, LIVE)), Quote.NONE, status,
                    Long.MIN_VALUE, 1);
        }

        @Override
        public Subscription onSnapshot(Consumer<FeedSnapshot> listener) {
            listener.accept(snapshot());
            listener.accept(snapshot());
            return () -> { };
        }

        @Override
        public Subscription onConfirmed(Consumer<BarSeries> listener) {
            listener.accept(BarSeries.of(BarSize.M1, List.of(OLD, CLOSED)));
            return () -> { };
        }

        @Override
        public CompletableFuture<Void> backfillNow() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<Void> importBars(BarSeries bars) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public List<Gap> gaps() {
            return List.of();
        }

        @Override
        public CompletableFuture<List<Gap>> repair() {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public CompletableFuture<BarSeries> fetchMaximum(HistoricalData.Progress progress) {
            return CompletableFuture.completedFuture(snapshot().series());
        }

        @Override
        public List<AuditEntry> audit() {
            return List.of();
        }

        @Override
        public CompletableFuture<Path> exportCsv() {
            return CompletableFuture.completedFuture(Path.of(Instant.EPOCH.toString()));
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
