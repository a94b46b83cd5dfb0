package tradewind.workbench.internal.backtest;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Subject;
import tradewind.core.strategy.Statistics;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.SweepRequest;
import tradewind.core.strategy.SweepRequest.Cell;
import tradewind.core.strategy.Trade;

/** Made-up back-tests. */
final class Played {
    static final long START = 1_501_225_200L;
    static final List<Parameter> PARAMETERS = List.of(Parameter.integer("length", 10, 1, 100, "bars", "How far it looks."),
            Parameter.decimal("factor", 1.5, 0.1, 9, "", "How much it takes."),
            Parameter.flag("strict", false, "Whether it is strict."));
    static final StrategyDescriptor STRATEGY = new StrategyDescriptor("rhythm", "Rhythm", "In and out.", PARAMETERS,
            Set.of());

    private Played() {
    }

    static PastSeries series(String name, int bars) {
        List<Bar> list = new ArrayList<>();
        for (int i = 0; i < bars; i++) {
            list.add(Bar.authoritative(START + 60L * i, 10, 11, 9, 10, 100, BarSize.M1));
        }
        return new PastSeries(new Subject(name, BarSeries.of(BarSize.M1, list), Optional.empty(), ZoneOffset.UTC,
                Optional.empty()), Optional.empty());
    }

    static Plan plan(String... names) {
        List<PastSeries> series = java.util.Arrays.stream(names).map(n -> series(n, 10)).toList();
        return new Plan(series, STRATEGY, Map.of("length", "7"), Terms.DEFAULT);
    }

    /** 20 trades at a cost of 10 bp. */
    static Statistics statistics(double net, double deflated, int tries) {
        return new Statistics(1000, 44, 20, net + 50, 50, 120, 3.25, -6.75, 3.25, 0.4, 0.25, 12, 0.1, deflated, tries, 0.8);
    }

    static Statistics nothing() {
        return new Statistics(1000, 0, 0, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, 3, Double.NaN,
                Double.NaN, 1, Double.NaN);
    }

    static Cell cell(int length, double factor, boolean strict, double net) {
        return new Cell(ParameterValues.of(PARAMETERS, Map.of("length", "" + length, "factor", "" + factor, "strict",
                "" + strict)), statistics(net, 0.2, 8));
    }

    /** Length 5, 10 by factor 1, 2 by strict or not; the net result is length times factor less 15, 100 less if strict. */
    static SweepOutcome sweep() {
        List<Cell> cells = new ArrayList<>();
        for (int length : new int[] {5, 10}) {
            for (double factor : new double[] {1, 2}) {
                for (boolean strict : new boolean[] {false, true}) {
                    cells.add(cell(length, factor, strict, length * factor - 15 - (strict ? 100 : 0)));
                }
            }
        }
        return new SweepOutcome(plan("RHM"), List.of("length", "factor", "strict"), new SweepRequest.Result(cells, List.of()),
                Duration.ofSeconds(2));
    }

    static Trade trade(long entered, long left, long pieces, double net) {
        return new Trade(entered, left, pieces, 10, 10.5, net + 2, 2, 12, net);
    }
}
