package tradewind.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.BarKey;

class FileBarStoreTest {
    @TempDir
    Path folder = Path.of("");
    private final List<FileBarStore> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (FileBarStore store : open) {
            store.close();
        }
    }

    @Test
    void isEmptyAtFirst() {
        assertTrue(store().load(Samples.RHM).isEmpty());
        assertEquals(List.of(), store().keys());
    }

    @Test
    void anotherSessionFindsWhatWasStored() throws IOException {
        BarSeries bars = Samples.minutes(10_000, 1);
        FileBarStore store = store();
        store.merge(Samples.RHM, bars);
        store.merge(Samples.RHM, bars.slice(9_995, 10_000));
        assertBars(bars, reopened(store).load(Samples.RHM));
    }

    @Test
    void anySequenceOfMergesLoadsAsTheSeriesWouldBe() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 30; round++) {
            BarKey key = new BarKey("R" + round, BarSize.M1, WhatToShow.TRADES, true);
            BarSeries expected = BarSeries.empty(BarSize.M1);
            FileBarStore store = store();
            for (int step = 0; step < 20; step++) {
                long start = Samples.START + 60L * random.nextInt(6000);
                BarSeries delta = Samples.minutes(start, 1 + random.nextInt(5000), random.nextLong());
                expected = expected.merge(delta);
                store.merge(key, delta);
            }
            store = reopened(store);
            assertBars(expected, store.load(key));
            store.close();
        }
    }

    @Test
    void sourceAndRevisionAreKept() throws IOException {
        FileBarStore store = store();
        BarSeries first = Samples.minutes(3, 1);
        store.merge(Samples.RHM, first);
        Bar corrected = Bar.authoritative(Samples.START, 1, 2, 1, 2, 3, BarSize.M1);
        store.merge(Samples.RHM, BarSeries.of(BarSize.M1, List.of(corrected)));
        Bar stored = reopened(store).load(Samples.RHM).bar(0);
        assertTrue(stored.sameValues(corrected));
        assertEquals(1, stored.revision());
        assertEquals(first.source(1), stored.source());
    }

    @Test
    void barsInProgressAreNotStored() throws IOException {
        FileBarStore store = store();
        store.merge(Samples.RHM, BarSeries.of(BarSize.M1,
                List.of(Bar.provisional(Samples.START, 1, 1, 1, 1, 1, BarSize.M1))));
        assertTrue(store.load(Samples.RHM).isEmpty());
        assertFalse(Files.exists(store.file(Samples.RHM)));
    }

    @Test
    void barsThatChangeNothingAreNotWritten() throws IOException {
        FileBarStore store = store();
        store.merge(Samples.RHM, Samples.minutes(100, 1));
        long size = Files.size(store.file(Samples.RHM));
        store.merge(Samples.RHM, Samples.minutes(100, 1).slice(90, 100));
        assertEquals(size, Files.size(store.file(Samples.RHM)));
    }

    @Test
    void deepHistoryPageByPageDoesNotLetTheFileGrowWithoutEnd() throws IOException {
        FileBarStore store = store();
        for (int page = 99; page >= 0; page--) {
            store.merge(Samples.RHM, Samples.minutes(Samples.START + page * 60_000L, 1000, page));
        }
        store = reopened(store);
        assertEquals(100_000, store.load(Samples.RHM).size());
        for (int i = 0; i < 10; i++) {
            store.merge(Samples.RHM, Samples.minutes(100_000, 1000 + i));
        }
        assertTrue(Files.size(store.file(Samples.RHM)) < 4 * BarFrames.length(100_000));
    }

    @Test
    void aTornTailIsCutOffAtEveryByte() throws IOException {
        FileBarStore store = store();
        store.merge(Samples.RHM, Samples.minutes(50, 1));
        store.merge(Samples.RHM, Samples.minutes(Samples.START + 3000, 5, 2));
        Path file = store.file(Samples.RHM);
        BarSeries before = store.load(Samples.RHM);
        int acknowledged = (int) Files.size(file);
        store.merge(Samples.RHM, Samples.minutes(Samples.START + 3300, 5, 3));
        byte[] all = Files.readAllBytes(file);
        store.close();
        for (int length = acknowledged; length < all.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(all, length));
            FileBarStore next = store();
            assertBars(before, next.load(Samples.RHM));
            assertEquals(acknowledged, Files.size(file));
            next.close();
        }
    }

    @Test
    void zerosWhereTheTailShouldBeAreCutOff() throws IOException {
        FileBarStore store = store();
        store.merge(Samples.RHM, Samples.minutes(50, 1));
        Path file = store.file(Samples.RHM);
        byte[] all = Files.readAllBytes(file);
        store.close();
        Files.write(file, java.util.Arrays.copyOf(all, all.length + 300));
        assertBars(Samples.minutes(50, 1), store().load(Samples.RHM));
    }

    @Test
    void damageIsToldAndNotCutOff() throws IOException {
        FileBarStore store = store();
        store.merge(Samples.RHM, Samples.minutes(5000, 1));
        store.merge(Samples.RHM, Samples.minutes(Samples.START + 300_000, 5, 2));
        store.merge(Samples.RHM, Samples.minutes(Samples.START + 300_300, 5, 2));
        store.close();
        Path file = store.file(Samples.RHM);
        byte[] good = Files.readAllBytes(file);
        int appended = (int) (32 + BarFrames.length(5000));
        for (int place : new int[] {0, 9, 20, 40, 5000, appended - 1, appended + 20}) {
            byte[] bad = good.clone();
            bad[place] ^= 0x10;
            Files.write(file, bad);
            String message = String.valueOf(
                    assertThrows(UncheckedIOException.class, () -> store().load(Samples.RHM)).getMessage());
            assertTrue(message.contains(file.toString()), message);
            close();
            assertEquals(-1, java.util.Arrays.mismatch(bad, Files.readAllBytes(file)));
        }
    }

    @Test
    void onlyOneStoreWritesIntoAFolder() throws IOException {
        FileBarStore writer = store();
        writer.merge(Samples.RHM, Samples.minutes(10, 1));
        FileBarStore other = store();
        assertEquals(10, other.load(Samples.RHM).size());
        String message = String.valueOf(assertThrows(UncheckedIOException.class,
                () -> other.merge(Samples.RHM, Samples.minutes(20, 1))).getMessage());
        assertTrue(message.contains("process " + ProcessHandle.current().pid()), message);
        writer.merge(Samples.RHM, Samples.minutes(15, 1));
        assertEquals(15, other.load(Samples.RHM).size());
        writer.close();
        other.merge(Samples.RHM, Samples.minutes(20, 1));
        assertEquals(20, store().load(Samples.RHM).size());
    }

    @Test
    void keysAreWhatIsStored() {
        FileBarStore store = store();
        List<BarKey> keys = List.of(new BarKey("EUR.USD_CASH_9", BarSize.H1, WhatToShow.MIDPOINT, false),
                new BarKey("RHM_STK_1", BarSize.MO1, WhatToShow.TRADES, true));
        for (BarKey key : keys) {
            store.merge(key, BarSeries.of(key.barSize(),
                    List.of(Bar.authoritative(Samples.START, 1, 1, 1, 1, 1, key.barSize()))));
        }
        assertEquals(keys, store.keys());
    }

    @Test
    void csvToStoreToCsvIsByteEqual() throws IOException {
        CommonsCsvFiles csv = new CommonsCsvFiles();
        Path first = csv.write(folder.resolve("a.csv"), Samples.minutes(5000, 9));
        FileBarStore store = store();
        store.merge(Samples.RHM, csv.read(first, Optional.of(BarSize.M1)).bars());
        Path second = csv.write(folder.resolve("b.csv"), reopened(store).load(Samples.RHM));
        assertEquals(-1, Files.mismatch(first, second));
    }

    private FileBarStore store() {
        FileBarStore store = new FileBarStore(folder.resolve("bars"));
        open.add(store);
        return store;
    }

    private FileBarStore reopened(FileBarStore store) throws IOException {
        store.close();
        return store();
    }

    private static void assertBars(BarSeries expected, BarSeries actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.bar(i), actual.bar(i));
        }
    }
}
