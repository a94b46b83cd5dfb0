package tradewind.ai.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.ModelScore;
import tradewind.core.forecast.ModelScore.Band;

class EvaluationsTest {
    private static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");

    private static ModelScore score(String id, double x) {
        return new ModelScore(id, "The \"" + id + "\"", new ModelScore.Errors(x, 2, 3, 4, 5, 6, 7),
                new ModelScore.Skill(1, 2, 3, 4, 5, Double.NaN, 7, 8), new ModelScore.Direction(1, 2, 3, 4, 5, 6, 7, 8),
                new ModelScore.Intervals(List.of(new Band(0.5, x, 3)), List.of(new Band(0.8, 0.79, Double.NaN)), 1, 2,
                        new double[] {0.1, 0.9}),
                List.of(new ModelScore.Economics("every signal", 3, 1, -2, 3, 4, 5, 6, 7)));
    }

    private static Evaluation evaluation() {
        return new Evaluation("RHM", BarSize.M1, 900, AT, AT.plusSeconds(60), List.of(new Evaluation.Span(AT, AT, AT, AT, 7)),
                70, 3, 0.25, 4.5, 2, Double.NaN, List.of(score("b0", 1), score("net", Double.NaN)), "net",
                Map.of("09 h", 0.81), List.of(new Evaluation.StepAhead(1, 0.5, Double.NaN)),
                new Evaluation.Verdict(true, List.of("Skill.", "Really.")), "<p>");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        String text = Evaluations.text(evaluation());
        Evaluation read = Evaluations.evaluation(text, "<p>");
        assertEquals(text, Evaluations.text(read));
        assertEquals(evaluation().verdict(), read.verdict());
        assertEquals(evaluation().folds(), read.folds());
        assertEquals(evaluation().conditionalCoverage(), read.conditionalCoverage());
        assertTrue(Double.isNaN(read.score().errors().open()));
        assertEquals(4, read.score().errors().close());
        assertEquals(evaluation().models().get(0).economics(), read.models().get(0).economics());
    }

    @Test
    void anythingElseIsRefused() {
        String text = Evaluations.text(evaluation());
        for (String wrong : List.of(text.replace("\"format\": 1", "\"format\": 2"), text.replace("\"evaluated\": \"net\"",
                "\"evaluated\": \"gone\""), text.replace("2026-11", "2026-xx"), text.replace("\"1m\"", "\"7m\""),
                text.substring(2), text.replace("\"errors\": [1.0, ", "\"errors\": ["))) {
            assertThrows(IllegalArgumentException.class, () -> Evaluations.evaluation(wrong, ""), wrong);
        }
    }
}
