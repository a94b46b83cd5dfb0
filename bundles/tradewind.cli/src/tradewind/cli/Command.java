package tradewind.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What commands have in common: the shared options, and where to print. */
abstract class Command implements Callable<Integer> {
    @Mixin
    final CommonOptions common = new CommonOptions();
    @Spec
    private @Nullable CommandSpec spec;
    final Services services;

    Command(Services services) {
        this.services = services;
    }

    @Override
    public final Integer call() throws Exception {
        common.apply();
        return run();
    }

    /** @return one of {@link ExitCode} */
    abstract int run() throws Exception;

    /** Results, and nothing else. */
    final PrintWriter out() {
        return spec().commandLine().getOut();
    }

    /** Progress and complaints. */
    final PrintWriter err() {
        return spec().commandLine().getErr();
    }

    /** A line of the result, at once visible to whoever reads it through a pipe. */
    final void print(Object line) {
        out().println(line);
        out().flush();
    }

    /**
     * Writes a page or a table that was asked for, and says where unless programs read along.
     *
     * @param said what stands before the path
     * @throws UncheckedIOException if it cannot be written
     */
    final void write(Path file, String text, String said) {
        Path target = file.toAbsolutePath().normalize();
        try {
            Files.writeString(target, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + target + ": " + e.getMessage(), e);
        }
        if (!common.json) {
            print(said + target);
        }
    }

    /** A line that is not part of the result. */
    final void note(String line) {
        err().println(line);
        err().flush();
    }

    private CommandSpec spec() {
        CommandSpec s = spec;
        if (s == null) {
            throw new IllegalStateException("The command was not parsed");
        }
        return s;
    }
}
