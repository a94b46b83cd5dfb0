package tradewind.indicators.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tradewind.core.forecast.Parameter;

/** Which number of a bar goes in. */
enum Source {
    CLOSE, OPEN, HIGH, LOW, HL2, HLC3, OHLC4;

    private static final List<String> WORDS =
            Arrays.stream(values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toList();

    double of(Formula bar) {
        return switch (this) {
            case CLOSE -> bar.close;
            case OPEN -> bar.open;
            case HIGH -> bar.high;
            case LOW -> bar.low;
            case HL2 -> (bar.high + bar.low) / 2;
            case HLC3 -> bar.typical();
            case OHLC4 -> (bar.open + bar.high + bar.low + bar.close) / 4;
        };
    }

    static Parameter parameter(Source usual) {
        return Parameter.choice("source", usual.name().toLowerCase(Locale.ROOT), WORDS, "The price of a bar that counts");
    }

    static Source of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
