package tradewind.workbench.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSize;

class TimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void barsShowTheirStartAsPreciselyAsTheirSize() {
        long time = Instant.parse("2026-11-23T09:15:30Z").getEpochSecond();
        assertEquals("2026-11-23 10:15", Times.bar(time, BarSize.M1, BERLIN));
        assertEquals("2026-11-23 10:15:30", Times.bar(time, BarSize.S30, BERLIN));
        assertEquals("2026-11-23", Times.bar(time, BarSize.D1, BERLIN));
    }

    @Test
    void theRepeatedHourOfAutumnIsToldApart() {
        long first = Instant.parse("2026-10-25T00:30:00Z").getEpochSecond();
        String summer = Times.bar(first, BarSize.M1, BERLIN);
        String winter = Times.bar(first + 3600, BarSize.M1, BERLIN);
        assertEquals("2026-10-25 02:30 +02:00", summer);
        assertEquals("2026-10-25 02:30 +01:00", winter);
        assertNotEquals(summer, winter);
    }

    @Test
    void theClockNamesZoneAndOffset() {
        Instant now = Instant.parse("2026-07-01T12:00:00Z");
        assertEquals("14:00:00 CEST +02:00", Times.clock(now, BERLIN));
        assertEquals("12:00:00 UTC +00:00", Times.clock(now, ZoneOffset.UTC));
        assertEquals("08:30:00 \u221203:30", Times.clock(now, ZoneOffset.ofHoursMinutes(-3, -30)));
    }

    @Test
    void spansAreShort() {
        assertEquals("0.0 s", Times.span(Duration.ofMillis(-5)));
        assertEquals("0.4 s", Times.span(Duration.ofMillis(420)));
        assertEquals("14 s", Times.span(Duration.ofMillis(14_200)));
        assertEquals("3 min", Times.span(Duration.ofSeconds(200)));
        assertEquals("2 h", Times.span(Duration.ofMinutes(130)));
        assertEquals("3 d", Times.span(Duration.ofHours(80)));
    }

    @Test
    void countdownsEndAtZero() {
        assertEquals("0:42", Times.countdown(Duration.ofMillis(41_001)));
        assertEquals("1:00:00", Times.countdown(Duration.ofHours(1)));
        assertEquals("0:00", Times.countdown(Duration.ofSeconds(-3)));
    }

    @Test
    void aMinuteIsReadInItsZone() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant moment = Instant.parse("2026-11-24T16:30:00Z");
        assertEquals(moment, Times.parseMinute(" 2026-11-24 17:30 ", berlin));
        assertEquals("2026-11-24 17:30", Times.minute(moment, berlin));
        assertEquals("17:30:00", Times.time(moment, berlin));
        assertThrows(IllegalArgumentException.class, () -> Times.parseMinute("tomorrow", berlin));
    }
}
