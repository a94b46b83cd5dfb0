package tradewind.core.forecast;

import java.time.ZoneId;
import java.util.Optional;
import tradewind.core.bar.BarSeries;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.TradingHours;

/**
 * What a model is about.
 *
 * @param ticker     letters, digits, '.', '_' and '-'; names the model's folder
 * @param hours      empty if not known: then holes in the data part the sessions
 * @param zone       of the exchange, for days and times of day
 * @param increments empty if not known: then the price grid is told from the bars
 */
public record Subject(String ticker, BarSeries bars, Optional<TradingHours> hours, ZoneId zone,
        Optional<PriceIncrements> increments) {
    /** @throws IllegalArgumentException if the ticker cannot name a folder */
    public Subject {
        named(ticker);
    }

    /** The name itself. @throws IllegalArgumentException if it cannot name a folder of models */
    public static String named(String name) {
        if (!name.matches("[A-Za-z0-9._-]{1,80}") || name.startsWith(".")) {
            throw new IllegalArgumentException("Not a name to file models under: " + name);
        }
        return name;
    }

    /** Bars of a known instrument. */
    public static Subject of(Instrument instrument, BarSeries bars, boolean regularOnly) {
        return new Subject(instrument.symbol().replaceAll("[^A-Za-z0-9._-]", "-"), bars,
                Optional.of(instrument.hours(regularOnly)), instrument.zone(), Optional.of(instrument.increments()));
    }

    /** The bars that models see. @throws IllegalArgumentException if a price is not above 0 */
    public BarColumns columns() {
        return BarColumns.of(bars, hours, zone);
    }
}
