package tradewind.tws.gateway.internal.replay;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.SecurityType;

/**
 * What the name of a file says: {@code [EXCHANGE_]SYMBOL[_anything].csv[.gz]}.
 *
 * @param exchange XETR, EUREX, CME, FX, or empty
 * @param symbol   upper case
 * @param rest     the parts after the symbol
 */
record FileName(String exchange, String symbol, List<String> rest) {
    private static final List<String> EXCHANGES = List.of("XETR", "EUREX", "CME", "FX");

    FileName {
        rest = List.copyOf(rest);
    }

    static FileName of(Path file) {
        String name = String.valueOf(file.getFileName()).toUpperCase(Locale.ROOT).replaceAll("\\.CSV(\\.GZ)?$", "");
        List<String> parts = Arrays.asList(name.split("_"));
        boolean prefixed = parts.size() > 1 && EXCHANGES.contains(parts.get(0));
        int symbol = prefixed ? 1 : 0;
        return new FileName(prefixed ? parts.get(0) : "", parts.get(symbol), parts.subList(symbol + 1, parts.size()));
    }

    /** What a file of this instrument would be called. */
    static FileName of(Instrument instrument) {
        String exchange = switch (instrument.type()) {
            case STK -> instrument.currency().equals("EUR") ? "XETR" : "";
            case FUT, CONTFUT -> instrument.currency().equals("EUR") ? "EUREX" : "CME";
            case CASH -> "FX";
            default -> "";
        };
        String symbol = instrument.type() == SecurityType.CASH ? instrument.symbol() + instrument.currency()
                : instrument.symbol();
        return new FileName(exchange, symbol.toUpperCase(Locale.ROOT),
                instrument.expiry().isEmpty() ? List.of() : List.of(instrument.expiry()));
    }

    FileName withSymbol(String other) {
        return new FileName(exchange, other.toUpperCase(Locale.ROOT), rest);
    }

    /** Files of one key are of one instrument. */
    String key() {
        return exchange + "_" + symbol;
    }
}
