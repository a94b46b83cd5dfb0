package tradewind.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tradewind.core.strategy.Divergence;
import tradewind.core.strategy.Strategies;

/** What hangs below {@code tradewind log}. */
@picocli.CommandLine.Command(name = "log", sortOptions = false, description = "Look at decision logs of strategies.",
        commandListHeading = "%nCommands (each has its own --help):%n")
final class LogCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    private LogCommand() {
    }

    static CommandLine line(Services services) {
        return new CommandLine(new LogCommand()).addSubcommand(new Diff(services));
    }

    /** No command: the list of them. */
    @Override
    public void run() {
        CommandSpec s = spec;
        if (s != null) {
            s.commandLine().usage(s.commandLine().getOut());
        }
    }

    /** Shows where two logs part. */
    @picocli.CommandLine.Command(name = "diff", sortOptions = false,
            description = "Show the first line at which two decision logs part, with the inputs on both sides. Exit code 1 if"
                    + " they do.")
    static final class Diff extends Command {
        @Parameters(index = "0", paramLabel = "FIRST", description = "A decision log.")
        private Path first = Path.of("");

        @Parameters(index = "1", paramLabel = "SECOND", description = "Another.")
        private Path second = Path.of("");

        Diff(Services services) {
            super(services);
        }

        @Override
        int run() {
            Optional<Divergence> found = services.get(Strategies.class).divergence(first, second);
            if (found.isEmpty()) {
                print(common.json ? Json.of("type", "equal") : "The logs are equal to the byte.");
                return ExitCode.OK;
            }
            if (common.json) {
                print(StrategyOutput.json(found.get()));
            } else {
                StrategyOutput.lines(found.get()).forEach(this::print);
            }
            return ExitCode.FAILED;
        }
    }
}
