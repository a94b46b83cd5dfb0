package tradewind.tws.gateway.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.SimulatorOptions;

/**
 * Runs a gateway without the product: {@code PORT SPEED MAX_VERSION [SCRIPT...]}. Lines on standard input are injected.
 * The system property {@code tradewind.account} names a file that keeps the account.
 */
public final class GatewayMain {
    private GatewayMain() {
    }

    public static void main(String[] args) throws Exception {
        List<Path> scripts = Arrays.stream(args).skip(3).map(Path::of).toList();
        SimulatorOptions options = new SimulatorOptions(Integer.parseInt(args[0]), 7, List.of(),
                Double.parseDouble(args[1]), Integer.parseInt(args[2]), scripts, Path.of(""), true)
                        .keepingAccountIn(Path.of(System.getProperty("tradewind.account", "")));
        try (RunningSimulator simulator = new GatewaySimulator().start(options)) {
            System.out.println("port " + simulator.port() + ", market time " + simulator.now());
            System.in.transferTo(new LineSink(simulator));
            simulator.await();
        }
    }
}
