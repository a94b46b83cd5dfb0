package tradewind.chart.view.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.bar.BarSeries;
import tradewind.core.label.PastTrade;

/**
 * Trades of a back-test and the bars that they lie over.
 *
 * @param placed   by the bar of the exit, ascending
 * @param revealed the one that a person has asked for
 */
public record ChartTrades(List<Placed> placed, Optional<PastTrade> revealed) {
    /** @param from the bar of the entry @param to the bar of the exit */
    public record Placed(int from, int to, PastTrade trade) {
    }

    public static final ChartTrades NONE = new ChartTrades(List.of(), Optional.empty());

    public ChartTrades {
        placed = List.copyOf(placed);
    }

    /** Trades from before the first bar have no place. */
    static ChartTrades place(List<PastTrade> trades, Optional<PastTrade> revealed, BarSeries series) {
        if (trades.isEmpty()) {
            return NONE;
        }
        List<Placed> result = new ArrayList<>(trades.size());
        for (PastTrade trade : trades) {
            int from = series.indexAtOrBefore(trade.entered());
            if (from >= 0) {
                result.add(new Placed(from, series.indexAtOrBefore(trade.left()), trade));
            }
        }
        result.sort(Comparator.comparingInt(Placed::to));
        return new ChartTrades(result, revealed);
    }

    /** Whether these are the same as those before a series got longer, so that nothing need be drawn again. */
    boolean same(@Nullable ChartTrades other) {
        return other == this || other != null && placed.equals(other.placed) && revealed.equals(other.revealed);
    }

    /** Position of the first trade whose exit is at bar {@code index} or after it. */
    public int firstAt(int index) {
        int low = 0;
        int high = placed.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (placed.get(middle).to < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
