package tradewind.tws.gateway.internal.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.core.bar.BarSize;
import tradewind.tws.gateway.internal.broker.ScriptedMarket;
import tradewind.tws.gateway.internal.listing.Listing;

class HistorySpanTest {
    private final Listing rhm = new ScriptedMarket().rhm();

    /** RHM trades 09:00 to 17:36 in Berlin; 4 March 2026 is a Wednesday, 2 March a Monday. */
    @ParameterizedTest
    @CsvSource({"600 S,2026-03-04T10:00:00Z,2026-03-04T09:50:00Z", "1200 S,2026-03-04T08:10:00Z,2026-03-03T16:26:00Z",
        "1200 S,2026-03-02T08:10:00Z,2026-02-27T16:26:00Z", "1 D,2026-03-04T10:00:00Z,2026-03-04T08:00:00Z",
        "2 D,2026-03-02T10:00:00Z,2026-02-27T08:00:00Z", "1 D,2026-03-01T10:00:00Z,2026-02-27T08:00:00Z",
        "1 W,2026-03-04T10:00:00Z,2026-02-26T08:00:00Z"})
    void reachesBack(String text, Instant end, Instant from) {
        assertEquals(from.getEpochSecond(),
                HistorySpan.parse(text).orElseThrow().from(rhm, end.getEpochSecond(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "D", "1 H", "0 D", "-1 D", "1.5 D"})
    void refusesWhatIsNoLength(String text) {
        assertTrue(HistorySpan.parse(text).isEmpty());
    }

    @Test
    void knowsTheLargestLengths() {
        assertTrue(HistorySpan.parse("86400 S").orElseThrow().problem(BarSize.M1).isEmpty());
        assertTrue(HistorySpan.parse("86401 S").orElseThrow().problem(BarSize.M1).isPresent());
        assertTrue(HistorySpan.parse("366 D").orElseThrow().problem(BarSize.M1).isPresent());
        assertTrue(HistorySpan.parse("1 M").orElseThrow().problem(BarSize.S1).isPresent());
    }
}
