package tradewind.core.forecast;

import java.util.List;

/**
 * What a model wants to see.
 *
 * @param windowLength number of bars it needs in one unbroken stretch to forecast the next, 1 or more
 */
public record InputSpec(List<Feature> features, Scaling scaling, int windowLength) {
    /** Open, high, low, close and volume. */
    public static final List<Feature> OHLCV =
            List.of(Feature.OPEN, Feature.HIGH, Feature.LOW, Feature.CLOSE, Feature.VOLUME);

    /** @throws IllegalArgumentException if the window is empty or a feature is named twice */
    public InputSpec {
        features = List.copyOf(features);
        if (windowLength < 1 || features.stream().distinct().count() < features.size()) {
            throw new IllegalArgumentException("Not an input: " + features + " over " + windowLength + " bars");
        }
    }
}
