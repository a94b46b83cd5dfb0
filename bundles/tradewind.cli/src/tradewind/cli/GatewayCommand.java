package tradewind.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.Simulator;
import tradewind.core.simulation.SimulatorOptions;

/** The embedded gateway alone, for any client of the TWS protocol. */
@picocli.CommandLine.Command(name = "gateway", sortOptions = false,
        description = {"Run the simulated TWS alone, on loopback, until interrupted.",
            "Lines on standard input: quit, speed N, pause, step SECONDS, or any line of a fault script."})
final class GatewayCommand extends Command {
    private static final int PORT = ConnectionProfile.GATEWAY_PAPER.port();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "7",
            description = "The same seed gives the same market; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--replay", paramLabel = "FILE", arity = "1..*",
            description = "CSV files of bars, trades or quotes to replay instead; may be given several times.")
    private List<Path> replay = List.of();

    @Option(names = "--speed", paramLabel = "X", defaultValue = "1",
            description = "Seconds of the market in one second, 0 (paused) to 1000; default ${DEFAULT-VALUE}.")
    private double speed;

    @Option(names = "--max-version", paramLabel = "V", defaultValue = "200",
            description = "Highest server version to agree to, 163 to 200; default ${DEFAULT-VALUE}.")
    private int maxVersion;

    @Option(names = "--script", paramLabel = "FILE", arity = "1..*", description = "Fault scripts to run, in order.")
    private List<Path> script = List.of();

    @Option(names = "--record", paramLabel = "FILE", defaultValue = "",
            description = "Record every frame of both directions.")
    private Path record = Path.of("");

    @Option(names = "--no-pacing", description = "Do not answer pacing violations as IB does.")
    private boolean noPacing;

    @Option(names = "--account", paramLabel = "FILE", defaultValue = "",
            description = "Keep the accounts, orders and executions in this file, over a restart of the gateway.")
    private Path accountIn = Path.of("");

    @Option(names = "--accounts", paramLabel = "N", defaultValue = "1",
            description = "Number of accounts, 1 to 9; default ${DEFAULT-VALUE}.")
    private int accounts;

    @Option(names = "--live-names", description = "Name the accounts as live ones are (U...); their money is as little real.")
    private boolean liveNames;

    private final InputStream in;

    GatewayCommand(Services services, InputStream in) {
        super(services);
        this.in = in;
    }

    @Override
    int run() throws InterruptedException {
        int port = common.port < 0 ? PORT : common.port;
        try (RunningSimulator simulator = services.get(Simulator.class).start(options(port))) {
            print(common.json ? Json.of("type", "gateway").and("host", ConnectionProfile.LOOPBACK)
                    .and("port", simulator.port()).and("seed", seed).and("speed", simulator.speed())
                    .and("now", simulator.now()).and("symbols", simulator.symbols())
                    : "Listening on " + ConnectionProfile.LOOPBACK + ":" + simulator.port() + ", market time "
                            + simulator.now() + ", symbols " + String.join(" ", simulator.symbols()));
            Thread reader = new Thread(() -> obey(simulator), "gateway-input");
            reader.setDaemon(true);
            reader.start();
            simulator.await();
            return ExitCode.OK;
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FAILED, "The gateway cannot run on port " + port + ": " + e.getMessage());
        }
    }

    private SimulatorOptions options(int port) {
        try {
            return new SimulatorOptions(port, seed, replay, speed, maxVersion, script, record, !noPacing,
                    accountIn, accounts, liveNames);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** The end of the input does not end the gateway: it may run in the background. */
    private void obey(RunningSimulator simulator) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    continue;
                }
                if (List.of("quit", "exit").contains(line.trim())) {
                    simulator.close();
                    return;
                }
                obey(simulator, line.trim());
            }
        } catch (IOException e) {
            note("Standard input failed: " + e.getMessage());
        }
    }

    private void obey(RunningSimulator simulator, String line) {
        String[] words = line.split("\\s+");
        try {
            switch (words[0]) {
                case "speed" -> simulator.setSpeed(Double.parseDouble(argument(words)));
                case "pause" -> simulator.setSpeed(0);
                case "step" -> simulator.step(Duration.ofSeconds(Long.parseLong(argument(words))));
                default -> simulator.inject(line);
            }
        } catch (IllegalArgumentException e) {
            note(line + ": " + e.getMessage());
        }
    }

    private static String argument(String[] words) {
        if (words.length != 2) {
            throw new IllegalArgumentException("needs one number");
        }
        return words[1];
    }
}
