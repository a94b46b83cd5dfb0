package tradewind.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayTimeTest {
    private static final List<String> WAYS =
            List.of("Europe/Berlin", "America/New_York", "+2.0", "5.5", "-3.5", "0", "Asia/Kathmandu", "UTC");

    /** L6: two moments never look the same, in the night when the clock goes back either, and each can be had back. */
    @Test
    void l6IsABijection() {
        qt().withExamples(5000).forAll(longs().between(0, 4_000_000_000L), arbitrary().pick(WAYS)).check((time, way) -> {
            DisplayTime display = DisplayTime.parse(way);
            return DisplayTime.epochSeconds(display.at(time)) == time
                    && display.at(time).toLocalDateTime().equals(
                            DisplayTime.UTC.at(time + display.offsetSeconds(time)).toLocalDateTime());
        });
    }

    @Test
    void readsHoursAndZones() {
        assertEquals(19_800, DisplayTime.parse("5.5").offsetSeconds(0));
        assertEquals(-12_600, DisplayTime.parse(" -3.5 ").offsetSeconds(0));
        assertEquals("1970-01-01T02:00+02:00", DisplayTime.parse("+2.0").at(0).toString());
        assertEquals("2026-07-01T14:00+02:00", DisplayTime.parse("Europe/Berlin").at(1_782_907_200L).toString());
        for (String bad : List.of("", "Mars/Olympus", "19", "-18.5", "two", "1e3")) {
            assertThrows(IllegalArgumentException.class, () -> DisplayTime.parse(bad), bad);
        }
        assertThrows(IllegalArgumentException.class, () -> DisplayTime.offset(Double.NaN));
    }
}
