package tradewind.workbench.internal.models;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tradewind.core.forecast.ModelCard;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;

/**
 * Two models side by side.
 *
 * @param comparable whether their figures come from the same bars, so that they may be compared
 */
record Comparison(List<Row> rows, boolean comparable) {
    /** Names of figures, for people, in the order of the table. */
    private static final List<Figure> FIGURES = List.of(new Figure("closeMae", "Error of the close", -1, 4),
            new Figure("highMae", "Error of the high", -1, 4), new Figure("lowMae", "Error of the low", -1, 4),
            new Figure("volumeLogMae", "Error of the log volume", -1, 4), new Figure("mase", "MASE", -1, 4),
            new Figure("r2", "R\u00b2", 1, 4), new Figure("dmP", "p (Diebold, Mariano)", 0, 3),
            new Figure("direction", "Direction right", 1, 3), new Figure("coverage80", "80 % range held", 0, 3),
            new Figure("width80", "80 % range, width in bp", 0, 2), new Figure("crps", "CRPS", -1, 4),
            new Figure("netBp", "Net bp a trade", 1, 2), new Figure("testedBars", "Tested bars", 0, 0));

    /** What a row is about. */
    enum Part {
        DATA("Data"), SETTING("Settings"), FIGURE("Figures");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param better 1 if more is better, -1 if less is, 0 if neither */
    private record Figure(String key, String name, int better, int decimals) {
    }

    /** @param better -1 if the left one is, 1 if the right one is, 0 if neither */
    record Row(Part part, String name, String left, String right, int better) {
        boolean differs() {
            return !left.equals(right);
        }
    }

    static Comparison of(ModelCard left, ModelCard right) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("Instrument", left.ticker(), right.ticker()));
        rows.add(row("Bars", left.barSize().shortText(), right.barSize().shortText()));
        rows.add(row("Number of bars", Numbers.size(left.bars()), Numbers.size(right.bars())));
        rows.add(row("Learnt from", day(left.learntFrom()), day(right.learntFrom())));
        rows.add(row("Learnt until", day(left.learntTo()), day(right.learntTo())));
        rows.add(row("Training", left.complete() ? "complete" : "cancelled", right.complete() ? "complete" : "cancelled"));
        rows.add(new Row(Part.SETTING, "Forecaster", left.forecaster(), right.forecaster(), 0));
        Set<String> names = new TreeSet<>(left.parameters().values().keySet());
        names.addAll(right.parameters().values().keySet());
        for (String name : names) {
            rows.add(new Row(Part.SETTING, name, setting(left, name), setting(right, name), 0));
        }
        boolean comparable = left.ticker().equals(right.ticker()) && left.barSize() == right.barSize()
                && left.learntTo().equals(right.learntTo()) && left.bars() == right.bars();
        FIGURES.forEach(f -> rows.add(row(f, left.metrics(), right.metrics(), comparable)));
        return new Comparison(rows.stream().filter(r -> !r.left().equals(Numbers.NONE) || !r.right().equals(Numbers.NONE))
                .collect(Collectors.toUnmodifiableList()), comparable);
    }

    private static Row row(String name, String left, String right) {
        return new Row(Part.DATA, name, left, right, 0);
    }

    private static String day(java.time.Instant at) {
        return Times.minute(at, ZoneOffset.UTC) + " UTC";
    }

    private static String setting(ModelCard card, String name) {
        return card.parameters().values().getOrDefault(name, Numbers.NONE);
    }

    private static Row row(Figure f, Map<String, Double> left, Map<String, Double> right, boolean comparable) {
        double l = left.getOrDefault(f.key(), Double.NaN);
        double r = right.getOrDefault(f.key(), Double.NaN);
        String leftText = Numbers.price(l, f.decimals());
        String rightText = Numbers.price(r, f.decimals());
        boolean judged = comparable && Double.isFinite(l) && Double.isFinite(r) && !leftText.equals(rightText);
        return new Row(Part.FIGURE, f.name(), leftText, rightText, judged ? f.better() * (r > l ? 1 : -1) : 0);
    }
}
