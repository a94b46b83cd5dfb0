package tradewind.workbench.internal.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import tradewind.core.strategy.SweepRequest;
import tradewind.core.strategy.SweepRequest.Cell;

class HeatMapTest {
    private final SweepOutcome sweep = Played.sweep();

    private static double net(HeatMap map, int row, int column) {
        return map.cell(row, column).orElseThrow().statistics().net();
    }

    @Test
    void twoParametersAreAPlaneThroughACell() {
        HeatMap map = HeatMap.of(sweep, "factor", "length", Metric.NET, sweep.best(Metric.NET));
        assertEquals(List.of("1.0", "2.0"), map.xs());
        assertEquals(List.of("5", "10"), map.ys());
        assertEquals(-10, net(map, 0, 0));
        assertEquals(-5, net(map, 0, 1));
        assertEquals(5, net(map, 1, 1));
        assertEquals(-10, map.low());
        assertEquals(5, map.high());
        assertEquals(Optional.empty(), map.cell(2, 0));
        assertEquals(Optional.empty(), map.cell(0, -1));
        HeatMap strict = HeatMap.of(sweep, "factor", "length", Metric.NET, sweep.cells().getLast());
        assertEquals(-95, net(strict, 1, 1));
        assertEquals(Map.of("strict", "true"), HeatMap.others(sweep, "factor", "length", sweep.cells().getLast()));
    }

    @Test
    void coloursLieAboutWhatIsNeutral() {
        HeatMap map = HeatMap.of(sweep, "factor", "length", Metric.NET, sweep.best(Metric.NET));
        assertEquals(-1, map.share(map.cell(0, 0).orElseThrow()));
        assertEquals(0.5, map.share(map.cell(1, 1).orElseThrow()));
        HeatMap trades = HeatMap.of(sweep, "factor", "length", Metric.TRADES, sweep.best(Metric.NET));
        assertEquals(0.5, trades.share(trades.cell(0, 0).orElseThrow()), "all the same");
    }

    @Test
    void oneParameterIsARow() {
        SweepOutcome one = new SweepOutcome(Played.plan("RHM"), List.of("length"), new SweepRequest.Result(
                List.of(Played.cell(5, 1, false, 1), Played.cell(10, 1, false, -2)), List.of()), Duration.ZERO);
        HeatMap map = HeatMap.of(one, "length", "", Metric.NET, one.best(Metric.NET));
        assertEquals(List.of("5", "10"), map.xs());
        assertEquals(List.of(""), map.ys());
        assertEquals("length 10: net result \u22122", map.describe(map.cell(0, 1).orElseThrow()));
    }

    @Test
    void aCellIsDescribed() {
        HeatMap map = HeatMap.of(sweep, "factor", "length", Metric.HIT_RATE, sweep.best(Metric.NET));
        assertEquals("factor 2.0, length 10: hit rate 40\u202f%", map.describe(map.cell(1, 1).orElseThrow()));
    }

    @Test
    void theBestIsTheLeastDrawdownAndTheMostOfTheRest() {
        Cell calm = new Cell(sweep.cells().getFirst().parameters(), Played.nothing());
        SweepOutcome two = new SweepOutcome(Played.plan("RHM"), List.of("length"), new SweepRequest.Result(
                List.of(calm, Played.cell(10, 1, false, 7)), List.of()), Duration.ZERO);
        assertEquals(calm, two.best(Metric.DRAWDOWN));
        assertEquals(7, two.best(Metric.NET).statistics().net());
        assertEquals(7, two.best(Metric.PROFIT_FACTOR).statistics().net(), "what cannot be told is not best");
    }

    @Test
    void textIsReadOnEveryColourAndBothEndsAreTold() {
        for (boolean dark : new boolean[] {true, false}) {
            for (double share = -1; share <= 1; share += 0.05) {
                RGB colour = HeatColours.of(share, dark);
                double a = HeatColours.luminance(colour) + 0.05;
                double b = HeatColours.luminance(HeatColours.textOn(colour)) + 0.05;
                assertTrue(Math.max(a, b) / Math.min(a, b) >= 4.5, colour + " at " + share);
            }
            RGB less = HeatColours.of(-1, dark);
            RGB more = HeatColours.of(1, dark);
            assertTrue(less.red > more.red + 100 && more.blue > less.blue + 100, "orange and blue");
            assertEquals(HeatColours.of(0, dark), HeatColours.of(Double.NaN, dark));
        }
    }
}
