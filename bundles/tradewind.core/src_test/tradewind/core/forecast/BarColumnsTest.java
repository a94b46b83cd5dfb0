package tradewind.core.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.instrument.TradingHours;

class BarColumnsTest {
    private static final long NINE = Instant.parse("2024-01-15T08:00:00Z").getEpochSecond();

    @Test
    void aHoleEndsAStretchAndAMissingMinuteDoesNot() {
        BarColumns bars = columns(Optional.empty(), NINE, NINE + 60, NINE + 240, NINE + 240 + 1000);
        assertEquals(0, bars.stretchStart(2));
        assertEquals(3, bars.stretchStart(3));
        assertEquals(0, bars.logReturn(3));
        assertEquals(480, bars.slot(0));
    }

    @Test
    void aSessionEndsAStretchHoweverShortTheBreak() {
        TradingHours hours = TradingHours.parse("20240115:0900-20240115:0902,20240115:0903-20240115:1000",
                ZoneId.of("Europe/Berlin"));
        BarColumns bars = columns(Optional.of(hours), NINE, NINE + 60, NINE + 180, NINE + 240);
        assertEquals(0, bars.stretchStart(1));
        assertEquals(2, bars.stretchStart(2));
        assertEquals(2, bars.stretchStart(3));
    }

    @Test
    void whatLiesBehindAViewCannotBeRead() {
        BarColumns bars = columns(Optional.empty(), NINE, NINE + 60, NINE + 120).until(2);
        assertEquals(2, bars.size());
        assertThrows(IndexOutOfBoundsException.class, () -> bars.close(2));
        assertThrows(IndexOutOfBoundsException.class, () -> bars.until(3));
    }

    @Test
    void barsInProgressAndOtherResolutionsStayOut() {
        BarSeries series = BarSeries.of(BarSize.M1, List.of(
                Bar.authoritative(NINE, 1, 1, 1, 1, 1, BarSize.M5), bar(NINE + 300),
                Bar.provisional(NINE + 360, 1, 1, 1, 1, 1, BarSize.M1)));
        assertEquals(1, BarColumns.of(series, Optional.empty(), ZoneOffset.UTC).size());
    }

    @Test
    void pricesMustBeAboveZero() {
        BarSeries series = BarSeries.of(BarSize.M1, List.of(Bar.authoritative(NINE, 1, 1, -1, 1, 1, BarSize.M1)));
        String message = String.valueOf(assertThrows(IllegalArgumentException.class,
                () -> BarColumns.of(series, Optional.empty(), ZoneOffset.UTC)).getMessage());
        assertTrue(message.contains("above 0"), message);
    }

    private static BarColumns columns(Optional<TradingHours> hours, long... times) {
        List<Bar> bars = new ArrayList<>();
        for (long time : times) {
            bars.add(bar(time));
        }
        return BarColumns.of(BarSeries.of(BarSize.M1, bars), hours,
                hours.map(TradingHours::zone).orElse(ZoneId.of("Europe/London")));
    }

    private static Bar bar(long time) {
        return Bar.authoritative(time, 10, 12, 9, 11, 5, BarSize.M1);
    }
}
