package tradewind.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.PortfolioResult;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Strategies;
import tradewind.core.strategy.SweepRequest;

/** Plays a strategy on bars of the past. */
@picocli.CommandLine.Command(name = "backtest", sortOptions = false,
        description = {"Play a strategy on bars of the past, with costs; on several instruments side by side, and their sum.",
            "That it loses is a result like any other, with exit code 0."})
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
        List<PastOptions.Past> all = bars.all(services, common);
        RunSettings settings = strategy.settings();
        Strategies strategies = services.get(Strategies.class);
        try {
            PortfolioResult result = strategies.portfolio(all.stream().map(p -> request(p, settings, all.size() > 1)).toList(),
                    SweepRequest.Progress.SILENT, () -> Thread.currentThread().isInterrupted());
            result.parts().forEach(part -> tell(strategies, part, all.size() > 1));
            if (all.size() > 1) {
                together(strategies, result);
            }
            return result.parts().stream().allMatch(r -> r.stopped().isEmpty()) ? ExitCode.OK : ExitCode.FAILED;
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private BacktestRequest request(PastOptions.Past past, RunSettings settings, boolean several) {
        Optional<Path> target = log.isEmpty() ? Optional.empty()
                : Optional.of(target(log, past.subject().ticker(), several));
        return new BacktestRequest(past.subject(), settings, past.fills(), !withoutLog, target);
    }

    /** The page of all stands where the person asked for it, beside those of each. */
    private void together(Strategies strategies, PortfolioResult result) {
        if (common.json) {
            print(StrategyOutput.json(result));
        } else {
            StrategyOutput.lines(result).forEach(this::print);
        }
        if (!report.isEmpty()) {
            write(Path.of(report), strategies.html(result), "Written: ");
        }
        if (!csv.isEmpty()) {
            write(Path.of(csv), strategies.csv(result), "Written: ");
        }
    }

    /** Of several instruments each has files of its own: the symbol stands before the ending of the name. */
    private static Path target(String name, String symbol, boolean several) {
        Path path = Path.of(name);
        String last = path.getFileName().toString();
        int dot = last.lastIndexOf('.');
        int end = dot < 0 ? last.length() : dot;
        return several ? path.resolveSibling(last.substring(0, end) + "-" + symbol + last.substring(end)) : path;
    }

    private void tell(Strategies strategies, BacktestResult result, boolean several) {
        if (common.json) {
            print(StrategyOutput.json(result));
        } else {
            StrategyOutput.lines(result).forEach(this::print);
        }
        if (!report.isEmpty()) {
            write(target(report, result.symbol(), several), strategies.html(result), "Written: ");
        }
        if (!csv.isEmpty()) {
            write(target(csv, result.symbol(), several), strategies.csv(result), "Written: ");
        }
    }
}
