package tradewind.chart.view;

import java.util.ArrayList;
import java.util.List;
import tradewind.core.bar.BarSeries;
import tradewind.core.label.PastTrade;

/** Trades along a series: long and short in turn, held for half the distance between them. */
public final class SampleTrades {
    private SampleTrades() {
    }

    /** @param every bars from entry to entry, at least 2 */
    public static List<PastTrade> of(BarSeries series, int every) {
        List<PastTrade> result = new ArrayList<>();
        for (int i = 0; i + every / 2 < series.size(); i += every) {
            boolean buys = i / every % 2 == 0;
            double entry = series.close(i);
            double exit = series.close(i + every / 2);
            result.add(new PastTrade(series.time(i) + 20, series.time(i + every / 2) + 5, entry, exit, buys,
                    buys ? exit - entry : entry - exit));
        }
        return result;
    }
}
