package tradewind.history;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tradewind.core.bar.BarSeries;

/** Prints bars as rows. Bars in progress are left out: a file holds only what history has confirmed. */
final class CsvWriter {
    static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private final BarTimes times = new BarTimes();
    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;
    private final BarSeries bars;
    private final boolean mixed;

    private CsvWriter(CSVPrinter printer, BarSeries bars) {
        this.printer = printer;
        this.bars = bars;
        this.mixed = bars.mixed();
    }

    /** Writes and flushes; does not close the stream. A series of several resolutions gets a column that tells them. */
    static void write(OutputStream out, BarSeries bars) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        // Flushing instead of closing: the caller still has to sync the file.
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        new CsvWriter(printer, bars).rows();
        printer.flush();
    }

    private void rows() throws IOException {
        if (mixed) {
            printer.printRecord("time", "open", "high", "low", "close", "volume", "resolution");
        } else {
            printer.printRecord("time", "open", "high", "low", "close", "volume");
        }
        for (int i = 0; i < bars.size(); i++) {
            if (!bars.provisional(i)) {
                row(i);
            }
        }
    }

    private void row(int i) throws IOException {
        text.setLength(0);
        times.append(text, bars.time(i));
        printer.print(text.toString());
        number(bars.open(i));
        number(bars.high(i));
        number(bars.low(i));
        number(bars.close(i));
        number(bars.volume(i));
        if (mixed) {
            printer.print(bars.resolution(i).shortText());
        }
        printer.println();
    }

    private void number(double value) throws IOException {
        text.setLength(0);
        Decimals.append(text, value);
        printer.print(text.toString());
    }
}
