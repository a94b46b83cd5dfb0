package tradewind.plugins.it.inside;

import static tradewind.plugins.it.inside.Product.await;
import static tradewind.plugins.it.inside.Product.require;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.Instruments;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.Focus;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.plugin.InstalledPlugIn;
import tradewind.core.plugin.PlugIn;
import tradewind.core.plugin.PlugIns;
import tradewind.core.plugin.Signer;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.Simulator;
import tradewind.core.simulation.SimulatorOptions;
import tradewind.core.strategy.AiGate;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Strategies;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyRun;
import tradewind.core.strategy.StrategyRuns;

/** Install, back-test, run, update, run, remove; on a market on which a minute passes in a second. */
final class Scenario {
    private static final String ID = "moving-average-crossover";
    private static final Map<String, String> QUICK = Map.of("fast", "2", "slow", "3", "band", "0");

    private final Product product;
    private final Connection connection;
    private final PlugIns plugIns;
    private final Strategies strategies;

    Scenario(Product product) {
        this.product = product;
        connection = product.get(Connection.class);
        plugIns = product.get(PlugIns.class);
        strategies = product.get(Strategies.class);
    }

    void play() throws Exception {
        // The window connects by itself when it opens, and would take the session away later.
        await("the market that the window shows first", Duration.ofSeconds(90), () -> product.get(Focus.class).feed()
                .map(f -> f.snapshot().status().ticks() > 0).orElse(false));
        SimulatorOptions options = new SimulatorOptions(0, 7, List.of(), 60, 200, List.of(), Path.of(""), false);
        try (RunningSimulator simulator = product.get(Simulator.class).start(options)) {
            connect(simulator.port(), AccountKind.SIM);
            Instrument instrument = product.get(Instruments.class).find(ContractQuery.parse("VOW3"))
                    .get(20, TimeUnit.SECONDS).getFirst();
            try (MarketFeed feed = product.get(MarketData.class).open(instrument, settings())) {
                await("history", Duration.ofSeconds(60), () -> feed.snapshot().series().authoritative().size() > 1000);
                try (Witness witness = new Witness(connection, feed)) {
                    witness.goesOn("the start");
                    play(feed, witness);
                }
                onPaper(simulator.port(), feed);
            }
        }
    }

    private void play(MarketFeed feed, Witness witness) throws Exception {
        require(find().isEmpty(), "The strategy is there before the plug-in");
        publish("scenario.first");
        install(plugIns.offers(site().toUri()).getFirst(), "1.0.0");
        witness.goesOn("the installation");
        backtest(feed);

        StrategyRun old = run(feed);
        await("a position of version 1.0", Duration.ofSeconds(60), () -> old.status().position() != 0);
        publish("scenario.second");
        install(plugIns.update(plugIns.installed().getFirst().plugIn()).orElseThrow(), "1.1.0");
        require(old.status().ended() && old.status().text().contains("its plug-in is updated to 1.1.0")
                && old.status().text().contains("it still holds"), old.status());
        require(find().orElseThrow().parameters().getFirst().description().contains("as of 1.1"), find());
        witness.goesOn("the update");

        StrategyRun young = run(feed);
        await("bars of version 1.1", Duration.ofSeconds(60), () -> young.status().bars() > 3);
        plugIns.remove("org.example.crossover.feature");
        require(young.status().ended() && young.status().text().contains("its plug-in is removed"), young.status());
        require(find().isEmpty() && plugIns.installed().isEmpty(), "The plug-in is still there");
        require(Stream.of(product.context().getBundles()).noneMatch(b -> b.getSymbolicName().startsWith("org.example")),
                "The bundle is still there");
        witness.goesOn("the removal");
    }

    /** What the site offers now, in the one place that never changes. */
    private static void publish(String property) throws IOException {
        Path source = Path.of(System.getProperty(property));
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = site().resolve(source.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path site() {
        return Path.of(System.getProperty("scenario.site"));
    }

    private void install(PlugIn offer, String version) throws InterruptedException {
        boolean signed = version.equals("1.1.0");
        require(offer.version().equals(version) && offer.undeclared().isEmpty() && offer.signer().map(Signer::name)
                .equals(signed ? Optional.of("CN=Ada Example") : Optional.empty()), offer);
        plugIns.install(offer);
        plugIns.awaitCheck();
        InstalledPlugIn installed = plugIns.installed().getFirst();
        require(installed.plugIn().equals(offer), installed);
        require(installed.checked() && installed.verdicts().size() == 1 && installed.verdicts().getFirst().passed(),
                installed);
        require(signed ? installed.objection().isEmpty() : installed.objection().contains("is not signed"),
                installed.objection());
        require(find().isPresent(), "The strategy did not appear");
    }

    private Optional<StrategyDescriptor> find() {
        return strategies.installed().stream().filter(d -> d.id().equals(ID)).findFirst();
    }

    private void backtest(MarketFeed feed) {
        BacktestResult result = strategies.backtest(new BacktestRequest(Subject.of(feed.instrument(),
                feed.snapshot().series().authoritative(), false), RunSettings.of(ID, Map.of()), FillModel.EUROPE, false,
                Optional.empty()), () -> false);
        require(!result.trades().isEmpty(), result);
    }

    private StrategyRun run(MarketFeed feed) {
        return product.get(StrategyRuns.class).run(new RunRequest(feed.instrument(), feed.settings(),
                RunSettings.of(ID, QUICK).withLongOnly(false).withGate(AiGate.OFF), true, Optional.empty()));
    }

    private void onPaper(int port, MarketFeed feed) throws Exception {
        publish("scenario.first");
        install(plugIns.offers(site().toUri()).getFirst(), "1.0.0");
        connect(port, AccountKind.PAPER);
        try {
            run(feed);
            throw new AssertionError("An unsigned strategy was armed on a paper session");
        } catch (IllegalStateException e) {
            require(String.valueOf(e.getMessage()).contains("is not signed"), e.getMessage());
        }
        publish("scenario.second");
        install(plugIns.update(plugIns.installed().getFirst().plugIn()).orElseThrow(), "1.1.0");
        StrategyRun signed = run(feed);
        await("a signed strategy on paper", Duration.ofSeconds(30), () -> signed.status().bars() > 3);
        require(signed.status().armed(), signed.status());
        plugIns.remove("org.example.crossover.feature");
        require(signed.status().ended(), signed.status());
    }

    private void connect(int port, AccountKind kind) {
        connection.connect(new ConnectionProfile("Scenario", kind, false, ConnectionProfile.LOOPBACK, port, 7));
        await("the session", Duration.ofSeconds(30), () -> connection.status().state() == ConnectionState.READY
                && connection.status().profile().port() == port && connection.status().profile().kind() == kind);
    }

    private static FeedSettings settings() {
        FeedSettings d = FeedSettings.DEFAULT;
        return new FeedSettings(d.barSize(), d.whatToShow(), false, d.intraMinutePoll(), d.historicalPoll(), true,
                d.priceChain(), d.overlap(), Duration.ofDays(5), 0, false);
    }
}
