package tradewind.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.SimulatorOptions;
import tradewind.core.trade.Limit;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.TradingSnapshot.Readiness;

/** A recorded market that stands still until it is moved, and the product's session with it. */
final class MarketSession implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    /** 1 is the workbench, 2 the commands; each mode keeps an order journal of its own. */
    private static final int FIRST_CLIENT_ID = 11;
    private static final String REPLAY = "tradewind.sim.replay";
    private static final String SPEED = "tradewind.sim.speed";

    private final World world;
    private final RunningSimulator market;
    private final Instrument instrument;

    /**
     * @param symbol    of the instrument, empty for the first that the market has
     * @param recording where a replay is recorded, and what {@link Mode#RECORDED} plays
     * @throws IOException if a file cannot be replayed
     */
    MarketSession(World world, Mode mode, List<Path> files, Path recording, String symbol)
            throws IOException, InterruptedException {
        this.world = world;
        Await.result(world.trading().setLimits(generous()), PATIENCE, "Setting the limits");
        market = mode == Mode.SIMULATION ? embedded(files) : separate(mode, files, recording);
        world.connection().follow(market::now);
        await(() -> world.trading().snapshot().readiness() == Readiness.READY
                && world.trading().snapshot().kind() == mode.kind(), "Trading");
        arm();
        String name = symbol.isEmpty() ? market.symbols().getFirst() : symbol;
        instrument = Await.result(world.instruments().find(ContractQuery.stock(name)), PATIENCE, "Looking for " + name)
                .getFirst();
    }

    private RunningSimulator separate(Mode mode, List<Path> files, Path recording)
            throws IOException, InterruptedException {
        RunningSimulator started = world.simulator().start(new SimulatorOptions(0, 7,
                mode == Mode.RECORDED ? List.of(recording) : files, 0, 200, List.of(),
                mode == Mode.REPLAY ? recording : Path.of(""), false).withRealNames(mode.kind() == AccountKind.LIVE));
        connect((mode.kind() == AccountKind.LIVE ? ConnectionProfile.GATEWAY_LIVE : ConnectionProfile.GATEWAY_PAPER)
                .at(ConnectionProfile.LOOPBACK, started.port()).withClientId(FIRST_CLIENT_ID + mode.ordinal()));
        return started;
    }

    /** By the profile that the product starts with, whose gateway is told by properties what to replay. */
    private RunningSimulator embedded(List<Path> files) throws InterruptedException {
        System.setProperty(REPLAY, files.stream().map(Path::toString)
                .collect(Collectors.joining(java.io.File.pathSeparator)));
        System.setProperty(SPEED, "0");
        try {
            connect(ConnectionProfile.SIMULATOR.withClientId(FIRST_CLIENT_ID + Mode.SIMULATION.ordinal()));
        } finally {
            System.clearProperty(REPLAY);
            System.clearProperty(SPEED);
        }
        return world.embedded().get();
    }

    private void connect(ConnectionProfile profile) throws InterruptedException {
        world.connection().connect(profile);
        await(() -> world.connection().status().state().usable() && world.connection().status().profile().equals(profile),
                "Connecting");
    }

    /** Many orders of a day in a few seconds are not what the limits are for. */
    private static RiskLimits generous() {
        Map<Limit, BigDecimal> limits = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            limits.put(limit, BigDecimal.valueOf(1_000_000_000L));
        }
        limits.put(Limit.DUPLICATE_SECONDS, BigDecimal.ZERO);
        return new RiskLimits(limits, Map.of(), Map.of());
    }

    /** A live session begins disarmed, and does so again after each break. */
    void arm() throws InterruptedException {
        Await.result(world.trading().arm(true), PATIENCE, "Arming");
    }

    RunningSimulator market() {
        return market;
    }

    Instrument instrument() {
        return instrument;
    }

    void moveTo(Instant time) {
        Duration way = Duration.between(market.now(), time);
        if (way.isPositive()) {
            market.step(way);
        }
    }

    /** Lets the market run as fast as it can, and stand still at that moment. */
    void runTo(Instant time) throws InterruptedException {
        long millis = Duration.between(market.now(), time).toMillis();
        if (millis > 0) {
            market.inject("at " + millis + "ms speed 0");
            market.setSpeed(1000);
            await(() -> market.speed() == 0, "The market");
        }
    }

    /** Breaks the connection for so long, in market time; the product comes back by itself. */
    void breakFor(Duration length) {
        market.inject("refuse " + length.toSeconds() + "s");
        market.inject("drop");
    }

    boolean ready() {
        return world.connection().status().state().usable()
                && world.trading().snapshot().readiness() == Readiness.READY;
    }

    /** @throws CommandFailed if it does not come to be so */
    static void await(BooleanSupplier fits, String what) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!fits.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (System.nanoTime() > end) {
                throw new CommandFailed(ExitCode.FAILED, what + " took longer than " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    @Override
    public void close() {
        world.connection().disconnect();
        market.close();
    }
}
