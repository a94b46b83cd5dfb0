package tradewind.core.indicator;

import tradewind.core.forecast.ParameterValues;
import tradewind.core.instrument.TradingHours;

/** Makes indicators of one kind. Stateless: any thread may call. */
public interface IndicatorKind {
    IndicatorDescriptor descriptor();

    /**
     * A new indicator that has seen no bar.
     *
     * @param values checked values of all {@link IndicatorDescriptor#parameters}
     * @param hours  of the instrument, for what begins anew with each trading day
     * @throws IllegalArgumentException if the values do not go together; the message is for people
     */
    Indicator create(ParameterValues values, TradingHours hours);
}
