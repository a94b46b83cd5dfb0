package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSeries;
import tradewind.core.forecast.TickGrid;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Sandbox;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;

/** What the runner does unless somebody says otherwise, up to the order that leaves it. */
class RunnerDefaultsTest {
    private static final Instrument RHM = new Instrument(12, "RHM", SecurityType.STK, "SMART", "IBIS", "EUR", "RHM", "RHM",
            "", BigDecimal.ONE, "Rheinmetall", PriceIncrements.uniform(new BigDecimal("0.05")),
            TradingHours.continuous(ZoneOffset.UTC), TradingHours.continuous(ZoneOffset.UTC));
    private static final Quote QUOTE = new Quote(84.97, 100, 85.03, 100, 85, 1, 0, 85, 85, 85, 85, false, 0,
            MarketDataType.LIVE);

    private final FakeTrading trading = new FakeTrading();
    private final Ledger ledger = new Ledger(1);

    /** Engine and desk of a run. */
    private final class Host implements MatchDesk.Listener {
        final TradingDesk desk;
        final Engine engine;
        private final BarTape tape;
        private final Deque<Runnable> queue = new ArrayDeque<>();

        Host(Map<Integer, Integer> targets, RunSettings settings, int bars) {
            CostTruth costs = new CostTruth(Market.FREE, TickGrid.of(RHM.increments()));
            desk = new TradingDesk(trading, RHM, settings, costs, () -> QUOTE, queue::add,
                    new SlippageNotes("test", "RHM", (order, entry, over) -> { }), this);
            engine = new Engine(Market.targets(targets), 0, settings, ledger,
                    new RiskBox(settings.sandbox(), "RHM", ZoneOffset.UTC, 1), new EntryGate(settings.gate(), costs), desk,
                    null, true);
            trading.onEvent(event -> queue.add(() -> desk.on(event)));
            tape = new BarTape(series(bars));
        }

        void bar() {
            tape.advance();
            engine.onBar(tape);
            answer();
        }

        void fill(long pieces) {
            trading.fill(pieces, 85);
            answer();
        }

        /** What trading tells is dealt with one after the other, as on the thread of a run. */
        private void answer() {
            while (!queue.isEmpty()) {
                queue.remove().run();
            }
        }

        @Override
        public void filled(long time, long pieces, double price, double cost) {
            engine.filled(time, pieces, price, cost);
        }

        @Override
        public void expired() {
            engine.refused();
        }
    }

    private static BarSeries series(int count) {
        double[][] rows = new double[count][];
        java.util.Arrays.setAll(rows, i -> Market.flat(85));
        return Market.bars(rows);
    }

    private static OrderTerms limit(Side side, String price) {
        return OrderTerms.limit(side, BigDecimal.TEN, new BigDecimal(price)).withTif(TimeInForce.DAY, null)
                .withOutsideRth(false);
    }

    @Test
    void tenPiecesAtTheTouchAndTwentyCentsRoundedToTheGridForTheDay() {
        Host host = new Host(Map.of(1, 100, 2, 0), Market.settings(), 2);
        host.bar();
        assertEquals(List.of(limit(Side.BUY, "85.15")), trading.placed.stream().map(o -> o.terms()).toList(),
                "84.97 + 0.2, down to the grid of 0.05");
        host.fill(10);
        host.bar();
        assertEquals(limit(Side.SELL, "84.85"), trading.placed.get(1).terms(), "85.03 - 0.2, up to the grid");
    }

    @Test
    void atMostAHundredPiecesLongOnly() {
        RunSettings defaults = RunSettings.of("test", Map.of());
        assertEquals(100, defaults.sandbox().maxPosition());
        assertEquals(Sandbox.DEFAULT, defaults.sandbox());
        assertTrue(defaults.longOnly());
        Host host = new Host(Map.of(1, 100, 2, -100), defaults.withQuantity(250), 2);
        host.bar();
        assertEquals(new BigDecimal("100"), trading.placed.getFirst().terms().quantity());
        host.fill(100);
        host.bar();
        assertEquals(new BigDecimal("100"), trading.placed.get(1).terms().quantity(), "flat, and not short");
    }

    /** Bars go on while an order works: nothing waits for a fill. */
    @Test
    void nothingIsOrderedWhileAnOrderWorksThatLeadsThereNorOnTopOfAPosition() {
        Host host = new Host(Map.of(1, 100, 2, 100, 4, 100), Market.settings(), 4);
        host.bar();
        host.bar();
        assertEquals(10, host.desk.working());
        host.fill(4);
        host.bar();
        assertEquals(6, host.desk.working());
        host.fill(6);
        host.bar();
        assertEquals(1, trading.placed.size());
        assertEquals(List.of(), trading.cancelled);
        assertEquals(10, ledger.position());
    }

    /** Fills of any part, at any time, over a hundred flips: what is held and what works always make the target. */
    @Test
    void afterEveryFlipPositionAndWorkingOrdersMakeTheTarget() {
        Random random = new Random(5);
        Map<Integer, Integer> flips = new HashMap<>();
        for (int i = 1; i < 300; i += 1 + random.nextInt(4)) {
            flips.put(i, List.of(100, -100, 0).get(random.nextInt(3)));
        }
        Host host = new Host(flips, Market.settings().withLongOnly(false), 300);
        for (int i = 0; i < 300; i++) {
            host.bar();
            assertEquals(host.engine.desired(), ledger.position() + host.desk.working(), "bar " + (i + 1));
            long open = Math.abs(host.desk.working());
            if (open > 0 && random.nextInt(3) > 0) {
                host.fill(1 + random.nextLong(open));
                assertEquals(host.engine.desired(), ledger.position() + host.desk.working(), "fill after " + (i + 1));
            }
        }
        assertTrue(trading.placed.size() > 60, trading.placed.size() + " orders");
        assertTrue(trading.cancelled.size() > 10, trading.cancelled.size() + " cancelled");
    }
}
