package tradewind.ai.internal.registry;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.ai.internal.json.JsonObject;
import tradewind.ai.internal.json.JsonReader;
import tradewind.ai.internal.json.JsonText;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.Evaluation.Span;
import tradewind.core.forecast.Evaluation.StepAhead;
import tradewind.core.forecast.Evaluation.Verdict;
import tradewind.core.forecast.ModelScore;

/** Evaluations as JSON, without their page. Reading fails with IllegalArgumentException on anything unexpected. */
final class Evaluations {
    private static final int FORMAT = 1;

    private Evaluations() {
    }

    static String text(Evaluation e) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("format", FORMAT);
        values.put("ticker", e.ticker());
        values.put("barSize", e.barSize().shortText());
        values.put("bars", e.bars());
        values.put("from", e.from().toString());
        values.put("to", e.to().toString());
        values.put("folds", e.folds().stream().map(Evaluations::span).toList());
        values.put("tested", e.tested());
        values.put("days", e.days());
        values.put("zeroShare", e.zeroShare());
        values.put("side", e.side());
        values.put("configurations", e.configurations());
        values.put("overfitting", Numbers.list(e.overfitting()));
        values.put("evaluated", e.evaluated());
        values.put("models", e.models().stream().map(ScoreJson::object).toList());
        values.put("coverage", coverage(e.conditionalCoverage()));
        values.put("ahead", e.ahead().stream()
                .map(s -> Numbers.list(s.step(), s.error(), s.naiveError())).toList());
        values.put("skill", e.verdict().skill());
        values.put("sentences", e.verdict().sentences());
        return JsonText.of(values);
    }

    private static Map<String, Object> span(Span s) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("learntFrom", s.learntFrom().toString());
        values.put("learntTo", s.learntTo().toString());
        values.put("testedFrom", s.testedFrom().toString());
        values.put("testedTo", s.testedTo().toString());
        values.put("tested", s.tested());
        return values;
    }

    private static List<Map<String, @Nullable Object>> coverage(Map<String, Double> coverage) {
        List<Map<String, @Nullable Object>> result = new ArrayList<>();
        coverage.forEach((where, held) -> {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("where", where);
            values.put("held", Numbers.list(held));
            result.add(values);
        });
        return result;
    }

    static Evaluation evaluation(String text, String html) {
        JsonObject o = JsonReader.object(text);
        if (o.whole("format") != FORMAT) {
            throw new IllegalArgumentException("Written by another version: format " + o.whole("format"));
        }
        try {
            List<ModelScore> models = o.objects("models").stream().map(ScoreJson::score).toList();
            String evaluated = o.text("evaluated");
            if (models.stream().noneMatch(m -> m.id().equals(evaluated))) {
                throw new IllegalArgumentException("There are no scores of \"" + evaluated + "\"");
            }
            Map<String, Double> coverage = new LinkedHashMap<>();
            o.objects("coverage").forEach(c -> coverage.put(c.text("where"), Numbers.of(c, "held", 1)[0]));
            return new Evaluation(o.text("ticker"), BarSize.parse(o.text("barSize"))
                    .orElseThrow(() -> new IllegalArgumentException("There is no such bar size")), (int) o.whole("bars"),
                    Instant.parse(o.text("from")), Instant.parse(o.text("to")),
                    o.objects("folds").stream().map(Evaluations::span).toList(), (int) o.whole("tested"),
                    (int) o.whole("days"), o.number("zeroShare"), o.number("side"), (int) o.whole("configurations"),
                    Numbers.of(o, "overfitting", 1)[0], models,
                    evaluated, coverage, Numbers.rows(o, "ahead", 3).stream()
                            .map(r -> new StepAhead((int) r[0], r[1], r[2])).toList(),
                    new Verdict(o.flag("skill"), o.texts("sentences")), html);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A time of the evaluation cannot be read", e);
        }
    }

    private static Span span(JsonObject o) {
        return new Span(Instant.parse(o.text("learntFrom")), Instant.parse(o.text("learntTo")),
                Instant.parse(o.text("testedFrom")), Instant.parse(o.text("testedTo")), (int) o.whole("tested"));
    }
}
