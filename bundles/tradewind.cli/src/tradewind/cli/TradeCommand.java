package tradewind.cli;

import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What hangs below {@code tradewind trade}. */
@picocli.CommandLine.Command(name = "trade", sortOptions = false,
        description = {"Place, change and cancel orders, and see what the account holds.",
            "Every order passes the same risk gate as one from the window; a refused one names its rule.",
            "A live session needs --arm with every order."},
        commandListHeading = "%nCommands (each has its own --help):%n")
final class TradeCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    private TradeCommand() {
    }

    static CommandLine line(Services services) {
        return new CommandLine(new TradeCommand())
                .addSubcommand(new PlaceCommand.Buy(services))
                .addSubcommand(new PlaceCommand.Sell(services))
                .addSubcommand(new ModifyCommand(services))
                .addSubcommand(new CancelCommand(services))
                .addSubcommand(new CancelAllCommand(services))
                .addSubcommand(new OrdersCommand(services))
                .addSubcommand(new ExecutionsCommand(services))
                .addSubcommand(new PositionsCommand(services))
                .addSubcommand(new AccountCommand(services))
                .addSubcommand(new KillCommand(services))
                .addSubcommand(new LimitsCommand(services))
                .addSubcommand(new ResolveCommand(services));
    }

    /** No command: the list of them. */
    @Override
    public void run() {
        CommandSpec s = spec;
        if (s != null) {
            s.commandLine().usage(s.commandLine().getOut());
        }
    }
}
