package tradewind.tws.gateway.internal.replay;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.gateway.internal.market.MarketBar;
import tradewind.tws.gateway.internal.market.QuoteChanges;
import tradewind.tws.gateway.internal.market.Trades;

/**
 * Reads a file of bars ({@code time,open,high,low,close,volume}), trades ({@code time,price,size}) or quotes
 * ({@code time,bid,bidSize,ask,askSize}), plain or gzip; the header names the columns. With a column {@code mnemonic} it
 * holds the bars of many symbols.
 */
final class ReplayFile {
    private final Path path;
    private final List<String> header;
    private final BufferedReader in;
    private int line = 1;

    private ReplayFile(Path path, BufferedReader in) throws IOException {
        this.path = path;
        this.in = in;
        String first = in.readLine();
        if (first == null) {
            throw new IOException(path + " is empty");
        }
        header = List.of(first.trim().split(" *, *"));
    }

    /**
     * Adds what the file has to the recordings of its symbols.
     *
     * @throws IOException with the file and, for a bad row, the line
     */
    static void read(Path path, Map<String, Recording> recordings) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(path));
                BufferedReader in = new BufferedReader(new InputStreamReader(
                        String.valueOf(path).endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
            new ReplayFile(path, in).read(FileName.of(path), recordings);
        }
    }

    private void read(FileName name, Map<String, Recording> recordings) throws IOException {
        if (has("open") && has("close")) {
            Map<FileName, List<MarketBar>> bars = bars(name);
            bars.forEach((of, list) -> recording(of, recordings).add(list));
        } else if (has("price")) {
            recording(name, recordings).add(trades());
        } else if (has("bid") && has("ask")) {
            recording(name, recordings).add(quotes());
        } else {
            throw new IOException(path + ": the header names neither bars, trades nor quotes: " + header);
        }
    }

    private static Recording recording(FileName name, Map<String, Recording> recordings) {
        return recordings.computeIfAbsent(name.key(), k -> new Recording(name));
    }

    private boolean has(String column) {
        return header.contains(column);
    }

    private int column(String name) throws IOException {
        int column = header.indexOf(name);
        if (column < 0) {
            throw new IOException(path + " has no column \"" + name + "\"");
        }
        return column;
    }

    private @Nullable Row next() throws IOException {
        String text = in.readLine();
        line++;
        while (text != null && text.isBlank()) {
            text = in.readLine();
            line++;
        }
        return text == null ? null : new Row(path, line, text.split(",", -1));
    }

    private Map<FileName, List<MarketBar>> bars(FileName name) throws IOException {
        int time = column("time");
        int open = column("open");
        int high = column("high");
        int low = column("low");
        int close = column("close");
        int volume = header.indexOf("volume");
        int mnemonic = header.indexOf("mnemonic");
        Map<FileName, List<MarketBar>> result = new LinkedHashMap<>();
        for (Row r = next(); r != null; r = next()) {
            double size = volume < 0 ? 0 : r.size(volume);
            MarketBar bar = new MarketBar(Math.floorDiv(r.time(time), 1000), r.price(open), r.price(high), r.price(low),
                    r.price(close), size, r.price(close), 0);
            if (bar.high() < Math.max(bar.open(), bar.close()) || bar.low() > Math.min(bar.open(), bar.close())) {
                throw r.bad("high and low do not hold open and close");
            }
            FileName of = mnemonic < 0 ? name : name.withSymbol(r.text(mnemonic));
            result.computeIfAbsent(of, k -> new ArrayList<>()).add(bar);
        }
        return result;
    }

    private Trades trades() throws IOException {
        int time = column("time");
        int price = column("price");
        int size = column("size");
        Trades trades = new Trades(1024);
        long last = Long.MIN_VALUE;
        for (Row r = next(); r != null; r = next()) {
            last = ascending(r, r.time(time), last);
            trades.add(last, r.price(price), r.size(size));
        }
        return trades;
    }

    private QuoteChanges quotes() throws IOException {
        int time = column("time");
        int bid = column("bid");
        int ask = column("ask");
        int bidSize = header.indexOf("bidSize");
        int askSize = header.indexOf("askSize");
        QuoteChanges quotes = new QuoteChanges(1024);
        long last = Long.MIN_VALUE;
        for (Row r = next(); r != null; r = next()) {
            last = ascending(r, r.time(time), last);
            quotes.add(last, r.number(bid), bidSize < 0 ? 0 : r.size(bidSize), r.number(ask),
                    askSize < 0 ? 0 : r.size(askSize));
        }
        return quotes;
    }

    private static long ascending(Row row, long time, long last) throws IOException {
        if (time < last) {
            throw row.bad("its time is before that of the line above");
        }
        return time;
    }
}
