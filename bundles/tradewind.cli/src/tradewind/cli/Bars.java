package tradewind.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tradewind.core.bar.Bar;
import tradewind.core.instrument.Instrument;

/** Bars as people and programs read them. */
final class Bars {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Bars() {
    }

    static Json json(String type, Instrument instrument, Bar bar) {
        return Json.of("type", type).and("symbol", instrument.symbol())
                .and("time", Instant.ofEpochSecond(bar.time()).toString()).and("open", bar.open())
                .and("high", bar.high()).and("low", bar.low()).and("close", bar.close()).and("volume", bar.volume())
                .and("provisional", bar.provisional()).and("source", bar.source())
                .and("resolution", bar.size().shortText()).and("revision", bar.revision());
    }

    static String text(Instrument instrument, Bar bar, ZoneId zone) {
        return time(bar, zone) + "  O " + price(instrument, bar.open()) + "  H " + price(instrument, bar.high()) + "  L "
                + price(instrument, bar.low()) + "  C " + price(instrument, bar.close()) + "  V "
                + Json.number(bar.volume()) + (bar.provisional() ? "  in progress" : "  confirmed");
    }

    /** With the decimals of the price grid; one more for a mid price between two steps. */
    private static String price(Instrument instrument, double price) {
        int decimals = instrument.increments().decimalsAt(price);
        boolean onGrid = instrument.increments().onGrid(BigDecimal.valueOf(price));
        return String.format(Locale.ROOT, "%." + (onGrid ? decimals : decimals + 1) + "f", price);
    }

    private static String time(Bar bar, ZoneId zone) {
        return TIME.format(Instant.ofEpochSecond(bar.time()).atZone(zone));
    }
}
