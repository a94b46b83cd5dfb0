package tradewind.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.Strategies;
import tradewind.core.strategy.SweepAxis;
import tradewind.core.strategy.SweepRequest;

/** Tries settings of a strategy. */
@picocli.CommandLine.Command(name = "sweep", sortOptions = false,
        description = {"Try every combination of settings of a strategy on bars of the past, on all cores; best first.",
            "Of several instruments each setting is worth their sum.",
            "The best of many is lucky: see the column luck, or let --folds choose on older bars and test on newer ones."})
final class SweepCommand extends Command {
    @Mixin
    private final StrategyOptions strategy = new StrategyOptions();

    @Mixin
    private final PastOptions bars = new PastOptions();

    @Option(names = "--grid", paramLabel = "NAME=A,B,C", arity = "1", required = true,
            description = "Values to try for a setting, or NAME=FROM..TO/STEP; may be given several times.")
    private List<String> grid = new ArrayList<>();

    @Option(names = "--folds", paramLabel = "N", defaultValue = "0",
            description = "Walk forward over so many later stretches; default none.")
    private int folds;

    SweepCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        List<PastOptions.Past> all = bars.all(services, common);
        try {
            Map<String, List<String>> axes = axes();
            SweepRequest request = new SweepRequest(all.stream().map(p -> new BacktestRequest(p.subject(),
                    strategy.settings(), p.fills(), false, Optional.empty())).toList(), axes, folds);
            SweepRequest.Result result = services.get(Strategies.class).sweep(request, this::progress,
                    () -> Thread.currentThread().isInterrupted());
            tell(result, axes);
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private void tell(SweepRequest.Result result, Map<String, List<String>> axes) {
        if (common.json) {
            result.cells().forEach(c -> print(StrategyOutput.json(c)));
            result.folds().forEach(f -> print(StrategyOutput.json(f)));
            return;
        }
        result.cells().stream().sorted(Comparator.comparingDouble(c -> -c.statistics().net()))
                .forEach(c -> print(StrategyOutput.line(c.parameters().values(), axes.keySet(), c.statistics())));
        result.folds().forEach(f -> print("fold from " + java.time.Instant.ofEpochSecond(f.from()) + ": "
                + StrategyOutput.line(f.best().values(), axes.keySet(), f.tested())));
    }

    private void progress(int done, int total) {
        if (!common.json && (done == total || done % Math.max(1, total / 20) == 0)) {
            note(done + " of " + total);
        }
    }

    private Map<String, List<String>> axes() {
        Map<String, List<String>> result = new LinkedHashMap<>();
        StrategyOptions.pairs(grid).forEach((name, values) -> result.put(name, SweepAxis.values(values)));
        return result;
    }
}
