package tradewind.tws.connection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tradewind.core.broker.OrderEffect;
import tradewind.core.data.DataFolder;

/**
 * The error codes of TWS and what to do about them, read from {@code errors.tsv}: code or range, {@link ErrorClass},
 * advice, {@link OrderEffect} (NOTICE if left out), separated by tabs. Lines of a file of the same name in the data
 * folder take the place of ours.
 */
final class ErrorTable {
    private static final System.Logger LOG = System.getLogger(ErrorTable.class.getName());
    private static final String RESOURCE = "errors.tsv";
    private static final int COLUMNS = 4;

    private final Map<Integer, ErrorRule> rules = new HashMap<>();

    /** The table that belongs to the product, with the changes of the data folder. */
    static ErrorTable load() {
        return load(DataFolder.current().root().resolve(RESOURCE));
    }

    /** @param changes need not exist; if they cannot be read they are logged and left out */
    static ErrorTable load(Path changes) {
        try (InputStream in = ErrorTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing in the bundle");
            }
            ErrorTable table = read(new InputStreamReader(in, StandardCharsets.UTF_8));
            if (Files.exists(changes)) {
                table.change(changes);
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void change(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            rules.putAll(read(text).rules);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.ERROR, "The error codes in " + file + " are not used", e);
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
        String[] columns = line.split("\t", COLUMNS);
        try {
            String[] range = columns[0].split("-");
            ErrorClass kind = ErrorClass.valueOf(columns[1]);
            String advice = columns.length > 2 ? columns[2].strip() : "";
            String effect = columns.length > 3 ? columns[3].strip() : "";
            OrderEffect order = effect.isEmpty() ? OrderEffect.NOTICE : OrderEffect.valueOf(effect);
            for (int code = Integer.parseInt(range[0]); code <= Integer.parseInt(range[range.length - 1]); code++) {
                rules.put(code, new ErrorRule(code, kind, advice, order));
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
        return new ErrorRule(code, kind, "", OrderEffect.NOTICE);
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
