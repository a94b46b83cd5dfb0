package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.core.quote.MarketDataType;

class MarketDataDiscoveryTest {
    private static final long GRACE = 3_000;
    private static final long REPROBE = 600_000;

    private final List<String> commands = new ArrayList<>();
    private final MarketDataDiscovery discovery = new MarketDataDiscovery(new MarketDataDiscovery.Commands() {
        @Override
        public void ask(MarketDataType type) {
            commands.add("ask " + type);
        }

        @Override
        public void probe() {
            commands.add("probe");
        }

        @Override
        public void adoptProbe() {
            commands.add("adopt");
        }

        @Override
        public void dropProbe() {
            commands.add("drop");
        }

        @Override
        public void settled(MarketDataType type, String reason) {
            commands.add(type + ": " + reason);
        }
    }, GRACE, REPROBE);

    @BeforeEach
    void begin() {
        discovery.begin(0);
    }

    private List<String> taken() {
        List<String> result = List.copyOf(commands);
        commands.clear();
        return result;
    }

    @Test
    void stopsAtTheFirstValidTick() {
        discovery.tick(false, false, 500);
        discovery.time(GRACE);
        discovery.time(REPROBE * 2);
        assertEquals(List.of("ask LIVE", "LIVE: live data are permitted"), taken());
    }

    @Test
    void triesAllFourWithTheirGrace() {
        for (long t = 0; t <= 4 * GRACE; t += 250) {
            discovery.time(t);
        }
        assertEquals(List.of("ask LIVE", "ask FROZEN", "ask DELAYED", "ask DELAYED_FROZEN",
                "NONE: no tick of any kind yet; waiting on live data", "ask LIVE"), taken());
        discovery.tick(false, false, 5 * GRACE);
        assertEquals(List.of("LIVE: live data are permitted"), taken());
    }

    @Test
    void aRefusalNeedsNoGrace() {
        discovery.refused(false, "354", 10);
        discovery.refused(false, "354 again", 20);
        discovery.returned(false, MarketDataType.DELAYED, 30);
        discovery.tick(false, true, 40);
        assertEquals(List.of("ask LIVE", "ask FROZEN", "ask DELAYED", "DELAYED: 354"), taken());
    }

    @Test
    void whatTheServerSendsCountsNotWhatWasAsked() {
        discovery.notice("10167");
        discovery.returned(false, MarketDataType.DELAYED, 10);
        discovery.tick(false, true, 20);
        assertEquals(List.of("ask LIVE", "DELAYED: 10167"), taken());
        discovery.returned(false, MarketDataType.DELAYED_FROZEN, 30);
        assertEquals(List.of("DELAYED_FROZEN: 10167"), taken());
    }

    @Test
    void aDelayedTickTellsEvenWithoutAWord() {
        discovery.tick(false, true, 20);
        assertEquals("DELAYED: the server sends no live data now", taken().get(1));
    }

    @Test
    void liveIsProbedBesideTheStream() {
        discovery.returned(false, MarketDataType.DELAYED, 0);
        discovery.tick(false, true, 0);
        taken();
        discovery.time(REPROBE - 1);
        assertEquals(List.of(), taken());
        discovery.time(REPROBE);
        discovery.time(REPROBE + GRACE);
        assertEquals(List.of("probe", "drop"), taken());
        discovery.time(2 * REPROBE + GRACE);
        discovery.returned(true, MarketDataType.DELAYED, 2 * REPROBE + GRACE);
        discovery.tick(true, true, 2 * REPROBE + GRACE);
        assertEquals(List.of("probe", "drop"), taken());
        long third = 3 * REPROBE + GRACE;
        discovery.time(third);
        discovery.returned(true, MarketDataType.LIVE, third);
        discovery.tick(true, false, third);
        discovery.time(third + 10 * REPROBE);
        assertEquals(List.of("probe", "adopt", "LIVE: live data are permitted"), taken());
    }

    @Test
    void withoutAnyPermissionLiveIsTriedAgainLater() {
        for (int i = 0; i < 4; i++) {
            discovery.refused(false, "no " + i, i);
        }
        assertEquals("NONE: no 0", taken().get(4));
        discovery.time(REPROBE + 3);
        assertEquals(List.of("probe"), taken());
        discovery.refused(true, "no", REPROBE + 4);
        assertEquals(List.of("drop"), taken());
    }
}
