package tradewind.ai.internal.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradewind.ai.internal.score.RollingScore;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.Fate;
import tradewind.core.forecast.ForecastRange;
import tradewind.core.forecast.InputDrift;
import tradewind.core.forecast.InputDrift.Column;
import tradewind.core.forecast.InputDrift.Level;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.LiveScore;
import tradewind.core.forecast.LiveScore.Verdict;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Quantiles;
import tradewind.core.forecast.ScoredForecast;

class DoubtsTest {
    private static final LiveScore FINE = new LiveScore(500, 0.5, 0.8, 0.95, 1, 0, Double.NaN, Verdict.NO_EVIDENCE);

    @Test
    void driftAndHarmAreReasonsAndNoEvidenceIsNone() {
        assertEquals("", Doubts.of(InputDrift.UNKNOWN, FINE));
        assertEquals("", Doubts.of(new InputDrift(List.of(), Level.SOME), LiveScore.NONE));
        InputDrift high = new InputDrift(List.of(new Column("Close", 3, 0.9, 0.1, 0.8, Level.HIGH),
                new Column("ATR", 0, 0, 0.1, 0, Level.NONE)), Level.HIGH);
        assertEquals("what it sees is unlike what it learnt on: Close", Doubts.of(high, FINE));
        LiveScore harmful = new LiveScore(300, 0.5, 0.8, 0.95, 1.2, 0, Double.NaN, Verdict.HARMFUL);
        assertEquals("its last 300 forecasts were worse than \"nothing changes\"",
                Doubts.of(InputDrift.UNKNOWN, harmful));
    }

    @Test
    void oldModelsAreNamedAndExpiredOnesStop() {
        ModelCard minutes = card(BarSize.M1, 0);
        assertEquals("", Doubts.old(minutes, day(30)));
        assertEquals("learnt until 31 days ago", Doubts.old(minutes, day(31)));
        assertEquals("", Doubts.expired(minutes, day(90)));
        assertEquals("it is out of date, learnt until 91 days ago; train it again", Doubts.expired(minutes, day(91)));
        assertEquals("", Doubts.old(card(BarSize.D1, 0), day(250)));
        assertEquals("", Doubts.expired(card(BarSize.D1, 0), day(750)));
        assertFalse(Doubts.expired(card(BarSize.D1, 0), day(751)).isEmpty());
    }

    @Test
    void aModelIsAsOldAsTheLastBarItWasTestedOn() {
        ModelCard tested = card(BarSize.M1, 73);
        assertEquals("", Doubts.old(tested, day(73 + 30)));
        assertEquals("tested until 31 days ago", Doubts.old(tested, day(73 + 31)));
        assertEquals("", Doubts.expired(tested, day(73 + 90)));
        assertFalse(Doubts.expired(tested, day(73 + 91)).isEmpty());
    }

    private static Instant day(int day) {
        return Instant.EPOCH.plus(Duration.ofDays(day));
    }

    /** Learnt until day 0. */
    private static ModelCard card(BarSize size, int testedTo) {
        return new ModelCard("RHM", size, "lstm", new ParameterValues(Map.of()), "abc", 1, day(testedTo), day(-300), day(0),
                100, true, Map.of(), "", Path.of(""), List.of("RHM"), day(testedTo));
    }

    @Test
    void luckIsNoSkillAndRealDifferencesAreSeen() {
        assertEquals(Verdict.TOO_FEW, RollingScore.of(scored(99, 0, 0)).verdict());
        assertEquals(Verdict.NO_EVIDENCE, RollingScore.of(scored(500, 0, 0)).verdict());
        LiveScore skill = RollingScore.of(scored(500, 0.5, 0));
        assertEquals(Verdict.SKILL, skill.verdict());
        assertTrue(skill.mase() < 0.95 && skill.hits() > 0.7, skill.toString());
        LiveScore harm = RollingScore.of(scored(500, 0, 1));
        assertEquals(Verdict.HARMFUL, harm.verdict());
        assertTrue(harm.mase() > 1.05, harm.toString());
        assertEquals(500, RollingScore.of(scored(800, 0, 0)).scored());
        assertEquals(LiveScore.NONE, RollingScore.of(List.of()));
    }

    @Test
    void rangesAreScored() {
        LiveScore s = RollingScore.of(scored(500, 0, 0));
        assertEquals(0.5, s.coverage50(), 0.07);
        assertEquals(0.8, s.coverage80(), 0.05);
        assertEquals(0.95, s.coverage95(), 0.03);
        assertEquals(Fate.OUTSIDE, Fate.of(ranges(100), 104));
        assertEquals(Fate.INSIDE_80, Fate.of(ranges(100), 101));
    }

    /** Normal moves of deviation 1; the forecast knows a share of each and adds noise of its own. */
    private static List<ScoredForecast> scored(int n, double known, double noise) {
        SplittableRandom random = new SplittableRandom(9);
        List<ScoredForecast> result = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double move = random.nextGaussian();
            double close = 100 + known * move + noise * random.nextGaussian();
            Instant start = Instant.ofEpochSecond(60L * i);
            LiveForecast f = new LiveForecast(start, start.plusSeconds(60), start.minusSeconds(60), start, 100, 0.01,
                    new CandleForecast(100, 110, 90, close, 1, close, Quantiles.point(close)), ranges(100), "");
            result.add(new ScoredForecast(f, Bar.authoritative(60L * i, 100, 110, 90, 100 + move, 1, BarSize.M1)));
        }
        return result;
    }

    private static List<ForecastRange> ranges(double middle) {
        return List.of(new ForecastRange(0.5, middle - 0.674, middle + 0.674),
                new ForecastRange(0.8, middle - 1.282, middle + 1.282),
                new ForecastRange(0.95, middle - 1.96, middle + 1.96));
    }
}
