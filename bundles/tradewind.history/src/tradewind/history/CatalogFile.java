package tradewind.history;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import tradewind.core.data.AtomicFile;
import tradewind.core.data.DataFolder;
import tradewind.core.data.InstrumentCatalog;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;

/**
 * The catalog as one CSV file: a line for each query that was answered. A line that cannot be read is left out and
 * logged; the next answer writes it anew. Safe for several threads.
 */
@Component
public final class CatalogFile implements InstrumentCatalog {
    private static final System.Logger LOG = System.getLogger(CatalogFile.class.getName());
    private static final String[] COLUMNS = {"queryConId", "querySymbol", "queryType", "queryExchange",
            "queryPrimaryExchange", "queryCurrency", "queryLocalSymbol", "queryExpiry", "conId", "symbol", "type",
            "exchange", "primaryExchange", "currency", "localSymbol", "tradingClass", "expiry", "multiplier",
            "longName", "increments", "zone", "tradingHours", "liquidHours"};
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private final Path file;

    @Activate
    public CatalogFile() {
        this(DataFolder.current().root().resolve("instruments.csv"));
    }

    CatalogFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void remember(ContractQuery query, Instrument instrument) {
        Map<ContractQuery, Instrument> known = read();
        // The same contract answers other queries too: all of them get its newest description.
        known.replaceAll((q, i) -> i.equals(instrument) ? instrument : i);
        known.put(query, instrument);
        known.put(ContractQuery.conId(instrument.conId()), instrument);
        AtomicFile.replace(file, out -> {
            StringBuilder text = new StringBuilder();
            print(text, known);
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    @Override
    public synchronized Optional<Instrument> recall(ContractQuery query) {
        return Optional.ofNullable(read().get(query));
    }

    @Override
    public synchronized List<Instrument> all() {
        return read().values().stream().distinct().toList();
    }

    /** Read anew each time, since another process may have written it; it is small. */
    private Map<ContractQuery, Instrument> read() {
        Map<ContractQuery, Instrument> result = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return result;
        }
        try (Reader text = Files.newBufferedReader(file);
                CSVParser rows = FORMAT.builder().setHeader().setSkipHeaderRecord(true).get().parse(text)) {
            for (CSVRecord row : rows) {
                try {
                    result.put(query(row), instrument(row));
                } catch (IllegalArgumentException | DateTimeException e) {
                    LOG.log(Level.WARNING, "Leaving out line {0} of {1}: {2}", rows.getCurrentLineNumber(), file,
                            e.getMessage());
                }
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + AtomicFile.reason(e), e);
        }
    }

    private static void print(StringBuilder text, Map<ContractQuery, Instrument> known) throws IOException {
        CSVPrinter printer = new CSVPrinter(text, FORMAT);
        printer.printRecord((Object[]) COLUMNS);
        for (Map.Entry<ContractQuery, Instrument> entry : known.entrySet()) {
            ContractQuery q = entry.getKey();
            Instrument i = entry.getValue();
            printer.printRecord(q.conId(), q.symbol(), q.type(), q.exchange(), q.primaryExchange(), q.currency(),
                    q.localSymbol(), q.expiry(), i.conId(), i.symbol(), i.type(), i.exchange(), i.primaryExchange(),
                    i.currency(), i.localSymbol(), i.tradingClass(), i.expiry(), i.multiplier().toPlainString(),
                    i.longName(), increments(i.increments()), i.zone().getId(), i.tradingHours().text(),
                    i.liquidHours().text());
        }
    }

    private static ContractQuery query(CSVRecord row) {
        return new ContractQuery(Integer.parseInt(row.get("queryConId")), row.get("querySymbol"),
                SecurityType.valueOf(row.get("queryType")), row.get("queryExchange"), row.get("queryPrimaryExchange"),
                row.get("queryCurrency"), row.get("queryLocalSymbol"), row.get("queryExpiry"));
    }

    private static Instrument instrument(CSVRecord row) {
        ZoneId zone = ZoneId.of(row.get("zone"));
        return new Instrument(Integer.parseInt(row.get("conId")), row.get("symbol"),
                SecurityType.valueOf(row.get("type")), row.get("exchange"), row.get("primaryExchange"),
                row.get("currency"), row.get("localSymbol"), row.get("tradingClass"), row.get("expiry"),
                new BigDecimal(row.get("multiplier")), row.get("longName"), increments(row.get("increments")),
                TradingHours.parse(row.get("tradingHours"), zone), TradingHours.parse(row.get("liquidHours"), zone));
    }

    /** {@code 0:0.01;50:0.05}: from each edge on, the increment. */
    private static String increments(PriceIncrements increments) {
        StringBuilder text = new StringBuilder();
        for (PriceIncrements.Band band : increments.bands()) {
            text.append(text.isEmpty() ? "" : ";").append(band.lowEdge().toPlainString()).append(':')
                    .append(band.increment().toPlainString());
        }
        return text.toString();
    }

    private static PriceIncrements increments(String text) {
        List<PriceIncrements.Band> bands = new ArrayList<>();
        for (String band : text.split(";")) {
            String[] numbers = band.split(":");
            if (numbers.length != 2) {
                throw new IllegalArgumentException("not a price grid: " + text);
            }
            bands.add(new PriceIncrements.Band(new BigDecimal(numbers[0]), new BigDecimal(numbers[1])));
        }
        return new PriceIncrements(bands);
    }
}
