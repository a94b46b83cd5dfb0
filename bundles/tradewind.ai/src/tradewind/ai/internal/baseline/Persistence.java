package tradewind.ai.internal.baseline;

import tradewind.core.forecast.Anchor;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.Quantiles;
import tradewind.core.forecast.TrainingData;

/** B0: the next bar stands at the last close and has the last volume. The median forecast, as many moves are exactly 0. */
final class Persistence implements Rule {
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
        return flat(a, a.volume(), Quantiles.point(a.close()));
    }

    /** A bar without any range at the last close. */
    static CandleForecast flat(Anchor a, double volume, Quantiles quantiles) {
        double c = a.close();
        return new CandleForecast(c, c, c, c, volume, c, quantiles);
    }
}
