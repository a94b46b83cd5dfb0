package tradewind.workbench.internal.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.JobState;
import tradewind.core.forecast.JobState.Kind;
import tradewind.core.forecast.JobState.Phase;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.Progress.Step;
import tradewind.workbench.internal.models.Comparison.Row;

class ModelTextTest {
    private static JobState state(Kind kind, Phase phase, String stage, List<Step> steps, Optional<Duration> left,
            String message) {
        return new JobState(1, kind, "RHM", BarSize.M1, "LSTM", phase, stage, steps, Instant.EPOCH, left, Optional.empty(),
                Optional.empty(), message);
    }

    @Test
    void aJobSaysHowFarItIs() {
        JobState running = state(Kind.EVALUATION, Phase.RUNNING, "fold 2 of 5", List.of(new Step(12, 50, 0.01234567, 123.456,
                Double.NaN)), Optional.of(Duration.ofMinutes(3)), "");
        assertEquals("running, fold 2 of 5, step 12 of 50, at most 3 min left", JobText.state(running));
        assertEquals("Loss: training 0.01235, validation 123.5", JobText.losses(running));
        assertEquals(0.24, JobText.share(running));
        JobState testing = state(Kind.TRAINING, Phase.RUNNING, "testing on the days kept back", running.steps(),
                Optional.empty(), "");
        assertEquals("running, testing on the days kept back", JobText.state(testing));
        JobState failed = state(Kind.TRAINING, Phase.FAILED, "", List.of(), Optional.empty(), "There are bars of 2 days.");
        assertEquals("failed: There are bars of 2 days.", JobText.state(failed));
        assertEquals("", JobText.losses(failed));
        assertEquals(1, JobText.share(failed));
    }

    @Test
    void leavingAsksForWhatIsUnderWay() {
        JobState running = state(Kind.TRAINING, Phase.RUNNING, "learning", List.of(), Optional.empty(), "");
        JobState waiting = state(Kind.EVALUATION, Phase.WAITING, "", List.of(), Optional.empty(), "");
        String question = Leaving.question(List.of(waiting, running));
        assertTrue(question.startsWith("Training RHM 1m, LSTM is running, learning. 1 more wait"), question);
        assertTrue(question.contains("Continue goes on"), question);
        assertTrue(Leaving.question(List.of(state(Kind.EVALUATION, Phase.RUNNING, "", List.of(), Optional.empty(), "")))
                .contains("nothing is kept"));
    }

    @Test
    void theStateOfAModelIsAWord() {
        ModelCard card = Cards.of(1, true, Map.of(), Map.of("skill", 1.0));
        assertEquals("ready", ModelHealth.of(card, Cards.LEARNT.plus(Duration.ofDays(30))).word());
        assertEquals("old", ModelHealth.of(card, Cards.LEARNT.plus(Duration.ofDays(31))).word());
        assertEquals("expired", ModelHealth.of(card, Cards.LEARNT.plus(Duration.ofDays(91))).word());
        assertEquals("cancelled", ModelHealth.of(Cards.of(1, false, Map.of(), Map.of()), Cards.LEARNT).word());
        assertEquals("\u25b2 skill", ModelHealth.skill(card));
        assertEquals("no evidence", ModelHealth.skill(Cards.of(1, true, Map.of(), Map.of("skill", 0.0))));
        assertEquals("\u2014", ModelHealth.skill(Cards.of(1, false, Map.of(), Map.of())));
        assertEquals(List.of("now", "119 min", "2 h", "47 h", "2 d"), List.of(0, 119, 120, 47 * 60, 48 * 60).stream()
                .map(m -> ModelHealth.age(card, card.trained().plus(Duration.ofMinutes(m)))).toList());
    }

    @Test
    void aComparisonNamesWhatDiffersAndWhichIsBetter() {
        Comparison c = Comparison.of(Cards.of(1, true, Map.of("epochs", "5", "rate", "1"), Map.of("mase", 0.99, "r2", 0.01,
                "coverage80", 0.8)), Cards.of(2, true, Map.of("epochs", "9", "rate", "1", "more", "x"), Map.of("mase", 0.98,
                "r2", 0.005, "coverage80", 0.7)));
        assertTrue(c.comparable());
        assertEquals(new Row(Comparison.Part.SETTING, "epochs", "5", "9", 0), row(c, "epochs"));
        assertFalse(row(c, "rate").differs());
        assertEquals(new Row(Comparison.Part.SETTING, "more", "\u2014", "x", 0), row(c, "more"));
        assertEquals(1, row(c, "MASE").better());
        assertEquals(-1, row(c, "R\u00b2").better());
        assertEquals(0, row(c, "80 % range held").better());
        assertTrue(c.rows().stream().noneMatch(r -> r.name().equals("CRPS")), "unknown on both sides");
    }

    @Test
    void differentBarsMakeNoFigureBetter() {
        ModelCard left = Cards.of(1, true, Map.of(), Map.of("mase", 0.99));
        ModelCard right = new ModelCard("SIE", left.barSize(), left.forecaster(), left.parameters(), left.configuration(), 1,
                left.trained(), left.learntFrom(), left.learntTo(), left.bars(), true, Map.of("mase", 0.5), "", Path.of(""));
        Comparison c = Comparison.of(left, right);
        assertFalse(c.comparable());
        assertEquals(0, row(c, "MASE").better());
    }

    private static Row row(Comparison c, String name) {
        return c.rows().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }
}
