package tradewind.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.Strategies;

/** Plays a strategy on bars of the past. */
@picocli.CommandLine.Command(name = "backtest", sortOptions = false,
        description = {"Play a strategy on bars of the past, with costs. That it loses is a result like any other, with exit"
                + " code 0."})
final class BacktestCommand extends Command {
    @Mixin
    private final StrategyOptions strategy = new StrategyOptions();

    @Mixin
    private final PastOptions bars = new PastOptions();

    @Option(names = "--log", paramLabel = "FILE", defaultValue = "",
            description = "Write the decision log; its SHA-256 is printed in any case.")
    private String log = "";

    @Option(names = "--no-log", description = "Do not reckon the decision log; faster.")
    private boolean withoutLog;

    @Option(names = "--report", paramLabel = "FILE", defaultValue = "", description = "Write the result as one HTML page.")
    private String report = "";

    @Option(names = "--csv", paramLabel = "FILE", defaultValue = "", description = "Write the trades as CSV.")
    private String csv = "";

    BacktestCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        PastOptions.Past past = bars.past(services, common);
        Strategies strategies = services.get(Strategies.class);
        try {
            BacktestResult result = strategies.backtest(new BacktestRequest(past.subject(), strategy.settings(),
                    past.fills(), !withoutLog, log.isEmpty() ? Optional.empty() : Optional.of(Path.of(log))),
                    () -> Thread.currentThread().isInterrupted());
            tell(strategies, result);
            return result.stopped().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private void tell(Strategies strategies, BacktestResult result) {
        if (common.json) {
            print(StrategyOutput.json(result));
        } else {
            StrategyOutput.lines(result).forEach(this::print);
        }
        if (!report.isEmpty()) {
            write(Path.of(report), strategies.html(result));
        }
        if (!csv.isEmpty()) {
            write(Path.of(csv), strategies.csv(result));
        }
    }

    private void write(Path file, String text) {
        Path target = file.toAbsolutePath().normalize();
        try {
            Files.writeString(target, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + target + ": " + e.getMessage(), e);
        }
        if (!common.json) {
            print("Written: " + target);
        }
    }
}
