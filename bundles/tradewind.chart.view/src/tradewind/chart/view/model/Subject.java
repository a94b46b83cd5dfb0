package tradewind.chart.view.model;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.TradingHours;

/**
 * What the chart is about.
 *
 * @param name      short name, empty when there is no instrument yet
 * @param detail    long name, exchange, currency
 * @param watermark kind of the account, drawn behind the candles
 * @param message   what is awaited while there are no bars
 */
public record Subject(String name, String detail, PriceIncrements increments, TradingHours hours, String watermark,
        String message) {

    /** Nothing to chart yet, for the reason given. */
    public static Subject none(String message) {
        return new Subject("", "", PriceIncrements.uniform(new BigDecimal("0.01")),
                TradingHours.continuous(ZoneOffset.UTC), "", message);
    }

    /** The instrument, its gaps judged by {@code regularOnly} hours. */
    public static Subject of(Instrument instrument, boolean regularOnly, String watermark, String message) {
        String exchange = instrument.primaryExchange().isEmpty() ? instrument.exchange()
                : instrument.primaryExchange();
        String detail = instrument.longName().isEmpty() ? exchange + ", " + instrument.currency()
                : instrument.longName() + ", " + exchange + ", " + instrument.currency();
        return new Subject(instrument.displayName(), detail, instrument.increments(), instrument.hours(regularOnly),
                watermark, message);
    }

    public Subject withMessage(String text) {
        return new Subject(name, detail, increments, hours, watermark, text);
    }
}
