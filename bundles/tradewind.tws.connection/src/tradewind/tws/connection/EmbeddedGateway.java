package tradewind.tws.connection;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import tradewind.core.Subscription;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.replay.Replays;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.Simulator;
import tradewind.core.simulation.SimulatorOptions;

/**
 * The simulator that the profile of that name connects to. While it runs it is a service of its own, so that the
 * workbench can pause it or inject faults. System properties {@code tradewind.sim.seed}, {@code .speed},
 * {@code .replay} and {@code .script} (both lists of files, separated like a class path), {@code .account} (a file that
 * keeps the account) and {@code .accounts} (their number) configure it.
 */
@Component(service = EmbeddedGateway.class)
public final class EmbeddedGateway {
    private static final System.Logger LOG = System.getLogger(EmbeddedGateway.class.getName());
    private static final String PREFIX = "tradewind.sim.";

    private final Function<RunningSimulator, Subscription> publish;
    private final Object lock = new Object();
    private @Nullable RunningSimulator running;
    private @Nullable Subscription published;
    private long wish;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Simulator simulator;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Replays replays;

    @Activate
    public EmbeddedGateway(BundleContext context) {
        this(s -> {
            ServiceRegistration<RunningSimulator> registration =
                    context.registerService(RunningSimulator.class, s, null);
            return registration::unregister;
        }, null);
    }

    private EmbeddedGateway(Function<RunningSimulator, Subscription> publish, @Nullable Simulator simulator) {
        this.publish = publish;
        this.simulator = simulator;
    }

    /** One outside of a framework. */
    static EmbeddedGateway of(@Nullable Simulator simulator) {
        return new EmbeddedGateway(s -> () -> {
        }, simulator);
    }

    /** The clock of the replay that listens there, if it is one of this program. */
    Optional<InstantSource> clock(ConnectionProfile profile) {
        Replays present = replays;
        return present == null ? Optional.empty() : present.current().flatMap(r -> r.clock(profile));
    }

    /**
     * Starts it unless it runs, on a thread of its own.
     *
     * @param result the port, or -1 and the reason why there is none; called unless {@link #stop} came before
     */
    void start(BiConsumer<Integer, String> result) {
        long mine;
        synchronized (lock) {
            mine = ++wish;
        }
        Thread.ofVirtual().name("tws-simulator").start(() -> startNow(mine, result));
    }

    private void startNow(long mine, BiConsumer<Integer, String> result) {
        RunningSimulator present;
        synchronized (lock) {
            present = mine == wish ? running : null;
        }
        if (present != null) {
            result.accept(present.port(), "");
            return;
        }
        Simulator starter = simulator;
        if (starter == null) {
            result.accept(-1, "The simulator is not installed. Choose another profile.");
            return;
        }
        try {
            keep(mine, starter.start(options()), result);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "The simulator did not start", e);
            result.accept(-1, "The simulator did not start: " + e.getMessage());
        }
    }

    private void keep(long mine, RunningSimulator started, BiConsumer<Integer, String> result) {
        boolean wanted;
        synchronized (lock) {
            wanted = mine == wish;
            if (wanted) {
                running = started;
            }
        }
        if (!wanted) {
            started.close();
            return;
        }
        Subscription registration = publish.apply(started);
        synchronized (lock) {
            published = registration;
        }
        result.accept(started.port(), "");
    }

    /** Stops it if it runs. */
    @Deactivate
    public void stop() {
        RunningSimulator old;
        Subscription registration;
        synchronized (lock) {
            wish++;
            old = running;
            registration = published;
            running = null;
            published = null;
        }
        if (registration != null) {
            registration.close();
        }
        if (old != null) {
            old.close();
        }
    }

    /** @throws IllegalArgumentException if a property cannot be read */
    static SimulatorOptions options() {
        SimulatorOptions d = SimulatorOptions.DEFAULT;
        return new SimulatorOptions(d.port(), Long.getLong(PREFIX + "seed", d.seed()), files("replay"),
                Double.parseDouble(System.getProperty(PREFIX + "speed", Double.toString(d.speed()))),
                Integer.getInteger(PREFIX + "maxVersion", d.maxVersion()), files("script"), d.recordTo(), d.pacing(),
                Path.of(System.getProperty(PREFIX + "account", "")), Integer.getInteger(PREFIX + "accounts", d.accounts()));
    }

    private static List<Path> files(String name) {
        String text = System.getProperty(PREFIX + name, "");
        return Arrays.stream(text.split(File.pathSeparator)).filter(f -> !f.isBlank()).map(Path::of).toList();
    }
}
