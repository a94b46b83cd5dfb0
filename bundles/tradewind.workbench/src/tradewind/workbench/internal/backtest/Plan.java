package tradewind.workbench.internal.backtest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.StrategyDescriptor;

/** A back-test that a person has put together. */
record Plan(List<PastSeries> series, StrategyDescriptor strategy, Map<String, String> parameters, Terms terms) {
    private static final int MOST_NAMES = 4;

    Plan {
        series = List.copyOf(series);
        parameters = Map.copyOf(parameters);
    }

    Plan with(Map<String, String> other) {
        return new Plan(series, strategy, other, terms);
    }

    /** "SFI Charlie on RHM, 1m". */
    String title() {
        return strategy.name() + " on " + series.stream().limit(MOST_NAMES).map(PastSeries::symbol)
                .collect(Collectors.joining(", ")) + (series.size() > MOST_NAMES ? " and " + (series.size() - MOST_NAMES)
                        + " more" : "") + ", " + series.getFirst().size().shortText();
    }

    /** @param tries settings that were looked at on these bars */
    List<BacktestRequest> requests(int tries) {
        return series.stream().map(s -> request(s, tries, Optional.empty())).toList();
    }

    /** The files of decision logs: of several instruments each has its own, the symbol before the ending of the name. */
    List<Path> logFiles(Path file) {
        return series.stream().map(s -> series.size() == 1 ? file : named(file, s.symbol())).toList();
    }

    /** With decision logs in these files. */
    List<BacktestRequest> logged(List<Path> files) {
        return IntStream.range(0, series.size()).mapToObj(i -> request(series.get(i), 1, Optional.of(files.get(i)))).toList();
    }

    private BacktestRequest request(PastSeries s, int tries, Optional<Path> log) {
        return new BacktestRequest(s.subject(), terms.settings(strategy.id(), parameters), terms.fills(s), log.isPresent(),
                log, tries);
    }

    private static Path named(Path file, String symbol) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        int end = dot < 0 ? name.length() : dot;
        return file.resolveSibling(name.substring(0, end) + "-" + symbol + name.substring(end));
    }

    /** A name for files. */
    String fileName(String ending) {
        return (strategy.id() + "-" + (series.size() == 1 ? series.getFirst().symbol() : series.size() + "-instruments") + "-"
                + series.getFirst().size().shortText() + ending).replaceAll("[^A-Za-z0-9._-]", "-");
    }

    /** The bars: settings that were tried on the same ones are tries of one another. */
    String bars() {
        return series.stream().map(s -> s.symbol() + " " + s.size()).collect(Collectors.joining(", "));
    }

    /** The settings that make a try of their own. */
    String settings() {
        return strategy.id() + new java.util.TreeMap<>(parameters) + terms.orders().flag("sell-short");
    }
}
