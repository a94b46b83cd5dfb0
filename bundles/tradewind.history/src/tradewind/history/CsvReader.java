package tradewind.history;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSize;
import tradewind.core.data.CsvFiles.BadRow;
import tradewind.core.data.CsvFiles.Import;

/** One pass over a file of bars: takes the good rows and reports each of the others. */
final class CsvReader {
    private static final int TEXT_SHOWN = 200;

    /** A row that cannot be taken; the message is the reason. */
    private static final class Rejected extends Exception {
        private static final long serialVersionUID = 1L;

        Rejected(String reason) {
            super(reason, null, false, false);
        }
    }

    private final boolean ascending;
    private final Optional<BarSize> barSize;
    private final BarTimes times = new BarTimes();
    private final CsvRows rows = new CsvRows();
    private final List<BadRow> badRows = new ArrayList<>();
    private long rowsRead;
    private long outOfOrder;

    private CsvReader(boolean ascending, Optional<BarSize> barSize) {
        this.ascending = ascending;
        this.barSize = barSize;
    }

    /**
     * Reads the file. A file whose newest row stands first is taken as well.
     *
     * @throws IOException if the file cannot be read or has no usable header
     */
    static Import read(Path file, Optional<BarSize> barSize) throws IOException {
        CsvReader reader = new CsvReader(true, barSize);
        reader.pass(file);
        if (reader.outOfOrder > reader.rows.size()) {
            CsvReader backward = new CsvReader(false, barSize);
            backward.pass(file);
            if (backward.rows.size() > reader.rows.size()) {
                return backward.result();
            }
        }
        return reader.result();
    }

    private Import result() {
        return new Import(rows.series(barSize, ascending), List.copyOf(badRows), rowsRead);
    }

    private void pass(Path file) throws IOException {
        try (BufferedReader reader = open(file)) {
            CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(reader)).setLenientEof(true)
                    .setTrailingData(true).setIgnoreSurroundingSpaces(true).get();
            try (CSVParser parser = format.parse(reader)) {
                Iterator<CSVRecord> records = parser.iterator();
                if (!records.hasNext()) {
                    throw new IOException("the file is empty");
                }
                CsvHeader header = CsvHeader.of(records.next());
                take(parser, records, header);
            }
        } catch (UncheckedIOException e) {
            // The iterator of Commons CSV wraps what the stream throws.
            throw e.getCause();
        }
    }

    private void take(CSVParser parser, Iterator<CSVRecord> records, CsvHeader header) {
        long before = parser.getCurrentLineNumber();
        while (records.hasNext()) {
            CSVRecord row = records.next();
            long line = parser.getCurrentLineNumber();
            rowsRead++;
            try {
                if (line - before > 1 && spansLines(row)) {
                    throw new Rejected("quoted text runs over " + (line - before) + " lines");
                }
                take(row, header);
            } catch (Rejected e) {
                badRows.add(new BadRow(line, text(row), String.valueOf(e.getMessage())));
            }
            before = line;
        }
    }

    private void take(CSVRecord row, CsvHeader header) throws Rejected {
        if (row.size() < header.width()) {
            throw new Rejected("missing column: " + row.size() + " instead of " + header.width());
        }
        long time = time(row.get(header.time()));
        double open = number(row, header.open(), "open");
        double high = number(row, header.high(), "high");
        double low = number(row, header.low(), "low");
        double close = number(row, header.close(), "close");
        double volume = number(row, header.volume(), "volume");
        if (!Bar.isValid(open, high, low, close, volume)) {
            throw new Rejected(volume < 0 ? "invalid bar: the volume is below 0"
                    : "invalid bar: high and low do not enclose open and close");
        }
        Optional<BarSize> resolution = resolution(row, header);
        checkOrder(time);
        rows.add(time, open, high, low, close, volume, resolution);
    }

    private long time(String text) throws Rejected {
        try {
            return times.parse(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw new Rejected(text.isEmpty() ? "the time is missing" : "bad time: " + text);
        }
    }

    private static double number(CSVRecord row, int column, String name) throws Rejected {
        String text = row.get(column);
        if (text.isEmpty()) {
            throw new Rejected("the " + name + " is missing");
        }
        try {
            return Decimals.parse(text);
        } catch (NumberFormatException e) {
            throw new Rejected("bad number: " + name + " is " + text);
        }
    }

    private static Optional<BarSize> resolution(CSVRecord row, CsvHeader header) throws Rejected {
        if (header.resolution() < 0) {
            return Optional.empty();
        }
        Optional<BarSize> size = BarSize.parse(row.get(header.resolution()));
        if (size.isEmpty()) {
            throw new Rejected("bad resolution: " + row.get(header.resolution()));
        }
        return size;
    }

    private void checkOrder(long time) throws Rejected {
        if (rows.size() == 0) {
            return;
        }
        long last = rows.lastTime();
        if (time == last) {
            throw new Rejected("duplicate: the row before has the same time");
        }
        if (time < last == ascending) {
            outOfOrder++;
            throw new Rejected("out of order: starts " + (ascending ? "before" : "after") + " the row before");
        }
    }

    private static boolean spansLines(CSVRecord row) {
        return row.stream().anyMatch(field -> field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0);
    }

    private static String text(CSVRecord row) {
        String text = String.join(",", row);
        return text.length() <= TEXT_SHOWN ? text : text.substring(0, TEXT_SHOWN) + "...";
    }

    /** The file as text, unpacked if it is compressed, without a byte order mark. */
    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            bytes.mark(2);
            boolean compressed = bytes.read() == 0x1f && bytes.read() == 0x8b;
            bytes.reset();
            InputStream plain = compressed ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            return reader;
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** Comma, or what spreadsheets write where the comma is the decimal sign. */
    private static char delimiter(BufferedReader reader) throws IOException {
        char[] start = new char[1000];
        reader.mark(start.length);
        int length = Math.max(0, reader.read(start));
        reader.reset();
        String header = new String(start, 0, length).lines().findFirst().orElse("");
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }
}
