package tradewind.tws.gateway.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({"20261123-09:00:00,2026-11-23T09:00:00Z", "20261123 10:00:00 Europe/Berlin,2026-11-23T09:00:00Z",
        "20261123 10:00:00 MET,2026-11-23T09:00:00Z", "20261123 10:00:00,2026-11-23T09:00:00Z",
        "20261123  9:30:00 US/Eastern,2026-11-23T14:30:00Z", "20261123,2026-11-22T23:00:00Z"})
    void readsEveryForm(String text, Instant expected) {
        assertEquals(expected.getEpochSecond(), RequestTime.parse(text, BERLIN).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "20261323-09:00:00", "20261123 25:00:00", "20261123 10:00:00 Atlantis/Main"})
    void refusesTheRest(String text) {
        assertTrue(RequestTime.parse(text, BERLIN).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"20261123 10:00:00,true", "20261123-10:00:00,false", "20261123 10:00:00 MET,false", "20261123,false"})
    void noticesAMissingZone(String text, boolean lacking) {
        assertEquals(lacking, RequestTime.lacksZone(text));
    }
}
