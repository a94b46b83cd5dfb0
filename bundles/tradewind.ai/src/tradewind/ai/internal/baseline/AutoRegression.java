package tradewind.ai.internal.baseline;

import tradewind.core.forecast.Anchor;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.Quantiles;
import tradewind.core.forecast.TrainingData;

/**
 * B1: the next return is a share of the last one, by least squares without a constant. What it finds at short bars is
 * mostly the bounce between bid and ask.
 */
final class AutoRegression implements Rule {
    @Override
    public double[] fit(TrainingData data) {
        BarColumns bars = data.bars();
        double products = 0;
        double squares = 0;
        for (int k = 0; k < data.trainSize(); k++) {
            int t = data.train(k);
            double before = bars.logReturn(t);
            products += before * bars.logReturn(t + 1);
            squares += before * before;
        }
        return new double[] {squares > 0 ? products / squares : 0};
    }

    @Override
    public int numbers() {
        return 1;
    }

    @Override
    public CandleForecast predict(ForecastInput input, double[] numbers) {
        Anchor a = input.anchor();
        double mean = a.close() * Math.exp(numbers[0] * input.bars().logReturn(input.size() - 1));
        double high = Math.max(a.close(), mean);
        double low = Math.min(a.close(), mean);
        return new CandleForecast(a.close(), high, low, mean, a.volume(), mean, Quantiles.point(mean));
    }
}
