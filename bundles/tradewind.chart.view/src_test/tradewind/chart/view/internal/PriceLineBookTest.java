package tradewind.chart.view.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.SyntheticBars;
import tradewind.chart.view.canvas.BitmapFont;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.ShownLine;
import tradewind.core.Subscription;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.label.PriceLine;
import tradewind.core.label.PriceLine.Tone;
import tradewind.core.label.PriceLines.Placed;
import tradewind.core.label.TradeLabel.LineStyle;

class PriceLineBookTest {
    private static final Instrument RHM = instrument(1, "RHM");
    private static final Instrument SAP = instrument(2, "SAP");
    private final PriceLineBook book = new PriceLineBook();

    private static Instrument instrument(int id, String symbol) {
        return new Instrument(id, symbol, SecurityType.STK, "SMART", "IBIS", "EUR", symbol, "XETRA", "",
                BigDecimal.ONE, "", PriceIncrements.uniform(new BigDecimal("0.2")), SyntheticBars.hours(),
                SyntheticBars.hours());
    }

    private static PriceLine line(double price) {
        return new PriceLine(price, "BUY 10 LMT", Tone.BUY, LineStyle.SOLID, 1);
    }

    private List<Double> prices(Instrument instrument) {
        return book.lines(instrument).stream().map(l -> l.line().price()).toList();
    }

    @Test
    void eachInstrumentHasItsLines() {
        book.add(RHM, line(1650), Optional.empty());
        book.add(SAP, line(200), Optional.of(p -> { }));
        assertEquals(List.of(1650.0), prices(RHM));
        assertFalse(book.lines(RHM).get(0).draggable());
        assertTrue(book.lines(SAP).get(0).draggable());
    }

    @Test
    void aMovedLineIsStillTheSameOne() {
        Placed placed = book.add(RHM, line(1650), Optional.empty());
        book.add(RHM, line(1640), Optional.empty());
        List<ShownLine> before = book.lines(RHM);
        placed.move(line(1660));
        assertEquals(List.of(1660.0, 1640.0), prices(RHM));
        assertEquals(before.get(0).id(), book.lines(RHM).get(0).id());
        assertEquals(1650, before.get(0).line().price(), "what was read before stays as it was");
    }

    @Test
    void closingTakesAwayOneOfTwoEqualLinesAndMovingItThenDoesNothing() {
        Placed first = book.add(RHM, line(1650), Optional.empty());
        book.add(RHM, line(1650), Optional.empty());
        first.close();
        first.close();
        first.move(line(1));
        assertEquals(List.of(1650.0), prices(RHM));
    }

    @Test
    void listenersAreToldOfEachChangeUntilTheyClose() {
        AtomicInteger told = new AtomicInteger();
        Subscription listening = book.onChange(told::incrementAndGet);
        Placed placed = book.add(RHM, line(1650), Optional.empty());
        placed.move(line(1651));
        placed.move(line(1651));
        placed.close();
        placed.close();
        assertEquals(3, told.get());
        listening.close();
        book.add(RHM, line(1650), Optional.empty());
        assertEquals(3, told.get());
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                int from = 1000 * t;
                work.add(() -> addMoveAndHalfRemove(from));
            }
            for (Future<Integer> done : threads.invokeAll(work)) {
                assertEquals(50, done.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(8 * 50, book.lines(RHM).size());
        assertTrue(prices(RHM).stream().allMatch(p -> p >= 100_000), "each line was moved");
        assertEquals(8 * 50, book.lines(RHM).stream().mapToLong(ShownLine::id).distinct().count());
    }

    /** @return how many lines are left */
    private int addMoveAndHalfRemove(int from) {
        int left = 100;
        for (int i = 0; i < 100; i++) {
            Placed placed = book.add(RHM, line(from + i), Optional.empty());
            placed.move(line(100_000 + from + i));
            if (i % 2 == 0) {
                placed.close();
                left--;
            }
        }
        return left;
    }

    @Test
    void theChartFollowsTheBook() {
        ChartModel model = new ChartModel(BitmapFont.METRICS);
        try (LineFollower follower = new LineFollower(model)) {
            assertTrue(follower.look(Optional.of(RHM), Optional.of(book)));
            assertFalse(follower.look(Optional.of(RHM), Optional.of(book)));
            Placed placed = book.add(RHM, line(1650), Optional.empty());
            assertTrue(follower.look(Optional.of(RHM), Optional.of(book)));
            assertEquals(book.lines(RHM), model.lines().lines());
            placed.move(line(1660));
            assertTrue(follower.look(Optional.of(RHM), Optional.of(book)));
            assertEquals(1660, model.lines().lines().get(0).line().price());
            assertTrue(follower.look(Optional.of(SAP), Optional.of(book)));
            assertEquals(List.of(), model.lines().lines());
            assertTrue(follower.look(Optional.of(RHM), Optional.empty()));
            assertEquals(List.of(), model.lines().lines());
        }
    }
}
