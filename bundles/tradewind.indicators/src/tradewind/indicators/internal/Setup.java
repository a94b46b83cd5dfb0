package tradewind.indicators.internal;

import tradewind.core.forecast.ParameterValues;
import tradewind.core.instrument.TradingHours;

/** What an indicator is made with. */
record Setup(ParameterValues values, TradingHours hours) {
    int integer(String name) {
        return values.integer(name);
    }

    int period() {
        return values.integer("period");
    }

    double decimal(String name) {
        return values.decimal(name);
    }

    Source source() {
        return Source.of(values.text("source"));
    }

    boolean is(String name, String word) {
        return values.text(name).equals(word);
    }
}
