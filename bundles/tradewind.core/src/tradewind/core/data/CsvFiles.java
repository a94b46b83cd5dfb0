package tradewind.core.data;

import java.nio.file.Path;
import java.util.List;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;

/**
 * Bars as CSV, UTF-8, dot decimals, ISO-8601 UTC times of the bar's start; a name that ends in {@code .gz} is compressed.
 * Writing the same bars gives the same bytes. Calls block on the disk: not for the display thread.
 */
public interface CsvFiles {
    /** A row that could not be taken. @param line line number in the file, the header being line 1 */
    record BadRow(long line, String text, String reason) {
    }

    /** What a file held: the good rows as authoritative bars of source IMPORT, and every row that is not among them. */
    record Import(BarSeries bars, List<BadRow> badRows, long rowsRead) {
    }

    /**
     * Replaces the file by the bars (write, sync, rename) and returns its absolute path.
     *
     * @throws java.io.UncheckedIOException if it cannot be written; an older file is then untouched
     */
    Path write(Path file, BarSeries bars);

    /**
     * Reads a file with a header that names time (or Datetime, Date), open, high, low, close and volume, in any order
     * and case; other columns are ignored. Times with an offset or as epoch seconds; without an offset they are UTC.
     *
     * @param barSize empty to tell it from the spacing of the rows
     * @throws java.io.UncheckedIOException if the file cannot be read or has no such header
     */
    Import read(Path file, java.util.Optional<BarSize> barSize);
}
