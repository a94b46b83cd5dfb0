package tradewind.cli;

import java.io.PrintWriter;
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
