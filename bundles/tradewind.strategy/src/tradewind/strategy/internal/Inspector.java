package tradewind.strategy.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSource;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.Inspection;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.Strategy;
import tradewind.core.strategy.StrategyFactory;

/**
 * Looks for a strategy that knows more than the bars so far. The host shows it no later bar, but a plug-in could read a
 * file, keep what an earlier run has seen, or ask the clock: its signals are then not the same when what comes later is cut
 * off, altered, or played a second time.
 */
final class Inspector {
    private static final int MOST_BARS = 2000;
    private static final int CUTS = 12;

    private final StrategyFactory factory;
    private final ParameterValues parameters;
    private final BarSeries bars;
    private final Set<String> findings = new LinkedHashSet<>();
    private int cuts;

    Inspector(StrategyFactory factory, ParameterValues parameters, BarSeries bars) {
        this.factory = factory;
        this.parameters = parameters;
        this.bars = bars.slice(Math.max(0, bars.size() - MOST_BARS), bars.size());
    }

    Inspection run() {
        try {
            Guarded.call("strategy-check", Playing.PATIENCE, () -> cuts, () -> {
                inspect();
                return true;
            });
        } catch (Guarded.Unresponsive e) {
            findings.add("The strategy was stopped: " + e.getMessage() + ".");
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            findings.add("The strategy failed with " + e + ".");
        }
        return new Inspection(factory.descriptor().id(), cuts, List.copyOf(findings));
    }

    private void inspect() {
        // The first run has nothing to remember; what it leaves behind shows in the later ones.
        List<Signal> whole = play(bars);
        for (int cut = 1; cut <= CUTS; cut++) {
            int length = (int) ((long) bars.size() * cut / (CUTS + 1));
            compare(whole, play(bars.slice(0, length)), length, "the bars after it are cut off", "uses future data");
            compare(whole, play(altered(length)), length, "the bars after it are others", "uses future data");
        }
        compare(whole, play(bars), bars.size(), "the same bars are played again",
                "depends on something else than the bars");
    }

    private void compare(List<Signal> expected, List<Signal> actual, int length, String when, String meaning) {
        cuts++;
        for (int i = 0; i < length; i++) {
            if (!expected.get(i).equals(actual.get(i))) {
                findings.add("The strategy " + meaning + ": its signal at bar " + (i + 1) + " of " + bars.size() + " is "
                        + text(expected.get(i)) + ", but " + text(actual.get(i)) + " when " + when + ".");
                return;
            }
        }
    }

    private static String text(Signal signal) {
        return signal == Signal.KEEP ? "keep" : signal.target() + " % (" + signal.reason() + ")";
    }

    private List<Signal> play(BarSeries series) {
        Strategy strategy = factory.create(parameters);
        BarTape tape = new BarTape(series);
        List<Signal> signals = new ArrayList<>(series.size());
        for (int i = 0; i < series.size(); i++) {
            tape.advance();
            signals.add(strategy.onBar(tape));
        }
        return signals;
    }

    /** The same bars up to a length, and then the mirror image of what came: every rise is a fall. */
    private BarSeries altered(int length) {
        BarSeriesBuilder builder = new BarSeriesBuilder(bars.barSize());
        double turn = 2 * bars.close(Math.max(0, length - 1));
        for (int i = 0; i < bars.size(); i++) {
            if (i < length) {
                builder.addRange(bars, i, i + 1);
            } else {
                builder.add(bars.time(i), turn - bars.open(i), turn - bars.low(i), turn - bars.high(i),
                        turn - bars.close(i), bars.volume(i), false, BarSource.IMPORT);
            }
        }
        return builder.build();
    }

    static Inspection of(StrategyFactory factory, Map<String, String> given, BarSeries bars) {
        return new Inspector(factory, ParameterValues.of(factory.descriptor().parameters(), given), bars).run();
    }
}
