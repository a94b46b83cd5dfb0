package tradewind.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tradewind.core.data.BarStore;
import tradewind.core.data.CsvFiles;
import tradewind.core.data.CsvFiles.BadRow;
import tradewind.core.data.CsvFiles.Import;
import tradewind.core.instrument.Instrument;

/** Lays the bars of a CSV file over the stored ones and reports each row that was not taken. */
@picocli.CommandLine.Command(name = "import", sortOptions = false,
        description = "Lay the bars of a CSV file over the stored ones; every row that is not taken is reported.")
final class ImportCommand extends Command {
    @Mixin
    private final FeedOptions options = new FeedOptions();

    @Parameters(paramLabel = "FILE", description = "CSV with time, open, high, low, close, volume; may be compressed.")
    private Path file = Path.of("");

    ImportCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        Import read = services.get(CsvFiles.class).read(file, Optional.of(options.barSize()));
        for (BadRow row : read.badRows()) {
            print(common.json ? Json.of("type", "badRow").and("line", row.line()).and("reason", row.reason())
                    .and("text", row.text()) : "line " + row.line() + ": " + row.reason() + "   " + row.text());
        }
        if (read.bars().isEmpty()) {
            throw new CommandFailed(ExitCode.FAILED, file + " has no row that can be taken");
        }
        Instrument instrument = Stored.instrument(services, options.query(), common);
        services.get(BarStore.class).merge(Stored.key(instrument, options, common.connectionProfile()),
                read.bars());
        print(common.json ? Json.of("type", "import").and("symbol", instrument.symbol())
                .and("bars", read.bars().size()).and("rows", read.rowsRead()).and("badRows", read.badRows().size())
                : read.bars().size() + " of " + read.rowsRead() + " rows taken for " + instrument.displayName());
        return ExitCode.OK;
    }
}
