package tradewind.history;

import java.io.PrintStream;
import java.nio.file.Path;
import tradewind.core.bar.BarSeries;

/**
 * The process that {@link KillTest} kills: goes on storing bars and writing CSV files, and tells each step on standard
 * output once the call has returned.
 */
final class KillVictim {
    /** So small that files are rewritten every few steps. */
    private static final int REPLAY_ALLOWED = 500;

    private KillVictim() {
    }

    /** Arguments: folder, first step. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        PrintStream out = new PrintStream(System.out, true);
        FileBarStore store = new FileBarStore(bars(folder), REPLAY_ALLOWED);
        CommonsCsvFiles csv = new CommonsCsvFiles();
        for (int step = Integer.parseInt(args[1]);; step++) {
            store.merge(Samples.RHM, delta(step));
            out.println("stored " + step);
            csv.write(csv(folder), exported(step));
            out.println("written " + step);
        }
    }

    static Path bars(Path folder) {
        return folder.resolve("bars");
    }

    static Path csv(Path folder) {
        return folder.resolve("RHM.csv");
    }

    /** Five minutes that revise four of the step before; now and then a page of older history. */
    static BarSeries delta(int step) {
        return step % 10 == 9 ? Samples.minutes(Samples.START - 60L * 300 * (step / 10 + 1), 300, step)
                : Samples.minutes(Samples.START + 60L * step, 5, step);
    }

    static BarSeries exported(int step) {
        return Samples.minutes(500 + step % 1000, step);
    }
}
