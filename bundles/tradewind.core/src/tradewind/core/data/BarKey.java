package tradewind.core.data;

import java.util.Locale;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.core.instrument.Instrument;

/**
 * What a stored series is filed under.
 *
 * @param instrument a name that is the same in every session, made of letters, digits, '.', '_' and '-'
 */
public record BarKey(String instrument, BarSize barSize, WhatToShow whatToShow, boolean regularOnly) {
    public BarKey {
        if (!instrument.matches("[A-Za-z0-9._-]{1,80}") || instrument.startsWith(".")) {
            throw new IllegalArgumentException("Not a name to file bars under: " + instrument);
        }
    }

    /** Keyed by symbol, contract id and kind, so that two contracts never share a file. */
    public static BarKey of(Instrument instrument, BarSize barSize, WhatToShow whatToShow, boolean regularOnly) {
        return of(instrument, barSize, whatToShow, regularOnly, false);
    }

    /** As the other; bars of a simulated market are filed apart from real ones. */
    public static BarKey of(Instrument instrument, BarSize barSize, WhatToShow whatToShow, boolean regularOnly,
            boolean simulated) {
        String symbol = instrument.symbol().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "-");
        String name = symbol + "_" + instrument.type() + "_" + instrument.conId() + (simulated ? "_SIM" : "");
        return new BarKey(name, barSize, whatToShow, regularOnly);
    }
}
