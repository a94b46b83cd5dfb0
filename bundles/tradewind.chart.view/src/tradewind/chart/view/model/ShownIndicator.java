package tradewind.chart.view.model;

import java.util.List;
import tradewind.core.indicator.IndicatorDescriptor.Scale;
import tradewind.core.indicator.IndicatorOutput.Drawing;

/**
 * An indicator on the chart.
 *
 * @param title      short name and parameters
 * @param overPrices whether it is drawn over the bars, rather than in a pane of its own
 * @param scale      of its pane
 */
public record ShownIndicator(String title, boolean overPrices, Scale scale, List<Line> lines) {
    /**
     * One of its outputs.
     *
     * @param ink          index of its colour, see {@link IndicatorInk}
     * @param values       one for each bar
     * @param displacement by how many bars it is drawn later
     */
    public record Line(String name, Drawing drawing, int ink, ValueColumn values, int displacement) {
        /** What is drawn at the place of bar {@code i}. */
        public double at(int i) {
            return values.value(i - displacement);
        }

        /** One past the last bar that has something drawn. */
        public int end() {
            return values.size() + displacement;
        }
    }

    public ShownIndicator {
        lines = List.copyOf(lines);
    }

    /** The largest value drawn from bar {@code from} to {@code to} (exclusive), NaN if there is none. */
    double highest(int from, int to) {
        double most = Double.NaN;
        for (Line line : lines) {
            double value = line.values.highest(from - line.displacement, to - line.displacement);
            most = Double.isNaN(most) || value > most ? value : most;
        }
        return most;
    }

    /** The smallest value drawn from bar {@code from} to {@code to} (exclusive), NaN if there is none. */
    double lowest(int from, int to) {
        double least = Double.NaN;
        for (Line line : lines) {
            double value = line.values.lowest(from - line.displacement, to - line.displacement);
            least = Double.isNaN(least) || value < least ? value : least;
        }
        return least;
    }
}
