package tradewind.trader.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.trade.Execution;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;
import tradewind.core.trade.TrackedOrder;

class FileJournalTest {
    private static final Instant TIME = Instant.parse("2026-11-24T10:00:00.123456Z");
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private static TrackedOrder order(String ref, int id, String text) {
        return new TrackedOrder(ref, id, 1, 4_000_000_000L, Orders.CONTRACT,
                Orders.buy(10, "1990.0").withTif(TimeInForce.GTD, TIME), "DU1", OrderSource.strategy("a\tb"), "p", "oca",
                OrderState.PARTIAL, Orders.buy(5, "1991.2"), true, new BigDecimal("2.5"), new BigDecimal("1990.04"),
                new BigDecimal("1990.0"), new BigDecimal("3.00"), "EUR", TIME, TIME, null, TIME, text, true);
    }

    private static List<JournalEntry> all() {
        return List.of(new JournalEntry.Intent(order("r1", 1, ""), Set.of(Rule.COLLAR, Rule.STALE)),
                new JournalEntry.Change(order("r1", 1, "tab\tline\nback\\slash ü €")),
                new JournalEntry.Fill(new Execution("e.01", "r1", 1, 1, 7, Orders.CONTRACT, Side.SELL, BigDecimal.ONE,
                        new BigDecimal("1990.20"), TIME, "DU1", "IBIS", null, "", new BigDecimal("-1.5"))),
                new JournalEntry.NextId(42), new JournalEntry.Note(TIME, "limits: tight"));
    }

    @Test
    void whatIsWrittenIsReadBack(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a/journal");
        try (FileJournal journal = FileJournal.open(file)) {
            journal.append(all(), true);
        }
        try (FileJournal journal = FileJournal.open(file)) {
            assertEquals(all(), journal.entries());
        }
    }

    @Test
    void ofTheChangesOfAnOrderTheNewestIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("journal");
        JournalEntry.Change newest = new JournalEntry.Change(order("r1", 1, "the newest"));
        JournalEntry.Change other = new JournalEntry.Change(order("r2", 2, "of another"));
        try (FileJournal journal = FileJournal.open(file)) {
            journal.append(all(), true);
            journal.append(List.of(other, newest), true);
        }
        List<JournalEntry> expected = new ArrayList<>(all());
        expected.set(1, newest);
        expected.add(other);
        try (FileJournal journal = FileJournal.open(file)) {
            assertEquals(expected, journal.entries());
        }
    }

    @Test
    void aTornLineAtTheEndIsCutOff(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("journal");
        try (FileJournal journal = FileJournal.open(file)) {
            journal.append(all(), true);
        }
        byte[] whole = Files.readAllBytes(file);
        int lines = all().size();
        for (int length = whole.length - 1; length > 0; length -= 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (FileJournal journal = FileJournal.open(file)) {
                assertEquals(all().subList(0, journal.entries().size()), journal.entries());
                assertTrue(journal.entries().size() < lines);
                journal.append(List.of(new JournalEntry.NextId(9)), true);
            }
            try (FileJournal journal = FileJournal.open(file)) {
                assertEquals(new JournalEntry.NextId(9), journal.entries().getLast());
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count(), "a torn end is no damage");
        }
    }

    @Test
    void whatStandsAfterAKillIsReadBackAndClosingLeavesNothingBehindTheLines(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("journal");
        Path killed = folder.resolve("killed");
        try (FileJournal journal = FileJournal.open(file)) {
            journal.append(all(), true);
            Files.copy(file, killed);
        }
        assertTrue(Files.size(killed) > Files.size(file), "room is kept behind the lines");
        assertEquals('\n', Files.readAllBytes(file)[(int) Files.size(file) - 1]);
        try (FileJournal journal = FileJournal.open(killed)) {
            assertEquals(all(), journal.entries());
            journal.append(List.of(new JournalEntry.NextId(9)), true);
        }
        try (FileJournal journal = FileJournal.open(killed)) {
            assertEquals(all().size() + 1, journal.entries().size());
        }
    }

    @Test
    void growsBeyondTheRoomThatWasKept(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("journal");
        int batches = 4000;
        List<JournalEntry> lines = all().stream().filter(e -> !(e instanceof JournalEntry.Change)).toList();
        try (FileJournal journal = FileJournal.open(file)) {
            for (int i = 0; i < batches; i++) {
                journal.append(lines, false);
            }
        }
        assertTrue(Files.size(file) > 1 << 20);
        try (FileJournal journal = FileJournal.open(file)) {
            assertEquals(batches * lines.size(), journal.entries().size());
        }
    }

    @Test
    void aDamagedLineIsPassedOverAndTheFileKept(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("journal");
        try (FileJournal journal = FileJournal.open(file)) {
            journal.append(all(), true);
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[30] ^= 4;
        Files.write(file, bytes);
        try (FileJournal journal = FileJournal.open(file)) {
            assertEquals(all().subList(1, all().size()), journal.entries());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.anyMatch(f -> f.getFileName().toString().startsWith("journal.damaged-")));
        }
    }

    @Test
    void aSecondProgramIsToldWhoHasIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("journal");
        try (FileJournal journal = FileJournal.open(file)) {
            IOException refused = assertThrows(IOException.class, () -> FileJournal.open(file));
            assertTrue(refused.getMessage().contains("Another Tradewind"), refused.getMessage());
        }
    }

    @Test
    void aRewrittenJournalKeepsWhatLivesAndTheIds() {
        List<JournalEntry> entries = new ArrayList<>();
        TrackedOrder live = order("live", 3, "");
        TrackedOrder ended = new TrackedOrder("ended", 8, 1, 0, Orders.CONTRACT, Orders.buy(1, "1990.0"), "DU1",
                OrderSource.HAND, "", "", OrderState.FILLED, null, false, ZERO, ZERO, ZERO, ZERO, "", TIME, TIME, TIME,
                TIME, "", false);
        entries.add(new JournalEntry.Intent(live, Set.of()));
        entries.add(new JournalEntry.Intent(ended, Set.of()));
        entries.add(new JournalEntry.Note(TIME, "old"));
        List<JournalEntry> kept = Journals.kept(entries, TIME.plusSeconds(1));
        assertEquals(List.of(new JournalEntry.NextId(9), new JournalEntry.Intent(live, Set.of())), kept);
    }
}
