package tradewind.cli;

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
        int decimals = Math.max(instrument.increments().decimalsAt(bar.close()), 0);
        String price = "%." + decimals + "f";
        return String.format(Locale.ROOT,
                "%s  O " + price + "  H " + price + "  L " + price + "  C " + price + "  V %s  %s", time(bar, zone),
                bar.open(), bar.high(), bar.low(), bar.close(), Json.number(bar.volume()),
                bar.provisional() ? "in progress" : "confirmed");
    }

    private static String time(Bar bar, ZoneId zone) {
        return TIME.format(Instant.ofEpochSecond(bar.time()).atZone(zone));
    }
}
