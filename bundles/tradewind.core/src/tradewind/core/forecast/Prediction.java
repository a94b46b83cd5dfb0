package tradewind.core.forecast;

import java.time.Instant;
import java.util.List;

/**
 * A forecast of the bar that comes next.
 *
 * @param start of the bar that is forecast; the opening of the next session if the market closes before
 * @param after start of the bar it was made from
 * @param notes what a reader should know: the age of the model, the verdict on it
 */
public record Prediction(ModelCard model, Instant start, Instant after, CandleForecast candle, List<String> notes) {
}
