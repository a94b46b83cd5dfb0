package tradewind.chart.view.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void pricesHaveTheirDecimalsThinSpacesAndATrueMinus() {
        assertEquals("1\u2009989.6", Figures.price(1989.6, 1));
        assertEquals("1\u2009234\u2009567.00", Figures.price(1234567, 2));
        assertEquals("\u221237.63", Figures.price(-37.63, 2));
        assertEquals("999", Figures.price(999, 0));
        assertEquals("\u2014", Figures.price(Double.NaN, 2));
    }

    @Test
    void quantitiesHaveThreeDigits() {
        assertEquals("0", Figures.quantity(0));
        assertEquals("950", Figures.quantity(950));
        assertEquals("12.3\u2009k", Figures.quantity(12_345));
        assertEquals("1.24\u2009M", Figures.quantity(1_240_000));
        assertEquals("3\u2009k", Figures.quantity(3000));
        assertEquals("1\u2009M", Figures.quantity(999_900));
        assertEquals("0.25", Figures.quantity(0.25));
    }

    @Test
    void timeLeft() {
        assertEquals("0:09", Figures.countdown(9));
        assertEquals("12:30", Figures.countdown(750));
        assertEquals("5:03:00", Figures.countdown(18180));
    }

    @Test
    void zonesAreReadAndWrittenBack() {
        for (String text : new String[] {"exchange", "local", "utc", "+2.0", "-3.5", "+5.5", "America/New_York"}) {
            assertEquals(text, ZoneChoice.parse(text).text());
        }
        assertEquals(ZoneOffset.ofHoursMinutes(-3, -30), ZoneChoice.parse("-3.5").zone(BERLIN));
        assertEquals(ZoneOffset.ofHours(2), ZoneChoice.parse("2").zone(BERLIN));
        assertEquals(BERLIN, ZoneChoice.parse("exchange").zone(BERLIN));
        assertThrows(IllegalArgumentException.class, () -> ZoneChoice.parse("Mars/Olympus"));
        assertThrows(IllegalArgumentException.class, () -> ZoneChoice.parse("+19"));
    }

    @Test
    void offsetsFollowTheSeasons() {
        assertEquals("UTC+1", ZoneChoice.offsetText(BERLIN, 1_795_420_800L));
        assertEquals("UTC+2", ZoneChoice.offsetText(BERLIN, 1_783_000_000L));
        assertEquals("UTC\u22123:30", ZoneChoice.offsetText(ZoneOffset.ofHoursMinutes(-3, -30), 0));
        assertEquals("UTC", ZoneChoice.offsetText(ZoneOffset.UTC, 0));
    }
}
