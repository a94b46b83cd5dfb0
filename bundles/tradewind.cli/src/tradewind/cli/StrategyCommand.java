package tradewind.cli;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tradewind.core.strategy.Inspection;
import tradewind.core.strategy.Strategies;
import tradewind.core.strategy.StrategyDescriptor;

/** What hangs below {@code tradewind strategy}. */
@picocli.CommandLine.Command(name = "strategy", sortOptions = false,
        description = "See and check what is installed, run it in every mode, and see what its orders cost.",
        commandListHeading = "%nCommands (each has its own --help):%n")
final class StrategyCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    private StrategyCommand() {
    }

    static CommandLine line(Services services) {
        return new CommandLine(new StrategyCommand()).addSubcommand(new ListAll(services))
                .addSubcommand(new Check(services)).addSubcommand(new ModesCommand(services))
                .addSubcommand(new LedgerCommand(services));
    }

    /** No command: the list of them. */
    @Override
    public void run() {
        CommandSpec s = spec;
        if (s != null) {
            s.commandLine().usage(s.commandLine().getOut());
        }
    }

    /** Names what is installed. */
    @picocli.CommandLine.Command(name = "list", sortOptions = false, description = "List the installed strategies.")
    static final class ListAll extends Command {
        ListAll(Services services) {
            super(services);
        }

        @Override
        int run() {
            services.get(Strategies.class).installed().forEach(this::tell);
            return ExitCode.OK;
        }

        private void tell(StrategyDescriptor d) {
            if (common.json) {
                print(Json.of("type", "strategy").and("id", d.id()).and("name", d.name())
                        .and("description", d.description()).and("parameters", d.parameters().stream()
                                .map(p -> Json.of("name", p.name()).and("default", p.defaultValue())
                                        .and("description", p.description())).toList()));
                return;
            }
            print(d.id() + ": " + d.name() + ". " + d.description());
            d.parameters().forEach(p -> print("  --param " + p.name() + "=" + p.defaultValue() + "  " + p.description()));
        }
    }

    /** Looks for a strategy that knows the future. */
    @picocli.CommandLine.Command(name = "check", sortOptions = false,
            description = "Check that a strategy's decisions hang on nothing but the bars up to each. Exit code 1 if not.")
    static final class Check extends Command {
        @Parameters(index = "0", paramLabel = "ID", description = "The strategy.")
        private String id = "";

        @Option(names = "--param", paramLabel = "NAME=VALUE", arity = "1", description = "A setting of the strategy.")
        private List<String> params = new ArrayList<>();

        @Mixin
        private final PastOptions bars = new PastOptions();

        Check(Services services) {
            super(services);
        }

        @Override
        int run() throws InterruptedException {
            Inspection inspection = inspect();
            if (common.json) {
                print(Json.of("type", "inspection").and("strategy", inspection.strategy()).and("passed",
                        inspection.passed()).and("cuts", inspection.cuts()).and("findings", inspection.findings()));
            } else {
                inspection.findings().forEach(this::print);
                print(inspection.passed() ? id + " passed " + inspection.cuts() + " comparisons."
                        : id + " is not to be believed.");
            }
            return inspection.passed() ? ExitCode.OK : ExitCode.FAILED;
        }

        private Inspection inspect() throws InterruptedException {
            try {
                return services.get(Strategies.class).inspect(id, StrategyOptions.pairs(params),
                        bars.past(services, common).subject().bars());
            } catch (IllegalArgumentException e) {
                throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
            }
        }
    }
}
