package tradewind.workbench.internal.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.label.PastTrade;
import tradewind.workbench.internal.backtest.SortableTable.By;

class TradeColumnsTest {
    private static final long T = Played.START;

    private static TradeRow row(int number, long entered, long left, long pieces, double net) {
        return new TradeRow(number, 0, "RHM", ZoneOffset.UTC, Played.trade(entered, left, pieces, net));
    }

    private static By<TradeRow> column(String title) {
        return TradeColumns.all().stream().filter(c -> c.column().title().equals(title)).findFirst().orElseThrow();
    }

    private static String text(String title, TradeRow row) {
        return column(title).column().text().apply(row);
    }

    @Test
    void aTradeIsWrittenOut() {
        TradeRow row = row(7, T, T + 300, -10, -4);
        assertEquals("7", text("No.", row));
        assertEquals("\u25bc short", text("Side", row));
        assertEquals("2017-07-28 07:00", text("Entered", row));
        assertEquals("2017-07-28 07:05", text("Left", row));
        assertEquals("5 min", text("Held", row));
        assertEquals("10", text("Pieces", row));
        assertEquals("10.00", text("Entry", row));
        assertEquals("10.50", text("Exit", row));
        assertEquals("\u22124.00", text("Net", row));
        assertEquals("10.1235", TradeColumns.price(10.12345678));
    }

    @Test
    void anOpenTradeHasNoEnd() {
        TradeRow row = row(1, T, 0, 10, 4);
        assertEquals("open", text("Left", row));
        assertEquals("\u2014", text("Held", row));
        assertEquals(new PastTrade(T, T + 60, 10, 10.5, true, 4), PastTradesShown.of(row.trade(), T + 60));
    }

    @Test
    void columnsAreSortedByValueAndNotByText() {
        TradeRow small = row(1, T, T + 900, 10, -100);
        TradeRow large = row(2, T + 60, T + 120, 10, 20);
        TradeRow open = row(3, T + 600, 0, 10, 3);
        List<TradeRow> rows = List.of(open, large, small);
        assertEquals(List.of(small, open, large), rows.stream().sorted(column("Net").order()).toList());
        assertEquals(List.of(large, small, open), rows.stream().sorted(column("Held").order()).toList());
        assertEquals(List.of(large, small, open), rows.stream().sorted(column("Left").order()).toList());
        assertEquals(List.of(small, large, open), rows.stream().sorted(column("Entered").order()).toList());
    }
}
