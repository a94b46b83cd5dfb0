package tradewind.ai.internal.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ModelScore.Direction;
import tradewind.core.forecast.ModelScore.Economics;
import tradewind.core.forecast.ModelScore.Errors;
import tradewind.core.forecast.ModelScore.Skill;
import tradewind.core.forecast.Quantiles;

/** Numbers that can be computed by hand. */
class ScoresTest {
    private static final BarColumns BARS = BarColumns.of(BarSeries.of(BarSize.M1, List.of(
            bar(0, 100, 100), bar(1, 100, 101), bar(2, 101, 100), bar(3, 100, 100), bar(4, 100, 102))),
            Optional.empty(), ZoneOffset.UTC);
    /** Says up, down, up, down. */
    private static final double[] SAID = {100.5, 100.5, 100.5, 99.5};

    private final Outcomes o = new Outcomes(BARS, 1);
    private final Forecasts f = new Forecasts("m", "m", 1);

    ScoresTest() {
        for (int t = 0; t < 4; t++) {
            o.add(t, 1e-3, 0.01);
            double c = SAID[t];
            f.add(new CandleForecast(c, c, c, c, 7, c, Quantiles.point(c)));
        }
    }

    private static Bar bar(int i, double open, double close) {
        return Bar.authoritative(i * 60L, open, Math.max(open, close) + 1, Math.min(open, close) - 1, close, 10,
                BarSize.M1);
    }

    @Test
    void errorsAndSkill() {
        Errors e = ErrorScores.errors(o, f);
        assertEquals((0.5 + 0.5 + 0.5 + 2.5) / 4, e.close(), 1e-12);
        assertEquals(Math.sqrt((0.25 * 3 + 6.25) / 4), e.closeRmse(), 1e-12);
        assertEquals(3, e.volume(), 1e-12);
        assertEquals(Math.log(11.0 / 8), e.logVolume(), 1e-12);
        Skill s = ErrorScores.skill(o, f, new DayBootstrap(o));
        assertEquals(1.0, s.mase(), 1e-12);
        double squares = 0.25e-4 + 0.25 / 10201 + 0.25e-4 + 6.25e-4;
        double zero = 1e-4 + 1.0 / 10201 + 0 + 4e-4;
        assertEquals(1 - squares / zero, s.r2(), 1e-9);
    }

    /** The bar that did not move does not count: right, right, wrong. */
    @Test
    void direction() {
        Direction d = DirectionScores.of(o, f, f, new DayBootstrap(o));
        assertEquals(3, d.count());
        assertEquals(2.0 / 3, d.hits(), 1e-12);
        assertEquals(2.0 / 3, d.majority(), 1e-12);
        assertEquals((0.5 + 1) / 2, d.balancedAccuracy(), 1e-12);
        assertEquals(0.25, DirectionScores.zeroShare(o));
    }

    /** Long at 100, short at 101, long at 100, short at 100; each held to the open after, the last to its close. */
    @Test
    void moneyIsEarnedAtTheNextOpen() {
        Economics e = TradingRule.run("all", o, f, 0, 3, 1, 1);
        double gross = 1e4 * ((101.0 / 100 - 1) - (100.0 / 101 - 1) + (100.0 / 100 - 1) - (102.0 / 100 - 1));
        assertEquals(4, e.trades());
        assertEquals(gross / 4, e.gross(), 1e-9);
        assertEquals(8, e.turnover());
        assertEquals((gross - 8 * 3) / 4, e.net(), 1e-9);
        assertEquals(gross / 8, e.breakEven(), 1e-9);
        assertTrue(Double.isNaN(e.deflatedSharpe()), "one day says nothing about days");
        assertEquals(0, TradingRule.run("none", o, f, 60, 3, 1, 1).trades());
    }

    @Test
    void spreadIsAtLeastOneStep() {
        assertTrue(Spread.estimate(BARS, tradewind.core.forecast.TickGrid.uniform(5)) >= 490);
    }
}
