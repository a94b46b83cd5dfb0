package tradewind.ai.internal.baseline;

import java.util.Arrays;
import tradewind.core.forecast.Anchor;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.Quantiles;
import tradewind.core.forecast.TrainingData;

/**
 * B2: no return, and intervals of EWMA(30) volatility. How many volatilities wide an interval is, comes from the sizes of
 * scaled returns in training, so that fat tails and zero moves are in it. The interval forecast to beat.
 */
final class VolatilityBand implements Rule {
    private static final double[] LEVELS = Quantiles.LEVELS;
    private static final int MIDDLE = LEVELS.length / 2;

    @Override
    public double[] fit(TrainingData data) {
        BarColumns bars = data.bars();
        double[] sizes = new double[data.trainSize()];
        for (int k = 0; k < sizes.length; k++) {
            int t = data.train(k);
            sizes[k] = Math.abs(bars.logReturn(t + 1)) / data.input().anchor(t).volatility();
        }
        Arrays.sort(sizes);
        double[] widths = new double[MIDDLE];
        for (int k = 0; k < MIDDLE; k++) {
            double share = LEVELS[MIDDLE + 1 + k] - LEVELS[MIDDLE - 1 - k];
            widths[k] = sizes.length == 0 ? 0 : sizes[(int) Math.min(sizes.length - 1L, (long) (share * sizes.length))];
        }
        return widths;
    }

    @Override
    public int numbers() {
        return MIDDLE;
    }

    @Override
    public CandleForecast predict(ForecastInput input, double[] numbers) {
        Anchor a = input.anchor();
        double[] values = new double[LEVELS.length];
        values[MIDDLE] = a.close();
        for (int k = 0; k < MIDDLE; k++) {
            double reach = numbers[k] * a.volatility();
            values[MIDDLE - 1 - k] = a.close() * Math.exp(-reach);
            values[MIDDLE + 1 + k] = a.close() * Math.exp(reach);
        }
        return Persistence.flat(a, a.volume(), new Quantiles(LEVELS, values));
    }
}
