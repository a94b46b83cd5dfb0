package tradewind.ai.internal.baseline;

import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.TrainingData;

/** How a baseline learns a few numbers and forecasts with them. */
interface Rule {
    /** The numbers; may be none. */
    double[] fit(TrainingData data);

    /** @param numbers as {@link #fit} gave them; how many is checked by {@link #numbers} */
    CandleForecast predict(ForecastInput input, double[] numbers);

    /** How many numbers it learns. */
    int numbers();
}
