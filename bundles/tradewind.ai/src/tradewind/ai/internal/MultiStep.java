package tradewind.ai.internal;

import java.util.ArrayList;
import java.util.List;
import tradewind.ai.internal.data.Preparation;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.Evaluation.StepAhead;
import tradewind.core.forecast.TrainedModel;

/** Forecasts many bars ahead, each from the forecasts before, from starts spread over the tested bars. */
final class MultiStep {
    static final int STEPS = 20;
    private static final int STARTS = 200;
    /** Enough bars for the averages of anchors and features to settle. */
    private static final int SETTLING = 300;

    private final double[] error = new double[STEPS];
    private final double[] naive = new double[STEPS];
    private int starts;

    void run(TrainedModel model, Preparation preparation, BarColumns bars, int[] tested, int windowLength) {
        int stride = Math.max(STEPS, tested.length / STARTS);
        for (int k = 0; k < tested.length; k += stride) {
            int t = tested[k];
            if (t + STEPS < bars.size() && bars.stretchStart(t + STEPS) <= t) {
                follow(model, preparation, bars, t, windowLength);
                starts++;
            }
        }
    }

    private void follow(TrainedModel model, Preparation preparation, BarColumns bars, int t, int windowLength) {
        int from = Math.max(0, t + 1 - windowLength - SETTLING);
        BarColumns.Extension ahead = bars.until(t + 1).extended(from, STEPS);
        for (int step = 1; step <= STEPS; step++) {
            CandleForecast next = model.predict(preparation.input(ahead.bars()));
            error[step - 1] += Math.abs(next.close() - bars.close(t + step));
            naive[step - 1] += Math.abs(bars.close(t) - bars.close(t + step));
            ahead.append(next);
        }
    }

    /** Mean errors by step; empty if there was no start. */
    List<StepAhead> errors() {
        List<StepAhead> result = new ArrayList<>();
        for (int s = 0; s < STEPS && starts > 0; s++) {
            result.add(new StepAhead(s + 1, error[s] / starts, naive[s] / starts));
        }
        return result;
    }
}
