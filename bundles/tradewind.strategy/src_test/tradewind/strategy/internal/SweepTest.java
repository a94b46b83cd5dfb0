package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.Strategy;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyFactory;
import tradewind.core.strategy.SweepRequest;

class SweepTest {
    /** In for a while, every so many bars. */
    private static final StrategyFactory RHYTHM = new StrategyFactory() {
        @Override
        public StrategyDescriptor descriptor() {
            return new StrategyDescriptor("rhythm", "Rhythm", "", List.of(
                    Parameter.integer("every", 10, 2, 100, "bars", "Period."),
                    Parameter.integer("hold", 1, 1, 100, "bars", "Time in the market.")), Set.of());
        }

        @Override
        public int warmUp(ParameterValues parameters) {
            return 0;
        }

        @Override
        public Strategy create(ParameterValues p) {
            int every = p.integer("every");
            int hold = p.integer("hold");
            return bars -> bars.size() % every == 0 ? Signal.longAll("in")
                    : bars.size() % every == hold ? Signal.flat("out") : Signal.KEEP;
        }
    };

    private final LocalStrategies strategies = new LocalStrategies(List.of(RHYTHM));

    private static SweepRequest request(int folds) {
        Map<String, List<String>> grid = new LinkedHashMap<>();
        grid.put("every", List.of("5", "10", "20"));
        grid.put("hold", List.of("1", "3"));
        return new SweepRequest(new BacktestRequest(Market.subject(SampleBars.of(3000)),
                RunSettings.of("rhythm", Map.of()), Market.FREE, false, Optional.empty()), grid, folds);
    }

    @Test
    void everyCombinationIsRunAndGivesWhatItGivesAlone() {
        List<Integer> reported = Collections.synchronizedList(new ArrayList<>());
        SweepRequest.Result result = strategies.sweep(request(0), (done, total) -> {
            reported.add(done);
            assertEquals(6, total);
        }, () -> false);
        assertEquals(List.of("5/1", "5/3", "10/1", "10/3", "20/1", "20/3"), result.cells().stream()
                .map(c -> c.parameters().text("every") + "/" + c.parameters().text("hold")).toList());
        assertEquals(6, reported.size());
        for (SweepRequest.Cell cell : result.cells()) {
            BacktestRequest alone = request(0).bases().getFirst();
            double net = strategies.backtest(alone.withSettings(alone.settings().withParameters(cell.parameters().values())),
                    () -> false).statistics().net();
            assertEquals(net, cell.statistics().net());
            assertEquals(6, cell.statistics().tries());
        }
    }

    @Test
    void walkingForwardTestsOnBarsThatWereNotChosenOn() {
        SweepRequest.Result result = strategies.sweep(request(3), SweepRequest.Progress.SILENT, () -> false);
        assertEquals(3, result.folds().size());
        long start = SampleBars.of(1).time(0);
        for (int f = 0; f < 3; f++) {
            SweepRequest.Fold fold = result.folds().get(f);
            assertEquals(start + 60L * 750 * (f + 1), fold.from());
            assertEquals(750L * (f + 1), fold.learnt().bars());
            assertEquals(750, fold.tested().bars());
        }
    }

    @Test
    void ofSeveralInstrumentsASettingIsWorthTheirSum() {
        BacktestRequest first = request(0).bases().getFirst();
        BacktestRequest second = first.withSubject(Market.subject(SampleBars.of(3000).slice(1200, 3000)));
        Map<String, List<String>> grid = Map.of("every", List.of("5", "10"));
        SweepRequest both = new SweepRequest(List.of(first, second), grid, 3);
        SweepRequest.Result result = strategies.sweep(both, SweepRequest.Progress.SILENT, () -> false);
        for (int i = 0; i < 2; i++) {
            int cell = i;
            assertEquals(List.of(first, second).stream().mapToDouble(b -> strategies.sweep(new SweepRequest(b, grid, 0),
                    SweepRequest.Progress.SILENT, () -> false).cells().get(cell).statistics().net()).sum(),
                    result.cells().get(i).statistics().net(), 1e-9);
        }
        SweepRequest.Fold fold = result.folds().getFirst();
        assertEquals(750, fold.learnt().bars(), "the second begins later");
        assertEquals(750 + 300, fold.tested().bars());
    }

    @Test
    void aWrongSettingIsNamed() {
        SweepRequest wrong = new SweepRequest(request(0).bases().getFirst(), Map.of("every", List.of("1")), 0);
        assertTrue(assertThrows(IllegalArgumentException.class,
                () -> strategies.sweep(wrong, SweepRequest.Progress.SILENT, () -> false)).getMessage().contains("every"));
    }

    @Test
    void moreFoldsThanBarsAreRefused() {
        BacktestRequest base = request(0).bases().getFirst();
        SweepRequest few = new SweepRequest(base.withSubject(Market.subject(SampleBars.of(3))), request(0).grid(), 3);
        assertTrue(assertThrows(IllegalArgumentException.class,
                () -> strategies.sweep(few, SweepRequest.Progress.SILENT, () -> false)).getMessage().contains("too few bars"));
    }

    @Test
    void aSweepCanBeCancelled() {
        assertThrows(CancellationException.class,
                () -> strategies.sweep(request(0), SweepRequest.Progress.SILENT, () -> true));
    }
}
