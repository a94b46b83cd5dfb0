package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.Bars;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Sandbox;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.Strategy;
import tradewind.core.strategy.StrategyFill;

/** Targets, limits, and strategies that mean ill. */
class EngineTest {
    private static BarSeries flat(int count) {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = Market.flat(10);
        }
        return Market.bars(rows);
    }

    private static BacktestResult play(Strategy strategy, BarSeries bars, RunSettings settings) {
        return Market.play(strategy, bars, settings, Market.FREE).result(1, "");
    }

    /** Positions after each fill. */
    private static List<Long> positions(Map<Integer, Integer> targets, RunSettings settings, int bars) {
        List<Long> positions = new ArrayList<>();
        Strategy strategy = Market.targets(targets);
        play(new Strategy() {
            @Override
            public Signal onBar(Bars seen) {
                return strategy.onBar(seen);
            }

            @Override
            public void onFill(StrategyFill fill) {
                positions.add(fill.position());
            }
        }, flat(bars), settings);
        return positions;
    }

    @Test
    void aFlipGoesToTheTargetAndNotOnlyOutOfThePosition() {
        assertEquals(List.of(10L, -10L, 10L, 0L),
                positions(Map.of(1, 100, 3, -100, 5, 100, 7, 0), Market.settings().withLongOnly(false), 9));
    }

    @Test
    void longOnlyIsFlatInsteadOfShort() {
        assertEquals(List.of(10L, 0L, 10L), positions(Map.of(1, 100, 3, -100, 5, 100), Market.settings(), 8));
    }

    @Test
    void theSameTargetIsNotOrderedTwice() {
        assertEquals(List.of(10L), positions(Map.of(1, 100, 2, 100, 4, 100), Market.settings(), 8));
    }

    @Test
    void partsOfTheQuantityCanBeWanted() {
        assertEquals(List.of(5L, 10L, 2L), positions(Map.of(1, 50, 3, 100, 5, 25), Market.settings(), 8));
    }

    @Test
    void noPositionBeyondTheSandbox() {
        RunSettings small = Market.settings().withSandbox(Sandbox.DEFAULT.withMaxPosition(4));
        assertEquals(List.of(4L, 0L), positions(Map.of(1, 100, 3, 0), small, 6));
        Sandbox poor = new Sandbox(new BigDecimal("70"), 100, 10, Set.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT,
                BigDecimal.TEN);
        assertEquals(List.of(7L), positions(Map.of(1, 100), Market.settings().withSandbox(poor), 6));
    }

    @Test
    void entriesOutsideItsHoursOrInstrumentsAreNotMadeButExitsAre() {
        LocalTime first = LocalTime.ofSecondOfDay(Market.START % 86400);
        Sandbox early = new Sandbox(BigDecimal.valueOf(1e6), 100, 10, Set.of(), first, first.plusMinutes(2),
                BigDecimal.valueOf(1e6));
        assertEquals(List.of(10L, 0L), positions(Map.of(1, 100, 4, 0, 6, 100), Market.settings().withSandbox(early), 9));
        Sandbox other = new Sandbox(BigDecimal.valueOf(1e6), 100, 10, Set.of("SAP"), LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT, BigDecimal.valueOf(1e6));
        assertEquals(List.of(), positions(Map.of(1, 100), Market.settings().withSandbox(other), 4));
    }

    @Test
    void theLossLatchClosesThePositionAndEndsTheRun() {
        BarSeries bars = Market.bars(Market.flat(10), Market.flat(10), Market.flat(8), Market.flat(8), Market.flat(8),
                Market.flat(20));
        BacktestResult result = play(Market.targets(Map.of(1, 100, 4, 100)), bars,
                Market.settings().withSandbox(Sandbox.DEFAULT.withMaxLoss(BigDecimal.TEN)));
        assertEquals("it lost more than its sandbox allows", result.stopped());
        assertEquals(1, result.statistics().trades());
        assertTrue(result.trades().getFirst().exit() < 8.01, result.trades().toString());
        assertEquals(4, result.statistics().bars(), "nothing is looked at after the end");
    }

    @Test
    void aThousandOrdersAreStoppedAtTheLimit() {
        double[][] rows = new double[1000][];
        java.util.Arrays.setAll(rows, i -> Market.flat(10));
        BacktestResult result = Market.play(Market.answering(b -> new Signal(b.size() % 2 * 100, "again")),
                Market.bars(BarSize.S1, rows), Market.settings(), Market.FREE).result(1, "");
        assertEquals("it gave more orders in a minute than its sandbox allows", result.stopped());
        assertTrue(result.statistics().orders() <= 12, result.statistics().toString());
    }

    /** The order that is one too many would turn the position round: its half that closes it is let through. */
    @Test
    void theLimitOfOrdersDoesNotHoldUpAnExit() {
        double[][] rows = new double[8][];
        java.util.Arrays.setAll(rows, i -> Market.flat(10));
        Ledger ledger = new Ledger(1);
        List<Long> ordered = new ArrayList<>();
        RunSettings settings = Market.settings().withLongOnly(false).withSandbox(Sandbox.DEFAULT.withOrdersInMinute(1));
        Engine engine = new Engine(Market.targets(Map.of(1, 100, 2, -100)), 0, settings, ledger,
                new RiskBox(settings.sandbox(), "RHM", java.time.ZoneOffset.UTC, 1), new EntryGate(settings.gate(),
                        new CostTruth(Market.FREE, tradewind.core.forecast.TickGrid.uniform(0.01))), new Desk() {
                    @Override
                    public long working() {
                        return 0;
                    }

                    @Override
                    public void order(long pieces) {
                        ordered.add(pieces);
                        ledger.fill(Market.START, pieces, 10, 0);
                    }

                    @Override
                    public void cancel() {
                        ordered.add(0L);
                    }
                }, null, true);
        BarTape tape = new BarTape(Market.bars(BarSize.S1, rows));
        for (int i = 0; i < 2; i++) {
            tape.advance();
            engine.onBar(tape);
        }
        assertEquals(List.of(10L, -10L), ordered);
        assertTrue(engine.ended());
    }

    @Test
    void oneThatThrowsIsStoppedWithItsWords() {
        BacktestResult result = play(Market.answering(b -> {
            if (b.size() == 3) {
                throw new IllegalStateException("no idea");
            }
            return Signal.KEEP;
        }), flat(5), Market.settings());
        assertEquals("it failed with java.lang.IllegalStateException: no idea", result.stopped());
        assertEquals(3, result.statistics().bars());
    }

    @Test
    void oneThatLooksAheadIsStopped() {
        BacktestResult result = play(Market.answering(b -> b.close(b.size()) > 0 ? Signal.KEEP : Signal.flat("")),
                flat(5), Market.settings());
        assertTrue(result.stopped().contains("is in the future"), result.stopped());
    }

    @Test
    void oneThatRecursesWithoutEndIsStopped() {
        BacktestResult result = play(new Strategy() {
            @Override
            public Signal onBar(Bars bars) {
                return onBar(bars);
            }
        }, flat(5), Market.settings());
        assertTrue(result.stopped().contains("StackOverflowError"), result.stopped());
    }

    @Test
    void signalsOfTheWarmUpDoNotCount() {
        Backtest run = new Backtest(Market.factory("test", 3, () -> Market.targets(Map.of(2, 100, 3, 100))),
                Market.subject(flat(6)), Market.settings(), Market.FREE, null);
        run.play(() -> false);
        assertEquals(0, run.statistics(1).orders());
    }
}
