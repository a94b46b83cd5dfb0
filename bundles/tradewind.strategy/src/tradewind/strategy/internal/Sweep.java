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
import java.util.function.UnaryOperator;
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

    /** @throws IllegalArgumentException if a setting is not allowed or there are fewer bars than stretches */
    SweepRequest.Result run() {
        if (longest().size() <= request.folds()) {
            throw new IllegalArgumentException("There are too few bars for " + request.folds() + " folds");
        }
        try (Cores cores = new Cores("sweep-")) {
            List<Cell> cells = cells(cores, request.bases());
            List<Fold> folds = new ArrayList<>();
            for (int f = 1; f <= request.folds(); f++) {
                folds.add(fold(cores, f));
            }
            return new SweepRequest.Result(cells, folds);
        }
    }

    private int total() {
        return settings.size() * (1 + request.folds()) + request.folds();
    }

    private List<Cell> cells(Cores cores, List<BacktestRequest> bases) {
        return cores.all(settings.stream().<Callable<Cell>>map(s -> () -> cell(s, bases)).toList());
    }

    private Cell cell(Map<String, String> some, List<BacktestRequest> bases) {
        List<Backtest> played = bases.stream().map(base -> Playing.of(run(base, some), cancelled)).toList();
        Statistics statistics = Portfolio.statistics(played, settings.size());
        progress.report(done.incrementAndGet(), total());
        return new Cell(played.getFirst().parameters(), statistics);
    }

    private Backtest run(BacktestRequest base, Map<String, String> some) {
        Map<String, String> all = new LinkedHashMap<>(base.settings().parameters());
        all.putAll(some);
        return runs.apply(base.withSettings(base.settings().withParameters(all)));
    }

    private BarSeries longest() {
        return request.bases().stream().map(b -> b.subject().bars()).max(Comparator.comparingInt(BarSeries::size))
                .orElseThrow();
    }

    /** Learns on what lies before a stretch, tests on the stretch; the bars before it warm the strategy up. */
    private Fold fold(Cores cores, int number) {
        BarSeries longest = longest();
        int stretch = longest.size() / (request.folds() + 1);
        long from = longest.time(stretch * number);
        boolean last = number == request.folds();
        long end = last ? Long.MAX_VALUE : longest.time(stretch * (number + 1));
        Cell best = cells(cores, cut(b -> b.slice(0, b.indexAtOrBefore(from - 1) + 1))).stream()
                .max(Comparator.comparingDouble(Sweep::merit)).orElseThrow();
        int warmUp = run(request.bases().getFirst(), best.parameters().values()).warmUp();
        Cell tested = cell(best.parameters().values(), cut(b -> stretch(b, from, end, warmUp)));
        return new Fold(from, longest.time(last ? longest.size() - 1 : stretch * (number + 1) - 1), best.parameters(),
                best.statistics(), tested.statistics());
    }

    /** From a time to another (exclusive), and so many bars before it; empty if there is none between them. */
    private static BarSeries stretch(BarSeries bars, long from, long end, int warmUp) {
        BarSeries between = bars.between(from, end);
        int first = between.isEmpty() ? 0 : bars.indexOf(between.time(0));
        return between.isEmpty() ? between : bars.slice(Math.max(0, first - warmUp), first + between.size());
    }

    /** Those instruments that have bars there. */
    private List<BacktestRequest> cut(UnaryOperator<BarSeries> part) {
        return request.bases().stream().map(b -> {
            Subject s = b.subject();
            return b.withSubject(new Subject(s.ticker(), part.apply(s.bars()), s.hours(), s.zone(), s.increments()));
        }).filter(b -> !b.subject().bars().isEmpty()).toList();
    }

    private static double merit(Cell cell) {
        Statistics s = cell.statistics();
        return s.trades() < FEW_TRADES ? Double.NEGATIVE_INFINITY : s.net();
    }
}
