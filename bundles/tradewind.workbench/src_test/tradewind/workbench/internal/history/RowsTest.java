package tradewind.workbench.internal.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.data.AuditEntry;
import tradewind.workbench.internal.Samples;
import tradewind.workbench.internal.history.BarColumn.Context;

class RowsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theNewestBarStandsFirst() {
        RowOrder rows = RowOrder.all(Samples.minutes(5));
        assertEquals(5, rows.count());
        assertEquals(4, rows.bar(0));
        assertEquals(0, rows.bar(4));
    }

    @Test
    void aChoiceKeepsTheOrder() {
        RowOrder rows = RowOrder.of(Samples.minutes(5), (series, i) -> i % 2 == 1);
        assertEquals(2, rows.count());
        assertEquals(3, rows.bar(0));
        assertEquals(1, rows.bar(1));
        assertEquals(0, RowOrder.of(BarSeries.empty(BarSize.M1), (s, i) -> true).count());
    }

    @Test
    void aProvisionalBarSaysSo() {
        Bar bar = Bar.provisional(Samples.NOW / 1000, 1989.6, 1990, 1989.4, 1989.8, 12_500, BarSize.M1);
        Context context = new Context(BERLIN, 1, null);
        assertEquals("2026-11-23 11:00", BarColumn.TIME.text(bar, context));
        assertEquals("1\u202f989.8", BarColumn.CLOSE.text(bar, context));
        assertEquals("12\u202f500", BarColumn.VOLUME.text(bar, context));
        assertEquals("provisional", BarColumn.STATE.text(bar, context));
        assertEquals("ticks", BarColumn.SOURCE.text(bar, context));
        assertEquals("\u2014", BarColumn.REVISION.text(bar, context));
        assertEquals("", BarColumn.AUDIT.text(bar, context));
    }

    @Test
    void theAuditShowsWhatCameInstead() {
        Bar shown = Bar.provisional(60, 10, 11, 9, 10.2, 5, BarSize.M1);
        Bar came = Bar.authoritative(60, 10, 11, 9, 10.0, 7, BarSize.M1);
        assertEquals("10.2 \u2192 10.0 (\u22120.2)",
                BarColumn.AUDIT.text(came, new Context(BERLIN, 1, new AuditEntry(shown, came, 0))));
        Bar same = Bar.authoritative(60, 10, 11, 9, 10.2, 5, BarSize.M1);
        assertEquals("as shown", BarColumn.AUDIT.text(same, new Context(BERLIN, 1, new AuditEntry(shown, same, 0))));
    }
}
