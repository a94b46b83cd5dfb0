package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;
import tradewind.tws.protocol.BarColumns;
import tradewind.tws.protocol.BarTime;
import tradewind.tws.protocol.Unset;

class BarReaderTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final TradingHours NYSE = TradingHours.parse(
            "20261123:0930-20261123:1600;20261124:0930-20261124:1600", NEW_YORK);
    private static final Instrument IBM = new Instrument(1, "IBM", SecurityType.STK, "SMART", "NYSE", "USD", "IBM",
            "IBM", "", BigDecimal.ONE, "", PriceIncrements.uniform(BigDecimal.ONE), NYSE, NYSE);

    private static long at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toEpochSecond();
    }

    private static BarSeries read(BarSize size, BarColumns bars, long now) {
        return new BarReader(IBM, size).read(bars, Long.MIN_VALUE, Long.MAX_VALUE, now, BarSource.HISTORY);
    }

    private static BarColumns bar(long time, boolean date) {
        BarColumns bars = new BarColumns(4);
        bars.add(time, date, 10, 12, 9, 11, 100, 10.5, 3);
        return bars;
    }

    @Test
    void theBarInProgressIsProvisionalHoweverItCame() {
        long start = at("2026-11-23T10:00:00");
        assertTrue(read(BarSize.M1, bar(start, false), start + 59).provisional(0));
        assertFalse(read(BarSize.M1, bar(start, false), start + 60).provisional(0));
    }

    @Test
    void aBarEndsWithItsSession() {
        long start = at("2026-11-23T15:30:00");
        assertFalse(read(BarSize.H1, bar(start, false), at("2026-11-23T16:00:00")).provisional(0));
        assertTrue(read(BarSize.H1, bar(start, false), at("2026-11-23T15:59:59")).provisional(0));
    }

    @Test
    void aDayBarIsFiledUnderItsOpeningAndOverWithItsClose() {
        BarColumns bars = bar(BarTime.epochSecond("20261123"), true);
        BarSeries during = read(BarSize.D1, bars, at("2026-11-23T12:00:00"));
        assertEquals(at("2026-11-23T09:30:00"), during.time(0));
        assertTrue(during.provisional(0));
        assertFalse(read(BarSize.D1, bars, at("2026-11-23T16:00:00")).provisional(0));
    }

    @Test
    void whatIsNoBarIsLeftOutAndCounted() {
        long start = at("2026-11-23T10:00:00");
        BarColumns bars = bar(start, false);
        bars.add(start, false, 10, 12, 9, 11, 100, 10.5, 3);
        bars.add(start + 60, false, 10, 9, 9, 11, 100, 10.5, 3);
        bars.add(Unset.LONG, false, 10, 12, 9, 11, 100, 10.5, 3);
        bars.add(start + 120, false, 10, Double.NaN, 9, 11, 100, 10.5, 3);
        bars.add(start + 180, false, 10, 12, 9, 11, -1, 10.5, -1);
        BarReader reader = new BarReader(IBM, BarSize.M1);
        BarSeries series = reader.read(bars, Long.MIN_VALUE, Long.MAX_VALUE, start + 1_000, BarSource.HISTORY);
        assertEquals(2, series.size());
        assertEquals(0, series.volume(1));
        assertEquals(4, reader.skipped());
    }

    @Test
    void onlyWhatWasAskedForIsKept() {
        long start = at("2026-11-23T10:00:00");
        BarColumns bars = bar(start, false);
        bars.add(start + 60, false, 10, 12, 9, 11, 100, 10.5, 3);
        BarReader reader = new BarReader(IBM, BarSize.M1);
        assertEquals(1, reader.read(bars, start + 1, start + 61, start, BarSource.HISTORY).size());
        assertEquals(0, reader.read(bars, start + 1, start + 60, start, BarSource.HISTORY).size());
        assertEquals(0, reader.skipped());
    }
}
