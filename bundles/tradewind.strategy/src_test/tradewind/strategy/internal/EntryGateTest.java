package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSeries;
import tradewind.core.forecast.TickGrid;
import tradewind.core.strategy.AiGate;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.StrategyForecast;

class EntryGateTest {
    private static final long TIME = 600;
    /** A round trip of 10 at 100 costs one step of 0.01, 1 bp. */
    private static final CostTruth COSTS = new CostTruth(new FillModel(1, 0.25,
            tradewind.core.strategy.Commission.NONE, 0, java.time.Duration.ZERO, 1), TickGrid.uniform(0.01));

    private static EntryGate.Verdict verdict(AiGate.Mode mode, double close, double age, double skill) {
        EntryGate gate = new EntryGate(new AiGate(mode, 72, 1.5), COSTS);
        gate.forecast(new StrategyForecast("lstm", TIME, close, age, skill));
        return gate.verdict(1, 10, TIME, 100);
    }

    @Test
    void withoutAModelItAbstainsAndSaysSo() {
        assertEquals(new EntryGate.Verdict(0, "VETO abstain: no model"),
                new EntryGate(AiGate.VETO, COSTS).verdict(1, 10, TIME, 100));
        assertEquals(new EntryGate.Verdict(100, ""), new EntryGate(AiGate.OFF, COSTS).verdict(1, 10, TIME, 100));
    }

    @Test
    void everyInputAndThresholdIsInTheLog() {
        assertEquals(new EntryGate.Verdict(100,
                "VETO model=lstm age=3 maxAge=72 skill=0.01 move=2 needed=1.5 pass"),
                verdict(AiGate.Mode.VETO, 100.02, 3, 0.01));
    }

    @Test
    void ageSkillAndMoveMustAllBeThere() {
        assertEquals(0, verdict(AiGate.Mode.VETO, 100.02, 73, 0.01).percent());
        assertEquals(0, verdict(AiGate.Mode.VETO, 100.02, 3, 0).percent());
        assertEquals(0, verdict(AiGate.Mode.VETO, 100.02, 3, Double.NaN).percent());
        assertEquals(0, verdict(AiGate.Mode.VETO, 100.014, 3, 0.01).percent());
        assertEquals(0, verdict(AiGate.Mode.VETO, 99.9, 3, 0.01).percent());
        assertEquals(100, verdict(AiGate.Mode.VETO, 100.016, 3, 0.01).percent());
    }

    @Test
    void aForecastOfAnotherBarDoesNotCount() {
        EntryGate gate = new EntryGate(AiGate.VETO, COSTS);
        gate.forecast(new StrategyForecast("lstm", TIME - 60, 200, 1, 1));
        assertEquals("VETO abstain: no forecast of this bar", gate.verdict(1, 10, TIME, 100).text());
    }

    @Test
    void theSizeGrowsWithTheMove() {
        assertEquals(66, verdict(AiGate.Mode.SIZE, 100.02, 3, 0.01).percent());
        assertEquals(100, verdict(AiGate.Mode.SIZE, 100.04, 3, 0.01).percent());
    }

    /** The position that the strategy wants out of was made before the gate was closed. */
    @Test
    void exitsAreNeverAskedAbout() {
        BarSeries bars = Market.bars(Market.flat(10), Market.flat(10), Market.flat(10), Market.flat(10), Market.flat(10));
        Ledger ledger = new Ledger(1);
        ledger.fill(0, 10, 10, 0);
        BarTape tape = new BarTape(bars);
        long[] ordered = {0};
        Engine engine = new Engine(Market.targets(Map.of(1, -100, 3, 100)), 0,
                Market.settings().withLongOnly(false).withGate(AiGate.VETO), ledger,
                new RiskBox(Market.settings().sandbox(), "RHM", java.time.ZoneOffset.UTC, 1),
                new EntryGate(AiGate.VETO, COSTS), new Desk() {
                    @Override
                    public long working() {
                        return 0;
                    }

                    @Override
                    public void order(long pieces) {
                        ordered[0] += pieces;
                        ledger.fill(60, pieces, 10, 0);
                    }

                    @Override
                    public void cancel() {
                        ordered[0] = 0;
                    }
                }, null, true);
        for (int i = 0; i < 5; i++) {
            tape.advance();
            engine.onBar(tape);
        }
        assertEquals(-10, ordered[0], "out of the long position, and neither short nor long again");
        assertEquals(0, ledger.position());
    }

    @Test
    void aBacktestWithTheGateAndWithoutAModelMakesNoEntry() {
        BarSeries bars = Market.bars(Market.flat(10), Market.flat(10), Market.flat(10));
        BacktestResult result = Market.play(Market.targets(Map.of(1, 100)), bars, Market.settings().withGate(AiGate.VETO),
                Market.FREE).result(1, "");
        assertEquals(0, result.statistics().orders());
        assertTrue(result.banner().startsWith("No trade was closed"), result.banner());
    }
}
