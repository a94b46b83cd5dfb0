package tradewind.ai.internal.baseline;

import tradewind.core.forecast.Anchor;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.Quantiles;
import tradewind.core.forecast.TrainingData;

/** B3: the next bar reaches as far above and below the last close as bars lately did (EWMA, span 20). */
final class Wicks implements Rule {
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
        double c = a.close();
        return new CandleForecast(c, c + a.upper(), Math.max(0, c - a.lower()), c, a.volume(), c, Quantiles.point(c));
    }
}
