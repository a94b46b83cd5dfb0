package tradewind.cli;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code tradewind} and what hangs below it. */
@picocli.CommandLine.Command(name = "tradewind", sortOptions = false, subcommands = HelpCommand.class,
        description = {"Trading workbench for TWS and IB Gateway, without a window. Without a command the window opens.",
            ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong usage", "3:no connection", "4:not found, or ambiguous",
            "5:not permitted", "6:order refused by the risk gate, nothing was sent", "7:order rejected by the server",
            "8:the time is up and the order still lives", "9:the outcome of the order is not known",
            "10:the order ended without being filled to the full"},
        commandListHeading = "%nCommands (each has its own --help):%n")
final class Tradewind implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;
    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    private boolean version;

    /** The whole command line, ready to execute. */
    static CommandLine commandLine(Services services, InputStream in, IVersionProvider version) {
        CommandLine line = new CommandLine(new Tradewind())
                .addSubcommand(new LiveCommand(services))
                .addSubcommand(new HistoryCommand(services))
                .addSubcommand(new GatewayCommand(services, in))
                .addSubcommand(new SymbolsCommand(services))
                .addSubcommand(new FindCommand(services))
                .addSubcommand(new GapsCommand(services))
                .addSubcommand(new ImportCommand(services))
                .addSubcommand(new ExportCommand(services))
                .addSubcommand(TradeCommand.line(services))
                .addSubcommand(new AiCommand(services))
                .addSubcommand(new BacktestCommand(services))
                .addSubcommand(new SweepCommand(services))
                .addSubcommand(new RunCommand(services))
                .addSubcommand(StrategyCommand.line(services))
                .addSubcommand(PluginCommand.line(services))
                .addSubcommand(LogCommand.line(services))
                .addSubcommand(new BenchCommand(services));
        line.getCommandSpec().versionProvider(version);
        line.setUsageHelpWidth(100);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, args) -> {
            String name = e.getCommandLine().getCommandSpec().qualifiedName();
            complain(e.getCommandLine(), e.getMessage() + " (see " + name + " --help)");
            return ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler(Tradewind::failed);
        return line;
    }

    private static int failed(Exception e, CommandLine line, ParseResult parsed) {
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        CommandFailed failed = Await.failure(cause);
        if (line.getCommand() instanceof Command command && command.common.json) {
            line.getErr().println(failed.json());
            line.getErr().flush();
        } else {
            complain(line, String.valueOf(failed.getMessage()));
        }
        boolean expected = cause instanceof CommandFailed || cause instanceof UncheckedIOException
                || failed.exitCode() != ExitCode.FAILED;
        if (!expected || line.getParseResult().hasMatchedOption("--verbose")) {
            cause.printStackTrace(line.getErr());
        }
        return failed.exitCode();
    }

    private static void complain(CommandLine line, String sentence) {
        line.getErr().println("tradewind: " + sentence);
        line.getErr().flush();
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
