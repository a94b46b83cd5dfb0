package tradewind.workbench.internal.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.replay.ReplayDay;

class TransportTest {
    private static final Instant BEGIN = Instant.parse("2024-06-04T07:00:00Z");
    private static final Instant END = Instant.parse("2024-06-04T15:30:00Z");

    @Test
    void theLineRunsFromTheBeginOfTheDayToItsEnd() {
        DayScale scale = new DayScale(BEGIN, END, 10, 510);
        assertEquals(10, scale.x(BEGIN));
        assertEquals(520, scale.x(END));
        assertEquals(70, scale.x(BEGIN.plusSeconds(3600)));
        assertEquals(10, scale.x(BEGIN.minusSeconds(3600)));
        assertEquals(BEGIN.plusSeconds(3600), scale.time(70));
        assertEquals(BEGIN, scale.time(-50));
        assertEquals(END, scale.time(900));
    }

    @Test
    void marksAreRoundTimesThatLeaveRoomForTheirWords() {
        DayScale scale = new DayScale(BEGIN, END, 0, 510);
        assertEquals(List.of("08:00", "10:00", "12:00", "14:00"), marks(scale, ZoneOffset.UTC, 100));
        assertEquals(List.of("10:00", "12:00", "14:00", "16:00"), marks(scale, ZoneId.of("Europe/Berlin"), 100));
        assertEquals(9, marks(scale, ZoneOffset.UTC, 60).size());
    }

    private static List<String> marks(DayScale scale, ZoneId zone, int apart) {
        return scale.marks(zone, apart).stream().map(m -> m.atZone(zone).toLocalTime().toString()).toList();
    }

    @Test
    void speedsGoStepByStep() {
        assertEquals(5, Speeds.next(1, 1));
        assertEquals(1000, Speeds.next(1000, 1));
        assertEquals(1, Speeds.next(1, -1));
        assertEquals(20, Speeds.next(60, -1));
        assertEquals(60, Speeds.next(30, 1));
        assertEquals("max", Speeds.text(1000));
        assertEquals("60\u00d7", Speeds.text(60));
    }

    @Test
    void aTypedTimeIsOneOfTheDay() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        ReplayDay day = new ReplayDay(LocalDate.of(2024, 6, 4), BEGIN, BEGIN, END, zone);
        assertEquals(Instant.parse("2024-06-04T12:35:00Z"), ReplayPanel.moment(day, LocalTime.of(14, 35), zone));
        ReplayDay night = new ReplayDay(LocalDate.of(2024, 6, 4), Instant.parse("2024-06-03T22:00:00Z"),
                Instant.parse("2024-06-04T07:00:00Z"), Instant.parse("2024-06-04T20:00:00Z"), ZoneOffset.UTC);
        assertEquals(Instant.parse("2024-06-04T09:00:00Z"),
                ReplayPanel.moment(night, LocalTime.of(9, 0), ZoneOffset.UTC));
        assertEquals(Instant.parse("2024-06-03T23:00:00Z"),
                ReplayPanel.moment(night, LocalTime.of(23, 0), ZoneOffset.UTC));
    }
}
