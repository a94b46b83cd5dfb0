package tradewind.strategy.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tradewind.core.strategy.PortfolioResult;
import tradewind.core.strategy.Trade;

/** Trades as CSV: dot decimals, ISO 8601 UTC times. */
final class TradesCsv {
    private static final String HEADER = "entered,left,pieces,entry,exit,gross,costs,net,grossBp,netBp\n";

    private TradesCsv() {
    }

    static String of(List<Trade> trades) {
        StringBuilder out = new StringBuilder(HEADER);
        append(out, "", trades);
        return out.toString();
    }

    static String of(PortfolioResult result) {
        StringBuilder out = new StringBuilder("symbol,").append(HEADER);
        result.parts().forEach(p -> append(out, p.symbol() + ",", p.trades()));
        return out.toString();
    }

    private static void append(StringBuilder out, String before, List<Trade> trades) {
        for (Trade t : trades) {
            out.append(before).append(Instant.ofEpochSecond(t.entered())).append(',')
                    .append(t.open() ? "" : Instant.ofEpochSecond(t.left())).append(',').append(t.pieces())
                    .append(String.format(Locale.ROOT, ",%.6f,%.6f,%.4f,%.4f,%.4f,%.4f,%.4f\n", t.entry(),
                            t.exit(), t.gross(), t.costs(), t.net(), t.grossBp(), t.netBp()));
        }
    }
}
