package tradewind.ai.internal.registry;

import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.ParameterValues;

/** What makes two models the same kind: forecaster, settings and input. */
public record Configuration(String forecaster, ParameterValues parameters, InputSpec input) {
    private static final int DIGITS = 12;

    /** Twelve hexadecimal digits. */
    public String hash() {
        return Hashes.of(forecaster + "\n" + parameters.values() + "\n" + input.features() + "\n" + input.scaling()
                + "\n" + input.windowLength()).substring(0, DIGITS);
    }
}
