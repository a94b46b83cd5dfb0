package tradewind.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** One command with what it printed. */
record Run(int exitCode, List<String> out, List<String> err) {
    static Run of(Services services, String... args) {
        return withInput(services, "", args);
    }

    static Run withInput(Services services, String input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Tradewind.commandLine(services,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                () -> new String[] {"Tradewind 1.0.0"});
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int code = line.execute(args);
        return new Run(code, out.toString().lines().toList(), err.toString().lines().toList());
    }
}
