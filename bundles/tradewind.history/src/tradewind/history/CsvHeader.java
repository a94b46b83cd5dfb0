package tradewind.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/** Which column of a file holds what. {@code resolution} is -1 where there is none. */
record CsvHeader(int time, int open, int high, int low, int close, int volume, int resolution, int width) {
    private static final List<String> TIME = List.of("datetime", "time", "timestamp", "date");

    /** @throws IOException if a column is missing; the message names it and says what there is */
    static CsvHeader of(CSVRecord names) throws IOException {
        List<String> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(name.trim().toLowerCase(Locale.ROOT));
        }
        return new CsvHeader(find(columns, TIME), find(columns, List.of("open")), find(columns, List.of("high")),
                find(columns, List.of("low")), find(columns, List.of("close")), find(columns, List.of("volume")),
                columns.indexOf("resolution"), columns.size());
    }

    private static int find(List<String> columns, List<String> names) throws IOException {
        for (String name : names) {
            int i = columns.indexOf(name);
            if (i >= 0) {
                return i;
            }
        }
        throw new IOException("the first line has no column \"" + String.join("\" or \"", names) + "\", only "
                + String.join(", ", columns));
    }
}
