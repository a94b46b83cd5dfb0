package tradewind.workbench.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;

class ProfilesTest {
    private static Profiles of(Map<String, String> kept) {
        return new Profiles(key -> kept.getOrDefault(key, ""));
    }

    @Test
    void nothingKeptMeansThePresets() {
        assertEquals(ConnectionProfile.PRESETS.subList(1, 5), of(Map.of()).all().subList(1, 5));
        assertTrue(of(Map.of()).all().get(0).embedded());
    }

    @Test
    void editedValuesAreTaken() {
        ConnectionProfile p = of(Map.of("profile.TWS paper.host", "10.1.1.1", "profile.TWS paper.port", "7500",
                "profile.TWS paper.clientId", "9")).named("tws paper").orElseThrow();
        assertEquals(new ConnectionProfile("TWS paper", AccountKind.PAPER, false, "10.1.1.1", 7500, 9), p);
    }

    @Test
    void nonsenseIsNotTaken() {
        ConnectionProfile p = of(Map.of("profile.TWS live.port", "99999", "profile.TWS live.clientId", "x"))
                .named("TWS-live").orElseThrow();
        assertEquals(ConnectionProfile.TWS_LIVE, p);
    }

    @Test
    void aSimulatorWithAPortRunsElsewhere() {
        ConnectionProfile p = of(Map.of("profile.Simulator.port", "4002")).named("Simulator").orElseThrow();
        assertFalse(p.embedded());
        assertEquals(4002, p.port());
        assertEquals(AccountKind.SIM, p.kind());
    }
}
