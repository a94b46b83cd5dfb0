package tradewind.workbench.internal.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import tradewind.core.strategy.Trade;
import tradewind.workbench.internal.backtest.SortableTable.By;
import tradewind.workbench.internal.blotter.Column;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;

/** The columns of the table of trades. */
final class TradeColumns {
    private TradeColumns() {
    }

    static List<By<TradeRow>> all() {
        return List.of(
                number("No.", "99 999", r -> (double) r.number(), r -> Integer.toString(r.number()), ""),
                new By<>(Column.<TradeRow>text("Instrument", "EUREX_FESX", TradeRow::symbol),
                        Comparator.comparing(TradeRow::symbol)),
                new By<>(Column.<TradeRow>text("Side", "\u25b2 long", r -> side(r.trade()))
                        .colored((r, p) -> Column.direction(r.trade().pieces(), p)),
                        Comparator.comparing(r -> r.trade().pieces() > 0)),
                new By<>(Column.<TradeRow>text("Entered", "2026-11-23 17:30", r -> time(r.trade().entered(), r))
                        .tip("Of its first fill, at the exchange; in UTC for bars from a file"),
                        Comparator.comparingLong(r -> r.trade().entered())),
                new By<>(Column.<TradeRow>text("Left", "2026-11-23 17:30", r -> r.trade().open() ? "open"
                        : time(r.trade().left(), r)), Comparator.comparingLong(TradeColumns::left)),
                number("Held", "120 min", r -> (double) held(r), r -> r.trade().open() ? Numbers.NONE
                        : Times.span(Duration.ofSeconds(r.seconds())), "From its first fill to its last"),
                number("Pieces", "10 000", r -> (double) Math.abs(r.trade().pieces()),
                        r -> Numbers.size(Math.abs(r.trade().pieces())), "Most that was held"),
                number("Entry", "10 000.0000", r -> r.trade().entry(), r -> price(r.trade().entry()), "Average price"),
                number("Exit", "10 000.0000", r -> r.trade().exit(), r -> price(r.trade().exit()),
                        "Average price, of the last close while it is open"),
                number("Gross", "\u2212100 000.00", r -> r.trade().gross(), r -> Numbers.signed(r.trade().gross(), 2),
                        "Before costs"),
                number("Costs", "1 000.00", r -> r.trade().costs(), r -> Numbers.price(r.trade().costs(), 2),
                        "Commission and slippage"),
                signed("Net", "\u2212100 000.00", r -> r.trade().net(), "After costs"),
                signed("Net bp", "\u22121 000.00", r -> r.trade().netBp(), "In basis points of the money at entry"));
    }

    private static By<TradeRow> number(String title, String widest, Function<TradeRow, Double> value,
            Function<TradeRow, String> text, String tip) {
        return By.number(Column.<TradeRow>number(title, widest, text).tip(tip), value);
    }

    private static By<TradeRow> signed(String title, String widest, Function<TradeRow, Double> value, String tip) {
        return By.number(Column.<TradeRow>number(title, widest, r -> Numbers.signed(value.apply(r), 2)).tip(tip)
                .colored((r, p) -> Column.direction(value.apply(r), p)), value);
    }

    private static String side(Trade t) {
        return t.pieces() > 0 ? "\u25b2 long" : "\u25bc short";
    }

    /** Prices of fills are on the grid, averages are not: as many decimals as it takes, four at most. */
    static String price(double price) {
        return Double.isFinite(price) ? Numbers.exact(java.math.BigDecimal.valueOf(price)
                .setScale(4, java.math.RoundingMode.HALF_UP), 2) : Numbers.NONE;
    }

    private static long held(TradeRow r) {
        return r.trade().open() ? Long.MAX_VALUE : r.seconds();
    }

    private static long left(TradeRow r) {
        return r.trade().open() ? Long.MAX_VALUE : r.trade().left();
    }

    private static String time(long seconds, TradeRow row) {
        return Times.minute(Instant.ofEpochSecond(seconds), row.zone());
    }
}
