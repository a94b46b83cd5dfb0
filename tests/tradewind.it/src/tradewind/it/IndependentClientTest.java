package tradewind.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.Simulator;
import tradewind.core.simulation.SimulatorOptions;

/** A client that nobody here wrote, @stoqey/ib on Node.js, uses the embedded gateway at several server versions. */
class IndependentClientTest {
    private static final Path CLIENTS =
            Path.of(System.getProperty("repository.root", "."), "tests/independent-clients");
    private static boolean installed;

    @BeforeAll
    static void installTheClient() throws Exception {
        if (!works("node", "--version") || !works("npm", "--version")) {
            System.out.println("Skipped: no Node.js with npm, so @stoqey/ib cannot run");
            return;
        }
        installed = Files.exists(CLIENTS.resolve("node_modules/@stoqey/ib"))
                || works("npm", "install", "--no-audit", "--no-fund", "--no-package-lock");
        if (!installed) {
            System.out.println("Skipped: npm could not install @stoqey/ib");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {176, 187, 193})
    void stoqeyGoesThroughTheStepsOfASession(int version) throws Exception {
        assumeTrue(installed, "@stoqey/ib is not installed");
        SimulatorOptions options = new SimulatorOptions(0, 7, List.of(), 1, version, List.of(), Path.of(""), true);
        try (RunningSimulator simulator = Services.get(Simulator.class).start(options)) {
            Path log = Files.createTempFile("stoqey", ".log");
            Process client = start(log, "node", "stoqey.mjs", Integer.toString(simulator.port()),
                    Integer.toString(version));
            boolean ended = client.waitFor(300, TimeUnit.SECONDS);
            client.destroyForcibly();
            String said = Files.readString(log);
            assertTrue(ended, "The client did not end:\n" + said);
            assertEquals(0, client.exitValue(), said);
        }
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            Process process = start(Files.createTempFile("client", ".log"), command);
            boolean ended = process.waitFor(180, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // the program is not there
        }
    }

    private static Process start(Path log, String... command) throws IOException {
        return new ProcessBuilder(command).directory(CLIENTS.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
    }
}
