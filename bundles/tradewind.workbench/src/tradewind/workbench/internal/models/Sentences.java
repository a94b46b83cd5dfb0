package tradewind.workbench.internal.models;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tradewind.core.forecast.Evaluation;

/** What a result means, line by line. */
final class Sentences {
    private Sentences() {
    }

    static String of(Result result) {
        Evaluation e = result.evaluation();
        List<String> verdict = e.verdict().sentences();
        StringBuilder text = new StringBuilder(String.join("\n", verdict.subList(1, verdict.size())));
        text.append("\nAgainst the best baseline of each, in per cent of its loss (above 0 is better): ")
                .append(e.skill().entrySet().stream().filter(s -> Double.isFinite(s.getValue()))
                        .map(s -> s.getKey() + String.format(Locale.ROOT, " %+.1f", 100 * s.getValue()).replace('-', '\u2212'))
                        .collect(Collectors.joining(", ")))
                .append('.');
        e.ahead().stream().reduce((a, b) -> b).ifPresent(last -> text.append("\n").append(last.step())
                .append(" bars ahead, each forecast from the ones before: error ").append(JobText.significant(last.error()))
                .append(", nothing changes ").append(JobText.significant(last.naiveError())).append('.'));
        text.append("\nConfigurations judged so far on this instrument and bar size: ").append(e.configurations()).append('.');
        return text.toString();
    }
}
