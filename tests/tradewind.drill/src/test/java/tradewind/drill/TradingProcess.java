package tradewind.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Victim} from outside. */
final class TradingProcess {
    private final Process process;
    private final Path log;
    private final BufferedReader out;
    private final PrintWriter in;

    private TradingProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        out = process.inputReader();
        in = new PrintWriter(process.outputWriter(), true);
    }

    static TradingProcess start(Path data, int port, int clientId, long seed) throws IOException {
        Path log = data.resolve("victim.log");
        return new TradingProcess(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Xshare:auto",
                "-Dtradewind.data.dir=" + data, "-cp", System.getProperty("java.class.path"), Victim.class.getName(),
                Integer.toString(port), Integer.toString(clientId), Long.toString(seed))
                .redirectError(log.toFile()).start(), log);
    }

    void awaitReady() throws IOException {
        assertEquals("ready", out.readLine(), () -> ended("before it was ready"));
    }

    void go() throws IOException {
        in.println("go");
        assertEquals("going", out.readLine(), () -> ended("before orders flowed"));
    }

    void say(String command) {
        in.println(command);
    }

    Told tell() throws IOException {
        in.println("tell");
        List<String> lines = new ArrayList<>();
        String line = out.readLine();
        for (; line != null && !line.equals(Told.END); line = out.readLine()) {
            lines.add(line);
        }
        assertEquals(Told.END, line, () -> ended("while it told"));
        return Told.of(lines);
    }

    private String ended(String when) {
        try {
            return "The process ended " + when + ":\n" + Files.readString(log);
        } catch (IOException e) {
            return "The process ended " + when + ", and its log cannot be read: " + e;
        }
    }

    /** The signal that cannot be caught. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        assertNotEquals(0, process.exitValue(), "The process was to be killed");
    }
}
