package tradewind.workbench.internal.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.Commission;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.RunSettings;

class PlanTest {
    @Test
    void whatIsPlayedIsNamed() {
        assertEquals("Rhythm on RHM, 1m", Played.plan("RHM").title());
        assertEquals("Rhythm on A, B, C, D and 2 more, 1m", Played.plan("A", "B", "C", "D", "E", "F").title());
        assertEquals("rhythm-RHM-1m-trades.csv", Played.plan("RHM").fileName("-trades.csv"));
        assertEquals("rhythm-2-instruments-1m.html", Played.plan("A", "B").fileName(".html"));
        assertEquals("RHM 1m: 10 bars, 2017-07-28 07:00 to 2017-07-28 07:09", Played.series("RHM", 10).facts());
        assertTrue(PastSeries.facts(Played.plan("A", "B", "C", "D", "E", "F", "G", "H").series()).endsWith("and 2 more"));
    }

    @Test
    void theDefaultsAreThoseOfTheCommandLine() {
        BacktestRequest request = Played.plan("RHM").requests(4).getFirst();
        RunSettings usual = RunSettings.of("rhythm", Map.of("length", "7"));
        assertEquals(usual.quantity(), request.settings().quantity());
        assertEquals(usual.longOnly(), request.settings().longOnly());
        assertEquals(0, usual.limitOffset().compareTo(request.settings().limitOffset()));
        assertEquals(0, usual.sandbox().capital().compareTo(request.settings().sandbox().capital()));
        assertEquals(0, usual.sandbox().maxLoss().compareTo(request.settings().sandbox().maxLoss()));
        assertEquals(FillModel.EUROPE, request.fills());
        assertEquals(4, request.tries());
        assertFalse(request.logged());
    }

    @Test
    void costsAndFillsAreTakenOver() {
        Terms terms = new Terms(ParameterValues.of(Terms.ORDERS, Map.of("quantity", "500", "sell-short", "true")),
                ParameterValues.of(Terms.COSTS, Map.of("commission", "basis points", "commission-bp", "2", "slippage", "1.5",
                        "latency", "250", "depth", "10", "spread", "3", "multiplier", "5")));
        assertEquals(new FillModel(3, 0.1, new Commission(0, 0, 0.0002, 0), 1.5, Duration.ofMillis(250), 5),
                terms.fills(Played.series("X", 1)));
        RunSettings settings = terms.settings("rhythm", Map.of());
        assertEquals(500, settings.sandbox().maxPosition(), "the quantity itself is no breach");
        assertFalse(settings.longOnly());
        for (Map.Entry<String, Commission> list : Map.of("us", Commission.US_SHARES, "futures", Commission.FUTURES, "none",
                Commission.NONE, "europe", Commission.EUROPE_SHARES).entrySet()) {
            Terms by = new Terms(Terms.DEFAULT.orders(), ParameterValues.of(Terms.COSTS, Map.of("commission", list.getKey())));
            assertEquals(list.getValue(), by.fills(Played.series("X", 1)).commission());
        }
    }

    @Test
    void ofSeveralInstrumentsEachHasALogOfItsOwn() {
        List<BacktestRequest> two = Played.plan("A", "B").logged(Played.plan("A", "B").logFiles(Path.of("x", "y.log")));
        assertEquals(List.of(Optional.of(Path.of("x", "y-A.log")), Optional.of(Path.of("x", "y-B.log"))),
                two.stream().map(BacktestRequest::log).toList());
        assertTrue(two.stream().allMatch(BacktestRequest::logged));
        assertEquals(List.of(Path.of("y.log")), Played.plan("A").logFiles(Path.of("y.log")));
        assertEquals("The decision log is in y.log", Words.logs(List.of(Path.of("y.log"))));
        assertEquals("The decision logs are in a, b", Words.logs(List.of(Path.of("a"), Path.of("b"))));
    }

    @Test
    void differentSettingsOnTheSameBarsAreTries() {
        Trials trials = new Trials();
        Plan plan = Played.plan("RHM");
        assertEquals(1, trials.look(plan));
        assertEquals(1, trials.look(plan));
        assertEquals(2, trials.look(plan.with(Map.of("length", "8"))));
        assertEquals(2, trials.look(plan));
        assertEquals(1, trials.look(Played.plan("SAP")));
    }

    @Test
    void progressIsTold() {
        assertEquals("0\u202f%, 0.0 s", Running.text(0, 0, Duration.ZERO));
        assertEquals("25\u202f%, 8.0 s, about 24 s more", Running.text(25, 100, Duration.ofSeconds(8)));
        assertEquals("100\u202f%, 8.0 s", Running.text(100, 100, Duration.ofSeconds(8)));
        Running running = new Running("x", () -> { });
        running.report(1_500_000, 3_000_000);
        assertEquals(0.5, running.share());
        running.cancel();
        assertEquals("is being cancelled\u2026", running.state());
    }
}
