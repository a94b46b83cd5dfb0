package tradewind.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.Divergence;
import tradewind.core.strategy.Inspection;
import tradewind.core.strategy.PortfolioResult;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.RunStatus;
import tradewind.core.strategy.Statistics;
import tradewind.core.strategy.Strategies;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyRun;
import tradewind.core.strategy.StrategyRuns;
import tradewind.core.strategy.SweepRequest;

/** A host of one strategy, which remembers what it was asked for. */
final class FakeStrategies implements Strategies, StrategyRuns {
    static final StrategyDescriptor SFI = new StrategyDescriptor("sfi-charlie", "SFI Charlie", "Follows flips.",
            List.of(Parameter.integer("atr-period", 10, 1, 500, "bars", "Length.")), Set.of());
    final List<BacktestRequest> backtests = new ArrayList<>();
    final List<SweepRequest> sweeps = new ArrayList<>();
    final List<RunRequest> runs = new ArrayList<>();
    Inspection inspection = new Inspection("sfi-charlie", 25, List.of());
    @Nullable Divergence divergence;
    String stopped = "";

    static Statistics statistics(double net) {
        return new Statistics(300, 4, 2, net + 6, 6, 9, 12.5, 2.25, 12.5, 0.5, 0.25, 1, Double.NaN, Double.NaN, 1, 0.5);
    }

    private static ParameterValues values(Map<String, String> given) {
        return ParameterValues.of(SFI.parameters(), given);
    }

    @Override
    public List<StrategyDescriptor> installed() {
        return List.of(SFI);
    }

    @Override
    public BacktestResult backtest(BacktestRequest request, BooleanSupplier cancelled) {
        backtests.add(request);
        return new BacktestResult(SFI, values(request.settings().parameters()), request.subject().ticker(), statistics(-3),
                List.of(), new BacktestResult.Equity(new long[0], new double[0], new double[0]), "A LOSS after costs.",
                stopped, request.logged() ? "abc" : "");
    }

    @Override
    public PortfolioResult portfolio(List<BacktestRequest> requests, SweepRequest.Progress progress,
            BooleanSupplier cancelled) {
        List<BacktestResult> parts = requests.stream().map(r -> backtest(r, cancelled)).toList();
        return new PortfolioResult(parts, statistics(-3.0 * parts.size()), parts.getFirst().equity(), "A LOSS together.");
    }

    @Override
    public SweepRequest.Result sweep(SweepRequest request, SweepRequest.Progress progress, BooleanSupplier cancelled) {
        sweeps.add(request);
        progress.report(2, 2);
        return new SweepRequest.Result(List.of(new SweepRequest.Cell(values(Map.of("atr-period", "7")), statistics(1)),
                new SweepRequest.Cell(values(Map.of("atr-period", "8")), statistics(2))), List.of());
    }

    @Override
    public String html(BacktestResult result) {
        return "<html>";
    }

    @Override
    public String csv(BacktestResult result) {
        return "entered\n";
    }

    @Override
    public String html(PortfolioResult result) {
        return "<html>";
    }

    @Override
    public String csv(PortfolioResult result) {
        return "symbol,entered\n";
    }

    @Override
    public Inspection inspect(String strategy, Map<String, String> parameters, BarSeries bars) {
        return inspection;
    }

    @Override
    public Optional<Divergence> divergence(Path first, Path second) {
        return Optional.ofNullable(divergence);
    }

    @Override
    public StrategyRun run(RunRequest request) {
        runs.add(request);
        return new Ended(request);
    }

    @Override
    public List<StrategyRun> runs() {
        return List.of();
    }

    /** A run that tells of two decisions and has failed. */
    static final class Ended implements StrategyRun {
        private final RunRequest request;

        Ended(RunRequest request) {
            this.request = request;
        }

        @Override
        public RunRequest request() {
            return request;
        }

        @Override
        public RunStatus status() {
            return new RunStatus(RunStatus.State.FAILED, request.armed(), 2, 10, 0, 10, "flip up", 0, "", "A LOSS.",
                    "Stopped: it failed");
        }

        @Override
        public Subscription onChange(Consumer<RunStatus> listener) {
            return () -> { };
        }

        @Override
        public Subscription onDecision(Consumer<String> listener) {
            listener.accept("tradewind-decisions 1|sfi-charlie|RHM|1m|a=1|b=2|c=3|d=4|e=5|f=6|g=7|quantity=10|longOnly=true|gate=OFF|x=1");
            listener.accept("1|2017-07-28T07:00:00Z|1|1|1|1|5|00|0|0|keep|0|||");
            listener.accept("2|2017-07-28T07:01:00Z|1|1|1|1.5|5|00|0|0|100|10|flip up||BUY 10 LMT touch+0.2 DAY");
            return () -> { };
        }

        @Override
        public void arm(boolean on) {
            throw new UnsupportedOperationException("It has ended");
        }

        @Override
        public void kill() {
            throw new UnsupportedOperationException("It has ended");
        }

        @Override
        public void close() {
            // It has ended already.
        }
    }
}
