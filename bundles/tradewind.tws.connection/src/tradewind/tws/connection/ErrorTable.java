package tradewind.tws.connection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The error codes of TWS and what to do about them, read from {@code errors.tsv}: code or range, {@link ErrorClass},
 * advice, separated by tabs.
 */
final class ErrorTable {
    private static final String RESOURCE = "errors.tsv";

    private final Map<Integer, ErrorRule> rules = new HashMap<>();

    /** The table that belongs to the product. */
    static ErrorTable load() {
        try (InputStream in = ErrorTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing in the bundle");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if a line cannot be read */
    static ErrorTable read(Reader text) throws IOException {
        ErrorTable table = new ErrorTable();
        BufferedReader lines = new BufferedReader(text);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                table.add(line);
            }
        }
        return table;
    }

    private void add(String line) {
        String[] columns = line.split("\t", 3);
        try {
            String[] range = columns[0].split("-");
            ErrorClass kind = ErrorClass.valueOf(columns[1]);
            String advice = columns.length > 2 ? columns[2].strip() : "";
            for (int code = Integer.parseInt(range[0]); code <= Integer.parseInt(range[range.length - 1]); code++) {
                rules.put(code, new ErrorRule(code, kind, advice));
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Not a line of an error table: " + line, e);
        }
    }

    /**
     * The rule for a message of the server.
     *
     * @param aboutRequest whether it names a request of ours that is open
     */
    ErrorRule rule(int code, String text, boolean aboutRequest) {
        ErrorRule known = rules.get(code);
        if (known == null) {
            return unknown(code, aboutRequest);
        }
        return known.kind() == ErrorClass.HISTORY ? known.as(byText(text)) : known;
    }

    private static ErrorRule unknown(int code, boolean aboutRequest) {
        boolean notice = code >= 2100 && code < 3000;
        ErrorClass kind = notice ? ErrorClass.WARNING : aboutRequest ? ErrorClass.BAD_REQUEST : ErrorClass.WARNING;
        return new ErrorRule(code, kind, "");
    }

    /** Code 162 stands for half a dozen things that only its text tells apart; HISTORY is left for "no data". */
    private static ErrorClass byText(String text) {
        String t = text.toLowerCase(Locale.ROOT);
        if (t.contains("no data") || t.contains("cancel")) {
            return ErrorClass.HISTORY;
        }
        if (t.contains("pacing")) {
            return ErrorClass.PACING;
        }
        if (t.contains("permission") || t.contains("subscri")) {
            return ErrorClass.PERMISSION;
        }
        if (t.contains("timed out") || t.contains("timeout")) {
            return ErrorClass.TOO_MUCH;
        }
        return t.contains("connect") ? ErrorClass.RETRY : ErrorClass.BAD_REQUEST;
    }
}
