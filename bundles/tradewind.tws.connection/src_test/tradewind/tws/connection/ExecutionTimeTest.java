package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({"20260413 15:27:04 US/Eastern, 2026-04-13T19:27:04Z", "20260413  15:27:04, 2026-04-13T13:27:04Z",
            "20260413-15:27:04, 2026-04-13T15:27:04Z", "20260413-15:27:04 MET, 2026-04-13T13:27:04Z",
            "2026-04-13 15:27:04, 2026-04-13T13:27:04Z", "2026-04-13T15:27:04 UTC, 2026-04-13T15:27:04Z",
            "20260113 15:27:04 EST, 2026-01-13T20:27:04Z", "20260413 15:27:04 EST5EDT, 2026-04-13T19:27:04Z",
            "20260413 15:27:04.512 GB-Eire, 2026-04-13T14:27:04Z", "20260413 15:27 JST, 2026-04-13T06:27:00Z",
            "20260413 9:07:04, 2026-04-13T07:07:04Z", "20260413, 2026-04-12T22:00:00Z",
            "1776085624, 2026-04-13T13:07:04Z", "20260413 15:27:04 Mars/Olympus, 2026-04-13T13:27:04Z",
            "20261025 02:30:00 Europe/Berlin, 2026-10-25T00:30:00Z",
            "20260413 15:27:04 EST (Eastern Standard Time), 2026-04-13T19:27:04Z"})
    void readsWhatServersWrite(String text, Instant moment) {
        assertEquals(Optional.of(moment), ExecutionTime.parse(text, BERLIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "20261341 15:27:04", "20260413 25:27:04", "15:27:04"})
    void anythingElseIsNoTime(String text) {
        assertEquals(Optional.empty(), ExecutionTime.parse(text, BERLIN));
    }

    @Test
    void findsTheServersZone() {
        assertEquals(Optional.of(BERLIN), ExecutionTime.zone("20261123 10:00:00 MET"));
        assertEquals(Optional.empty(), ExecutionTime.zone("20261123 10:00:00"));
        assertEquals(Optional.empty(), ExecutionTime.zone(""));
    }
}
