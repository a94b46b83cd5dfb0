package tradewind.workbench.internal.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tradewind.core.trade.KillSwitch;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingEvent;
import tradewind.workbench.internal.Samples;
import tradewind.workbench.internal.TradeSamples;
import tradewind.workbench.internal.trade.Alerts.Alert;
import tradewind.workbench.internal.trade.Alerts.Level;
import tradewind.workbench.internal.trade.Alerts.Sound;

class AlertsTest {
    @BeforeAll
    static void knowTheGrid() {
        Grids.all().learn(Samples.RHM);
    }

    @Test
    void aFillAndItsCorrectionAreToldApart() {
        var fill = TradeSamples.fill(Side.SELL, "10", "1989.6");
        assertEquals(Optional.of(new Alert(Level.GOOD, "Filled: SELL 10 RHM @ 1\u202f989.6", Sound.FILL)),
                Alerts.of(new TradingEvent.Filled(fill, false)));
        assertEquals(Optional.of(new Alert(Level.WARNING, "Corrected: SELL 10 RHM @ 1\u202f989.6", Sound.FILL)),
                Alerts.of(new TradingEvent.Filled(fill, true)));
    }

    @Test
    void whatIsBadStaysUntilItIsRead() {
        TrackedOrder order = TradeSamples.order("a", TradeSamples.SELL_TEN, OrderState.REJECTED);
        assertEquals(Optional.of(new Alert(Level.BAD, "Rejected: SELL 10 RHM LMT", Sound.REJECT)),
                Alerts.of(new TradingEvent.Rejected(order)));
        assertEquals(Level.BAD, Alerts.of(new TradingEvent.Lost(order)).orElseThrow().level());
        assertEquals("KILLED by hand: a test", Alerts.of(new TradingEvent.Killed(
                new KillSwitch(Instant.EPOCH, "hand", "a test"))).orElseThrow().text());
    }

    @Test
    void ordinaryChangesAreNotTold() {
        assertTrue(Alerts.of(new TradingEvent.OrderChanged(
                TradeSamples.order("a", TradeSamples.SELL_TEN, OrderState.WORKING))).isEmpty());
    }

    @Test
    void soundsAreToldApartByTheirRhythm() {
        assertEquals(Sound.values().length, Arrays.stream(Sound.values()).map(Sound::beeps).distinct().count());
    }
}
