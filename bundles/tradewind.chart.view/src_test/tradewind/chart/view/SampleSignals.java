package tradewind.chart.view;

import java.util.ArrayList;
import java.util.List;
import tradewind.chart.view.model.ChartSignals;
import tradewind.core.bar.BarSeries;
import tradewind.core.strategy.RunMark;

/** Signals of every kind along made-up bars. */
public final class SampleSignals {
    private SampleSignals() {
    }

    /** @param every so many bars a mark, the newest at the bar before the last. @param profit of the run */
    public static ChartSignals of(BarSeries series, int every, double profit) {
        List<ChartSignals.Mark> marks = new ArrayList<>();
        RunMark.Kind[] kinds = RunMark.Kind.values();
        int n = series.size();
        for (int i = (n - 2) % every, k = 0; i >= 0 && i < n; i += every, k++) {
            boolean up = k % 2 == 0;
            marks.add(new ChartSignals.Mark("SFI Charlie", new RunMark(series.time(i), kinds[k / 2 % kinds.length],
                    up ? 0 : 10, up ? 10 : 0, series.close(i), up ? "flip up" : "take profit")));
        }
        int gains = (int) Math.signum(profit);
        return new ChartSignals(marks, List.of(new ChartSignals.Run("SFI Charlie ARMED, wants 10, holds 10",
                gains == 0 ? "" : (gains > 0 ? "\u25b2 +" : "\u25bc \u2212") + Math.abs(profit) + " EUR", gains)));
    }
}
