package tradewind.chart.view.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tradewind.core.bar.BarSeries;
import tradewind.core.label.TradeLabel;

/** A trade label and the bar that it stands at. */
public record PlacedLabel(int index, TradeLabel label) {
    /**
     * Labels by their bars, ascending. A label before the first bar has no place; one without a time stands at the last
     * bar, and so does one after it.
     */
    public static List<PlacedLabel> place(List<TradeLabel> labels, BarSeries series) {
        List<PlacedLabel> result = new ArrayList<>(labels.size());
        for (TradeLabel label : labels) {
            int index = label.when().isPresent() ? series.indexAtOrBefore(label.when().getAsLong())
                    : series.size() - 1;
            if (index >= 0) {
                result.add(new PlacedLabel(index, label));
            }
        }
        result.sort(Comparator.comparingInt(PlacedLabel::index));
        return result;
    }

    /** Position of the first label at bar {@code index} or after it. */
    public static int firstAt(List<PlacedLabel> placed, int index) {
        int low = 0;
        int high = placed.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (placed.get(middle).index < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
