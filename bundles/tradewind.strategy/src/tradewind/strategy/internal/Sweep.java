package tradewind.strategy.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import tradewind.core.bar.BarSeries;
import tradewind.core.forecast.Subject;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.Statistics;
import tradewind.core.strategy.SweepRequest.Cell;
import tradewind.core.strategy.SweepRequest.Fold;
import tradewind.core.strategy.SweepRequest;

/** Every combination of settings, each core busy with one at a time; the same answers in the same order however many. */
final class Sweep {
    /** Settings that hold at least so many trades are trusted more than those with fewer. */
    private static final int FEW_TRADES = 5;

    private final SweepRequest request;
    private final Function<BacktestRequest, Backtest> runs;
    private final SweepRequest.Progress progress;
    private final BooleanSupplier cancelled;
    private final AtomicInteger done = new AtomicInteger();
    private final List<Map<String, String>> settings;

    Sweep(SweepRequest request, Function<BacktestRequest, Backtest> runs, SweepRequest.Progress progress,
            BooleanSupplier cancelled) {
        this.request = request;
        this.runs = runs;
        this.progress = progress;
        this.cancelled = cancelled;
        settings = combinations(request.grid());
    }

    static List<Map<String, String>> combinations(Map<String, List<String>> grid) {
        List<Map<String, String>> result = List.of(Map.of());
        for (Map.Entry<String, List<String>> axis : grid.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> before : result) {
                for (String value : axis.getValue()) {
                    Map<String, String> one = new LinkedHashMap<>(before);
                    one.put(axis.getKey(), value);
                    longer.add(one);
                }
            }
            result = longer;
        }
        return result;
    }

    SweepRequest.Result run() {
        try (Cores cores = new Cores("sweep-")) {
            BarSeries bars = request.base().subject().bars();
            List<Cell> cells = cells(cores, bars);
            List<Fold> folds = new ArrayList<>();
            for (int f = 1; f <= request.folds(); f++) {
                folds.add(fold(cores, bars, f));
            }
            return new SweepRequest.Result(cells, folds);
        }
    }

    private int total() {
        return settings.size() * (1 + request.folds()) + request.folds();
    }

    private List<Cell> cells(Cores cores, BarSeries bars) {
        return cores.all(settings.stream().<Callable<Cell>>map(s -> () -> cell(s, bars, settings.size())).toList());
    }

    private Cell cell(Map<String, String> some, BarSeries bars, int tries) {
        BacktestRequest base = request.base();
        Map<String, String> all = new LinkedHashMap<>(base.settings().parameters());
        all.putAll(some);
        Subject s = base.subject();
        Backtest run = runs.apply(base.withSettings(base.settings().withParameters(all))
                .withSubject(new Subject(s.ticker(), bars, s.hours(), s.zone(), s.increments())));
        Statistics statistics = Playing.of(run, cancelled).statistics(tries);
        progress.report(done.incrementAndGet(), total());
        return new Cell(run.parameters(), statistics);
    }

    /** Learns on what lies before a stretch, tests on the stretch; the bars before it warm the strategy up. */
    private Fold fold(Cores cores, BarSeries bars, int number) {
        int stretch = bars.size() / (request.folds() + 1);
        int from = stretch * number;
        int to = number == request.folds() ? bars.size() : from + stretch;
        Cell best = cells(cores, bars.slice(0, from)).stream().max(Comparator.comparingDouble(Sweep::merit))
                .orElseThrow();
        int warm = Math.max(0, from - runs.apply(request.base().withSettings(request.base().settings()
                .withParameters(best.parameters().values()))).warmUp());
        Cell tested = cell(best.parameters().values(), bars.slice(warm, to), settings.size());
        return new Fold(bars.time(from), bars.time(to - 1), best.parameters(), best.statistics(), tested.statistics());
    }

    private static double merit(Cell cell) {
        Statistics s = cell.statistics();
        return s.trades() < FEW_TRADES ? Double.NEGATIVE_INFINITY : s.net();
    }
}
