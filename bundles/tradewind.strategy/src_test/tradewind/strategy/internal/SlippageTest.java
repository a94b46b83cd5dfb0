package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.strategy.OrderLeg;
import tradewind.core.strategy.OrderLeg.State;
import tradewind.core.strategy.SlippageEntry;

/** What is written down of an order, and how its costs are reckoned. */
class SlippageTest {
    private static final double TINY = 1e-9;
    private static final long CLOSE = Instant.parse("2017-07-28T07:01:00Z").getEpochSecond();

    private final List<SlippageEntry> finished = new ArrayList<>();
    private final List<SlippageEntry> told = new ArrayList<>();
    private final SlippageNotes notes = new SlippageNotes("test", "RHM", (order, entry, over) -> {
        told.add(entry);
        if (over) {
            finished.add(entry);
        }
    });

    @TempDir
    Path folder = Path.of("");

    @Test
    void aBuyerLosesByHigherPricesAndASellerByLowerOnes() {
        OrderLeg account = OrderLeg.NONE.in(State.FILLED).filled(6, 100.2, 1).filled(4, 100.4, 0.5);
        OrderLeg shadow = OrderLeg.NONE.in(State.FILLED).filled(10, 100.1, 1);
        SlippageEntry buy = new SlippageEntry(Instant.EPOCH, "test", "RHM", 10, 100, 100.05, account, shadow);
        assertEquals(100.28, account.price(), TINY);
        assertEquals(1.5, account.costs(), TINY);
        assertEquals(0.28, buy.shortfall(account), TINY);
        assertEquals(28, buy.shortfallBp(account), 1e-6);
        assertEquals(10, buy.shortfallBp(shadow), 1e-6);
        assertEquals(5, buy.delayBp(), 1e-6);
        assertEquals(0.18, buy.accountLessShadow(), TINY);
        assertEquals(18, buy.accountLessShadowBp(), 1e-6);
        SlippageEntry sell = new SlippageEntry(Instant.EPOCH, "test", "RHM", -10, 100, 100.05, account, shadow);
        assertEquals(-28, sell.shortfallBp(account), 1e-6);
        assertEquals(-5, sell.delayBp(), 1e-6);
        assertEquals(-0.18, sell.accountLessShadow(), TINY);
    }

    @Test
    void whatWasNotFilledHasNoPrice() {
        SlippageEntry none = new SlippageEntry(Instant.EPOCH, "test", "RHM", 10, 100, Double.NaN,
                OrderLeg.NONE.in(State.REFUSED), OrderLeg.NONE);
        assertTrue(Double.isNaN(none.shortfall(none.account())) && Double.isNaN(none.accountLessShadowBp())
                && Double.isNaN(none.delayBp()));
    }

    @Test
    void theTwoOrdersOfADecisionArePaired() {
        notes.decision(CLOSE, 100);
        SlippageNotes.Trace account = notes.ordered(false, notes.now(), 10, 100.1);
        SlippageNotes.Trace shadow = notes.ordered(true, notes.now(), 10, 100.1);
        shadow.filled(10, 100.1, 1);
        shadow.ended(State.FILLED, 10);
        account.filled(4, 100.2, 1);
        account.ended(State.FILLED, 10);
        assertEquals(List.of(), finished, "a fill is still to be told");
        account.filled(6, 100.2, 1);
        SlippageEntry entry = finished.getFirst();
        assertEquals(new SlippageEntry(Instant.ofEpochSecond(CLOSE), "test", "RHM", 10, 100, 100.1,
                new OrderLeg(State.FILLED, 10, entry.account().price(), 2), new OrderLeg(State.FILLED, 10, 100.1, 1)), entry);
        assertEquals(10, entry.accountLessShadowBp(), 1e-6);
        assertEquals(1, finished.size());
    }

    @Test
    void anOrderWithoutCounterpartIsFinishedAtTheNextDecision() {
        notes.decision(CLOSE, 100);
        SlippageNotes.Trace shadow = notes.ordered(true, notes.now(), -5, 99.9);
        shadow.filled(-5, 99.8, 1);
        shadow.ended(State.FILLED, 5);
        assertEquals(List.of(), finished);
        notes.decision(CLOSE + 60, 101);
        assertEquals(State.NONE, finished.getFirst().account().state());
        assertEquals(20, finished.getFirst().shortfallBp(finished.getFirst().shadow()), 1e-6);
        notes.ordered(false, notes.now(), 5, 101);
        notes.close();
        assertEquals(2, finished.size());
        assertEquals(State.WORKING, finished.get(1).account().state(), "the run ended before the order did");
    }

    @Test
    void anOrderThatHadToWaitKeepsItsDecision() {
        notes.decision(CLOSE, 100);
        SlippageNotes.Decision decision = notes.now();
        notes.decision(CLOSE + 60, 101);
        SlippageNotes.Trace account = notes.ordered(false, decision, 5, 101.1);
        account.filled(5, 101.2, 1);
        account.ended(State.FILLED, 5);
        assertEquals(Instant.ofEpochSecond(CLOSE), finished.getFirst().decided());
        assertEquals(110, finished.getFirst().delayBp(), 1e-6);
        assertEquals(120, finished.getFirst().shortfallBp(finished.getFirst().account()), 1e-6);
    }

    @Test
    void theLedgerIsOneFileADayAndOutlivesHalfALine() throws IOException {
        SlippageBook book = new SlippageBook(() -> folder.resolve("slippage"));
        SlippageEntry entry = new SlippageEntry(Instant.ofEpochSecond(CLOSE), "test", "RHM", 10, 100, Double.NaN,
                new OrderLeg(State.FILLED, 10, 100.25, 3), OrderLeg.NONE);
        LocalDate day = LocalDate.of(2017, 7, 28);
        assertEquals(List.of(), book.days());
        book.changed("a", entry, true);
        Files.writeString(book.file(day), "2017-07-28T07:02:00Z,te", StandardOpenOption.APPEND);
        book.changed("b", entry, true);
        assertEquals(List.of(day), book.days());
        assertEquals(List.of(entry, entry), book.day(day));
        assertEquals("2017-07-28T07:01:00Z,test,RHM,10,100,,filled,10,100.25,3,none,0,,0,,0.25,25,,,,",
                Files.readAllLines(book.file(day)).get(1));
        assertEquals(List.of(entry, entry), book.session());
    }
}
