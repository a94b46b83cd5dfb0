package tradewind.workbench.internal.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TrainingRequest;

class BarsToLearnFromTest {
    private static final long MIDNIGHT = 1_700_006_400L;
    private static final LocalDate FIRST = LocalDate.of(2023, 11, 15);

    private static Subject subject(long... times) {
        List<Bar> bars = new ArrayList<>();
        for (long t : times) {
            bars.add(Bar.authoritative(MIDNIGHT + t, 1, 1, 1, 1, 1, BarSize.M1));
        }
        return new Subject("RHM", BarSeries.of(BarSize.M1, bars), Optional.empty(), ZoneOffset.UTC, Optional.empty());
    }

    @Test
    void holesWithinADayAreCounted() {
        BarFacts facts = BarFacts.of(subject(32_400, 32_460, 32_640, 32_700, 86_400 + 32_400, 86_400 + 32_520));
        assertEquals(6, facts.bars());
        assertEquals(2, facts.days());
        assertEquals(2, facts.holes());
        assertEquals(3, facts.missing());
        assertTrue(facts.text().startsWith("6 bars in 2 days\n2023-11-15 09:00 to 2023-11-16 09:02\n2 holes"), facts.text());
        assertTrue(BarFacts.of(subject(60, 120)).text().endsWith("No bar is missing within a day."));
    }

    @Test
    void daysAreCutAtMidnightOfTheExchange() {
        BarSeries bars = subject(0, 60, 86_400, 86_460, 172_800).bars();
        assertEquals(5, BarFacts.within(bars, LocalDate.MIN, LocalDate.MAX, ZoneOffset.UTC).size());
        assertEquals(2, BarFacts.within(bars, FIRST, FIRST, ZoneOffset.UTC).size());
        assertEquals(3, BarFacts.within(bars, FIRST.plusDays(1), LocalDate.MAX, ZoneOffset.UTC).size());
        assertEquals(0, BarFacts.within(bars, FIRST.plusDays(9), LocalDate.MAX, ZoneOffset.UTC).size());
        assertEquals(LocalDate.MIN, BarChoice.day(" ", LocalDate.MIN));
        assertThrows(IllegalArgumentException.class, () -> BarChoice.day("15.11.2023", LocalDate.MIN));
        assertEquals("EUREX-FESX", BarChoice.ticker(Path.of("x", "EUREX FESX.csv.gz")));
    }

    @Test
    void theFormBecomesRequests() {
        SettingsForm judging = new SettingsForm(Judging.PARAMETERS);
        judging.setAll(Map.of("kept-back", "25", "folds", "3", "many-bars-ahead", "true"));
        ParameterValues settings = new ParameterValues(Map.of("epochs", "7"));
        TrainingRequest t = Judging.training(subject(60), "lstm", settings, judging.values(), false);
        assertEquals(0.25, t.testShare());
        assertEquals(Map.of("epochs", "7"), t.parameters());
        EvaluationRequest e = Judging.evaluation(subject(60), "lstm", settings, judging.values());
        assertEquals(3, e.folds());
        assertTrue(e.autoregressive() && Double.isNaN(e.costs().spread()));
        judging.setAll(Map.of("spread", "8"));
        assertEquals(8, Judging.evaluation(subject(60), "lstm", settings, judging.values()).costs().spread());
    }

    @Test
    void whoKeepsBackMuchIsWarned() {
        Subject year = subject(0, 250 * 86_400L);
        assertEquals(Optional.empty(), Judging.outOfDate(year, 12));
        assertTrue(Judging.outOfDate(year, 20).orElse("").startsWith("Kept back are 50 days"));
    }

    @Test
    void continueFindsTheNewestModelWithTheSameSettings() {
        ModelCard other = Cards.of(3, true, Map.of("epochs", "9"), Map.of());
        ModelCard newest = Cards.of(2, false, Map.of("epochs", "7"), Map.of());
        ModelCard older = Cards.of(1, true, Map.of("epochs", "7"), Map.of());
        ParameterValues seven = new ParameterValues(Map.of("epochs", "7"));
        assertEquals(Optional.of(newest), Judging.latest(List.of(other, newest, older), subject(60), "lstm", seven));
        assertEquals(Optional.empty(), Judging.latest(List.of(other), subject(60), "lstm", seven));
        assertEquals(Optional.empty(), Judging.latest(List.of(newest), subject(60), "net", seven));
        assertTrue(Judging.continuing(newest).contains("was cancelled"));
    }
}
