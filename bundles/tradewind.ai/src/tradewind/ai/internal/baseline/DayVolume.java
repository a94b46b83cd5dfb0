package tradewind.ai.internal.baseline;

import tradewind.core.forecast.Anchor;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.Quantiles;
import tradewind.core.forecast.TrainingData;

/**
 * B4: the volume usual at that time of day (the median, best by absolute error), or in log space half of that and half
 * the EWMA of late (best by log error).
 */
record DayVolume(boolean log) implements Rule {
    @Override
    public double[] fit(TrainingData data) {
        return new double[0];
    }

    @Override
    public int numbers() {
        return 0;
    }

    @Override
    public CandleForecast predict(ForecastInput input, double[] numbers) {
        Anchor a = input.anchor();
        double volume = log ? Math.max(0, Math.expm1(a.logVolume())) : a.slotVolume();
        return Persistence.flat(a, volume, Quantiles.point(a.close()));
    }
}
