package tradewind.tws.gateway.internal.replay;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

    FileName withSymbol(String other) {
        return new FileName(exchange, other.toUpperCase(Locale.ROOT), rest);
    }

    /** Files of one key are of one instrument. */
    String key() {
        return exchange + "_" + symbol;
    }
}
