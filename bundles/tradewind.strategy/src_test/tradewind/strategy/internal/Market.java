package tradewind.strategy.internal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Subject;
import tradewind.core.strategy.Bars;
import tradewind.core.strategy.Commission;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.Strategy;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyFactory;

/** Bars and strategies of tests. */
final class Market {
    static final long START = 1_501_225_200L;
    static final FillModel FREE = new FillModel(1, 0.25, Commission.NONE, 0, java.time.Duration.ZERO, 1);

    private Market() {
    }

    /** Bars a minute apart: open, high, low, close, volume. */
    static BarSeries bars(double[]... rows) {
        return bars(BarSize.M1, rows);
    }

    static BarSeries bars(BarSize size, double[]... rows) {
        List<Bar> bars = new ArrayList<>();
        for (double[] r : rows) {
            bars.add(Bar.authoritative(START + (long) size.seconds() * bars.size(), r[0], r[1], r[2], r[3], r[4], size));
        }
        return BarSeries.of(size, bars);
    }

    /** A bar of 1000 pieces. */
    static double[] row(double open, double high, double low, double close) {
        return new double[] {open, high, low, close, 1000};
    }

    static double[] flat(double price) {
        return row(price, price, price, price);
    }

    static Subject subject(BarSeries bars) {
        return new Subject("RHM", bars, Optional.empty(), ZoneOffset.UTC,
                Optional.of(tradewind.core.instrument.PriceIncrements.uniform(new java.math.BigDecimal("0.01"))));
    }

    static StrategyFactory factory(String id, Supplier<Strategy> make) {
        return factory(id, 0, make);
    }

    static StrategyFactory factory(String id, int warmUp, Supplier<Strategy> make) {
        StrategyDescriptor descriptor = new StrategyDescriptor(id, "Test " + id, "Of a test.", List.of(), Set.of());
        return new StrategyFactory() {
            @Override
            public StrategyDescriptor descriptor() {
                return descriptor;
            }

            @Override
            public int warmUp(ParameterValues parameters) {
                return warmUp;
            }

            @Override
            public Strategy create(ParameterValues parameters) {
                return make.get();
            }
        };
    }

    /** Targets by the number of the bar, from 1; keep for the rest. */
    static Strategy targets(Map<Integer, Integer> targets) {
        return answering(bars -> targets.containsKey(bars.size())
                ? new Signal(targets.getOrDefault(bars.size(), 0), "bar " + bars.size()) : Signal.KEEP);
    }

    static Strategy answering(Function<Bars, Signal> answer) {
        return answer::apply;
    }

    static RunSettings settings() {
        return RunSettings.of("test", Map.of());
    }

    static Backtest play(Strategy strategy, BarSeries bars, RunSettings settings, FillModel fills) {
        Backtest run = new Backtest(factory("test", () -> strategy), subject(bars), settings, fills, null);
        run.play(() -> false);
        return run;
    }
}
