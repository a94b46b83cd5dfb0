package tradewind.chart.view.model;

import java.util.List;
import tradewind.core.strategy.RunMark;

/**
 * What strategies do on the instrument of a chart.
 *
 * @param marks   signals and fills of shadows, ascending by time; the same object as long as nothing came
 * @param legend  one for each run
 */
public record ChartSignals(List<Mark> marks, List<Run> legend) {
    public static final ChartSignals NONE = new ChartSignals(List.of(), List.of());

    /** @param strategy for people */
    public record Mark(String strategy, RunMark mark) {
        /** "SFI Charlie: wants 10 instead of 0, flip up". */
        public String sentence() {
            String after = Figures.quantity(mark.after());
            return strategy + ": " + switch (mark.kind()) {
                case SHADOW_FILL -> "its shadow holds " + after + ", filled at " + mark.price();
                case EARLY -> "wanted " + after + ", " + mark.reason();
                case HELD_BACK, FOLLOWED -> "wants " + after + " instead of " + Figures.quantity(mark.before()) + ", "
                        + mark.reason();
            };
        }
    }

    /**
     * A run in one line.
     *
     * @param state  "SFI Charlie armed, wants 10, holds 10"
     * @param profit with its sign, empty if there is none
     * @param gains  above 0, below 0, or 0 for neither
     */
    public record Run(String state, String profit, int gains) {
    }

    /** The same as before if nothing came, so that the lasting layer is kept. */
    public ChartSignals after(ChartSignals before) {
        return marks.equals(before.marks) ? new ChartSignals(before.marks, legend) : this;
    }

    /** Position of the first mark at that time or later. */
    public int firstAt(long time) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).mark().time() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The marks of the times {@code from} to {@code to}, exclusive; epoch seconds. */
    public List<Mark> between(long from, long to) {
        return marks.subList(firstAt(from), Math.max(firstAt(from), firstAt(to)));
    }
}
