package tradewind.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.BarStore;
import tradewind.core.data.CsvFiles;
import tradewind.core.instrument.Instrument;

/** Writes stored bars to a CSV file; needs no connection for an instrument that was seen before. */
@picocli.CommandLine.Command(name = "export", sortOptions = false,
        description = "Write stored bars to a CSV file, without a connection.")
final class ExportCommand extends Command {
    @Mixin
    private final FeedOptions options = new FeedOptions();

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", required = true, description = "The file; .gz compresses it.")
    private Path file = Path.of("");

    ExportCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        Instrument instrument = Stored.instrument(services, options.query(), common);
        BarSeries bars = services.get(BarStore.class)
                .load(Stored.key(instrument, options, common.connectionProfile()));
        if (bars.isEmpty()) {
            throw new CommandFailed(ExitCode.NOT_FOUND, "No " + options.barSize().shortText() + " bars of "
                    + instrument.displayName() + " are stored");
        }
        Path written = services.get(CsvFiles.class).write(file, bars);
        print(common.json ? Json.of("type", "export").and("symbol", instrument.symbol()).and("bars", bars.size())
                .and("file", written) : bars.size() + " bars of " + instrument.displayName() + " in " + written);
        return ExitCode.OK;
    }
}
