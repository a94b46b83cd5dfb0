package tradewind.workbench.internal.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.AiGate;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Sandbox;
import tradewind.core.strategy.Statistics;
import tradewind.core.trade.KillSwitch;
import tradewind.core.trade.TradingSnapshot.Readiness;
import tradewind.workbench.internal.TradeSamples;

class RunTextTest {
    private static final Sandbox BOX = new Sandbox(new BigDecimal("20000"), 50, 5, Set.of(), LocalTime.of(9, 30),
            LocalTime.of(17, 0), new BigDecimal("250"));

    /** Thin spaces group digits; what matters here are the words. */
    private static String plain(String text) {
        return text.replace('\u202f', ' ');
    }

    private static Statistics statistics(int trades, double gross, double net) {
        return new Statistics(2189, 4, trades, 0, 0, 0, gross, net, gross, 0.5, 0.1, 3, 0, 0, 1, 1);
    }

    @Test
    void armingNamesStrategyAccountKindAndLimits() {
        assertEquals("ARM SFI Charlie on RHM \u2014 PAPER DU\u2022\u2022\u2022\u202267 \u2014 at most 50 pieces, 20 000.00 EUR in"
                + " the position, 5 orders a minute, and a loss of 250.00 EUR; entries from 09:30 to 17:00. Its orders leave"
                + " without a further question.",
                plain(RunText.arming("SFI Charlie", "RHM", "EUR", BOX, TradeSamples.ready().snapshot())));
    }

    @Test
    void aLossIsCalledALoss() {
        assertEquals("SFI Charlie LOST 9.3 bp a trade on these 2 189 bars: 53 trades with 0.7 bp each, less 10.0 bp of"
                + " commission. It must make more than 10.0 bp a trade to be worth it; the spread now is 3.2 bp.",
                plain(RunText.costs("SFI Charlie", statistics(53, 0.7, -9.3), 3.2)));
        assertTrue(RunText.costs("X", statistics(1, 12, 2), Double.NaN).startsWith("X earned 2.0 bp a trade on these"));
        assertEquals("X closed no trade on these 2 189 bars.", plain(RunText.costs("X", statistics(0, Double.NaN, Double.NaN),
                Double.NaN)));
    }

    @Test
    void theKillSwitchIsSaidAlwaysAndTheRestOnlyOfArmedOnes() {
        TradeSamples.Trade state = TradeSamples.ready();
        assertEquals("", RunText.obstacle(state.snapshot(), true));
        state.armed = false;
        state.readiness = Readiness.OFFLINE;
        assertEquals("", RunText.obstacle(state.snapshot(), false));
        assertEquals("Trading is disarmed as a whole: orders of armed strategies are refused until you arm it (status bar). No"
                + " order leaves now: the text.", RunText.obstacle(state.snapshot(), true));
        state.kill = new KillSwitch(Instant.EPOCH, "hand", "panic");
        assertTrue(RunText.obstacle(state.snapshot(), false).startsWith("THE KILL SWITCH IS LATCHED (by hand: panic)"));
    }

    @Test
    void theFormHasTheDefaultsOfTheHost() {
        ParameterValues orders = ParameterValues.of(RunForm.ORDERS, Map.of());
        ParameterValues unasked = ParameterValues.of(RunForm.ORDERS, Map.of("price-model", "OFF"));
        ParameterValues limits = ParameterValues.of(RunForm.LIMITS, Map.of());
        RunSettings made = RunForm.settings("test", Map.of(), orders, limits);
        RunSettings usual = RunSettings.of("test", Map.of());
        assertEquals(usual.quantity(), made.quantity());
        assertEquals(usual.longOnly(), made.longOnly());
        assertEquals(0, usual.limitOffset().compareTo(made.limitOffset()));
        assertEquals(usual.gate(), made.gate());
        assertEquals(0, usual.sandbox().maxLoss().compareTo(made.sandbox().maxLoss()));
        assertEquals(usual.sandbox().maxPosition(), made.sandbox().maxPosition());
        assertEquals("10 pieces, long only, limit 0.2 beyond the touch, regular hours only, no price model is asked",
                RunText.settings(RunForm.settings("test", Map.of(), unasked, limits)));
    }

    @Test
    void everyFieldOfTheFormCounts() {
        RunSettings made = RunForm.settings("test", Map.of("a", "1"), ParameterValues.of(RunForm.ORDERS, Map.of("quantity",
                "3", "sell-short", "true", "limit-offset", "-0.5", "outside-regular-hours", "true", "price-model", "SIZE")),
                ParameterValues.of(RunForm.LIMITS, Map.of("most-pieces", "50", "capital", "20000", "orders-a-minute", "5",
                        "most-loss", "250", "entries-from", "09:30", "entries-until", "17:00")));
        assertEquals(AiGate.Mode.SIZE, made.gate().mode());
        assertEquals("3 pieces, long and short, limit -0.5 beyond the touch, outside regular hours too, a price model decides"
                + " how large entries are", RunText.settings(made));
        assertEquals(plain(RunText.limits(BOX, "EUR")), plain(RunText.limits(made.sandbox(), "EUR")));
        assertThrows(IllegalArgumentException.class, () -> ParameterValues.of(RunForm.LIMITS, Map.of("most-loss", "0")));
    }

    @Test
    void linesOfTheLogAreReadAndItsHeaderIsNot() {
        assertEquals(List.of(), List.of("tradewind-decisions 1|t|RHM|1m|a=1|b=2|c=3|d=4|e=5|f=6|g=7|q=10|l=true|g=OFF|m=1", "7|20")
                .stream().flatMap(l -> Decision.parse(l).stream()).toList());
        Decision decision = Decision.parse("2|2017-07-28T07:01:00Z|1|1|1|1.5|5|00|0|0|100|10|flip up||BUY 10 LMT touch+0.2 DAY")
                .orElseThrow();
        assertEquals(1.5, decision.close());
        assertEquals("flip up", decision.reason());
        assertTrue(decision.matters());
        assertTrue(Decision.parse("3|stop|stopped by a person").orElseThrow().ends());
    }
}
