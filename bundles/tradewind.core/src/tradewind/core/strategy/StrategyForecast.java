package tradewind.core.strategy;

/**
 * What a price model says of the bar that comes next.
 *
 * @param model    id of the forecaster
 * @param after    start of the bar that it was made from, epoch seconds UTC
 * @param close    expected close
 * @param ageHours time since the model has learnt, in hours of market time
 * @param skill    of the model against the best naive forecast over its last scored predictions: above 0 is better, NaN
 *                 before there are enough
 */
public record StrategyForecast(String model, long after, double close, double ageHours, double skill) {
}
