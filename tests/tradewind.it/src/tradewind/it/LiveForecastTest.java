package tradewind.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tradewind.core.Subscription;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.Instruments;
import tradewind.core.data.DataFolder;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.LiveForecasts;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.PriceModels;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.ScoredForecast;
import tradewind.core.forecast.Served;
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.Simulator;
import tradewind.core.simulation.SimulatorOptions;

/** A model served on the market of the gateway, by the gateway's clock: 60 market seconds a second. */
class LiveForecastTest {
    private static final Duration HISTORY = Duration.ofDays(12);
    private static final int FORECASTS = 6;

    /** A forecast as it was first seen, and the market's time then. */
    private record Seen(LiveForecast forecast, Instant when) {
    }

    @Test
    void everyForecastIsLoggedAndSeenBeforeItsBarIsComplete() throws Exception {
        SimulatorOptions options = new SimulatorOptions(0, 7, List.of(), 60, 200, List.of(), Path.of(""), false);
        try (RunningSimulator simulator = Services.get(Simulator.class).start(options)) {
            Instrument instrument = connect(simulator.port());
            FeedSettings d = FeedSettings.DEFAULT;
            FeedSettings settings = new FeedSettings(d.barSize(), d.whatToShow(), false, d.intraMinutePoll(),
                    d.historicalPoll(), true, d.priceChain(), d.overlap(), HISTORY, 0, false);
            try (MarketFeed feed = Services.get(MarketData.class).open(instrument, settings)) {
                Services.await("history", Duration.ofSeconds(60),
                        () -> feed.snapshot().series().authoritative().size() > 2000);
                serve(simulator, feed, new Served(instrument, settings, train(instrument, feed)));
            }
        }
    }

    private static ModelCard train(Instrument instrument, MarketFeed feed) throws InterruptedException {
        return Services.get(PriceModels.class).train(Subject.of(instrument, feed.snapshot().series(), false), "b2",
                Map.of(), 0.2, true, Progress.SILENT, () -> false);
    }

    private static void serve(RunningSimulator simulator, MarketFeed feed, Served served) throws Exception {
        LiveForecasts live = Services.get(LiveForecasts.class);
        Queue<Seen> seen = new ConcurrentLinkedQueue<>();
        List<ScoredForecast> scored;
        try (Subscription watching = live.onChange(() -> live.snapshots().stream()
                .filter(s -> s.served().sameBars(served)).flatMap(s -> s.current().stream())
                .forEach(f -> seen.add(new Seen(f, simulator.now())))); Subscription serving = live.serve(served)) {
            Services.await("forecasts with their outcome", Duration.ofSeconds(90), () -> trail(live, served).size()
                    >= FORECASTS);
            scored = trail(live, served);
        }
        assertTrue(seen.stream().allMatch(s -> s.when().isBefore(s.forecast().end())), seen.toString());
        for (ScoredForecast s : scored) {
            assertEquals(feed.snapshot().series().close(feed.snapshot().series().indexOf(s.outcome().time())),
                    s.outcome().close());
        }
        List<String> lines = Files.readAllLines(log(served));
        assertTrue(lines.stream().filter(l -> l.contains("\"type\": \"forecast\"")).count() >= FORECASTS);
        assertTrue(lines.stream().filter(l -> l.contains("\"type\": \"outcome\"")).count() >= FORECASTS);
    }

    private static List<ScoredForecast> trail(LiveForecasts live, Served served) {
        return live.snapshots().stream().filter(s -> s.served().sameBars(served)).flatMap(s -> s.trail().stream()).toList();
    }

    private static Path log(Served served) throws Exception {
        try (Stream<Path> all = Files.walk(DataFolder.current().root().resolve("forecasts"))) {
            return all.filter(p -> p.getParent().getFileName().toString().startsWith(served.instrument().symbol() + "_")
                    && p.getFileName().toString().equals("1m.jsonl")).findFirst().orElseThrow();
        }
    }

    private static Instrument connect(int port) throws Exception {
        Connection connection = Services.get(Connection.class);
        connection.connect(new ConnectionProfile("Forecast", AccountKind.SIM, false, ConnectionProfile.LOOPBACK, port, 7));
        Services.await("the session", Duration.ofSeconds(30),
                () -> connection.status().state() == ConnectionState.READY
                        && connection.status().profile().port() == port);
        return Services.get(Instruments.class).find(ContractQuery.parse("VOW3")).get(20, TimeUnit.SECONDS).get(0);
    }
}
