package tradewind.core.strategy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import tradewind.core.Subscription;

/**
 * The orders of strategies with what they cost on their way: one file for each day (UTC) of the decisions. An OSGi service;
 * any thread may call.
 */
public interface SlippageLedger {
    /** Orders of this process, those that still work too; oldest first. */
    List<SlippageEntry> session();

    /**
     * Finished orders of a day, of all processes, as they were written.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    List<SlippageEntry> day(LocalDate day);

    /** Days of which there is a file, oldest first. @throws java.io.UncheckedIOException if the folder cannot be read */
    List<LocalDate> days();

    /** The file of a day, whether there is one or not. */
    Path file(LocalDate day);

    /** Tells of each change of {@link #session}, on the thread that made it. */
    Subscription onChange(Runnable listener);
}
