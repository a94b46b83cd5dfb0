package tradewind.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.data.CsvFiles.Import;

/**
 * Kills a process that stores bars and writes CSV files, at random moments, and looks at what it left: nothing that was
 * acknowledged may be missing, nothing may be damaged. {@code -Dtradewind.kill.rounds=200} kills more often.
 */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("tradewind.kill.rounds", 8);
    /** Steps take a few milliseconds once the process is warm, so that any point of any of them may be hit. */
    private static final int LONGEST_LIFE_MICROS = 250_000;

    @TempDir
    Path folder = Path.of("");
    private BarSeries expected = BarSeries.empty(BarSize.M1);
    private int stored = -1;
    private int written = -1;
    private int unacknowledged;

    @Test
    void aKillAtAnyMomentLosesNothingAndDamagesNothing() throws Exception {
        Random random = new Random();
        for (int round = 0; round < ROUNDS; round++) {
            int storedBefore = stored;
            killOne(random.nextInt(LONGEST_LIFE_MICROS));
            checkStore(storedBefore);
            checkCsv();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.count() <= 3, "Parts of killed processes pile up in " + folder);
        }
        System.out.println("KillTest: " + ROUNDS + " kills during " + (stored + 1) + " merges and CSV files, "
                + unacknowledged + " kills came after the data and before the acknowledgement, bars stored "
                + expected.size());
    }

    /** Starts at the step after the last one that is known to be stored. */
    private void killOne(int micros) throws IOException, InterruptedException {
        Process victim = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp",
                System.getProperty("java.class.path"), KillVictim.class.getName(), folder.toString(),
                Integer.toString(stored + 1)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = victim.inputReader()) {
            String line = out.readLine();
            assertTrue(line != null, "The victim ended by itself");
            long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(micros);
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            // By its handle: the process object would close the stream and lose acknowledgements.
            victim.toHandle().destroyForcibly();
            for (; line != null; line = out.readLine()) {
                acknowledge(line);
            }
        }
        assertTrue(victim.waitFor(20, TimeUnit.SECONDS));
        assertTrue(victim.exitValue() != 0, "The victim was to be killed");
    }

    private void acknowledge(String line) {
        // The last line may have been cut by the kill; then it does not count.
        if (line.matches("stored \\d+")) {
            stored = Math.max(stored, Integer.parseInt(line.substring(7)));
        } else if (line.matches("written \\d+")) {
            written = Math.max(written, Integer.parseInt(line.substring(8)));
        }
    }

    private void checkStore(int before) throws IOException {
        for (int step = before + 1; step <= stored; step++) {
            expected = expected.merge(KillVictim.delta(step));
        }
        FileBarStore store = new FileBarStore(KillVictim.bars(folder));
        BarSeries found = store.load(Samples.RHM);
        store.close();
        BarSeries oneMore = expected.merge(KillVictim.delta(stored + 1));
        if (!same(expected, found)) {
            assertTrue(same(oneMore, found), "After step " + stored + " the store holds something else");
            expected = oneMore;
            stored++;
            unacknowledged++;
        }
    }

    private void checkCsv() {
        if (written < 0 && !Files.exists(KillVictim.csv(folder))) {
            return;
        }
        Import found = new CommonsCsvFiles().read(KillVictim.csv(folder), Optional.of(BarSize.M1));
        assertEquals(List.of(), found.badRows());
        if (written >= 0 && sameValues(KillVictim.exported(written), found.bars())) {
            return;
        }
        // The file of the step that was under way: complete, and the kill came before the acknowledgement.
        assertTrue(sameValues(KillVictim.exported(stored), found.bars()),
                "After file " + written + " and merge " + stored + " the file holds something else");
        written = stored;
        unacknowledged++;
    }

    private static boolean same(BarSeries a, BarSeries b) {
        return a.size() == b.size()
                && java.util.stream.IntStream.range(0, a.size()).allMatch(i -> a.bar(i).equals(b.bar(i)));
    }

    private static boolean sameValues(BarSeries a, BarSeries b) {
        return a.size() == b.size() && java.util.stream.IntStream.range(0, a.size())
                .allMatch(i -> a.time(i) == b.time(i) && a.bar(i).sameValues(b.bar(i)));
    }
}
