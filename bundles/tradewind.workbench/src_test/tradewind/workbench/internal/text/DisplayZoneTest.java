package tradewind.workbench.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.workbench.internal.Samples;

class DisplayZoneTest {
    @Test
    void theExchangesZoneNeedsAnInstrument() {
        assertEquals(ZoneId.of("Europe/Berlin"), DisplayZone.EXCHANGE.zone(Optional.of(Samples.RHM)));
        assertEquals(ZoneId.systemDefault(), DisplayZone.EXCHANGE.zone(Optional.empty()));
    }

    @Test
    void offsetsMayBeFractional() {
        assertEquals(ZoneOffset.ofHoursMinutes(5, 30), new DisplayZone("5.5").zone(Optional.of(Samples.RHM)));
        assertEquals(ZoneOffset.ofHoursMinutes(-3, -30), DisplayZone.ofHours(-3.5).zone(Optional.empty()));
        assertEquals(ZoneOffset.ofHours(2), DisplayZone.ofHours(2).zone(Optional.empty()));
    }

    @Test
    void namesAndWordsAreKnown() {
        assertEquals(ZoneId.of("America/New_York"), new DisplayZone("America/New_York").zone(Optional.empty()));
        assertEquals(ZoneOffset.UTC, new DisplayZone("UTC").zone(Optional.empty()));
        assertEquals(ZoneId.systemDefault(), new DisplayZone("local").zone(Optional.of(Samples.RHM)));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DisplayZone("Rheinland"));
        assertThrows(IllegalArgumentException.class, () -> new DisplayZone("+19"));
    }
}
