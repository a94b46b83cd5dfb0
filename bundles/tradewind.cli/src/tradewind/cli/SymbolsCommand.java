package tradewind.cli;

import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Parameters;
import tradewind.core.connection.Instruments;
import tradewind.core.instrument.InstrumentMatch;

/** Searches instruments by a part of their symbol or name. */
@picocli.CommandLine.Command(name = "symbols", sortOptions = false,
        description = "Search instruments whose symbol or name begins like the pattern.")
final class SymbolsCommand extends Command {
    @Parameters(paramLabel = "PATTERN", description = "Beginning of a symbol or a name.")
    private String pattern = "";

    SymbolsCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        try (Session session = new Session(services, common.connectionProfile())) {
            List<InstrumentMatch> matches = Await.result(services.get(Instruments.class).search(pattern),
                    Duration.ofSeconds(20), "The search");
            if (matches.isEmpty()) {
                throw new CommandFailed(ExitCode.NOT_FOUND, "Nothing begins like \"" + pattern + "\"");
            }
            matches.forEach(m -> print(common.json ? Json.of("conId", m.conId()).and("symbol", m.symbol())
                    .and("type", m.type()).and("primaryExchange", m.primaryExchange()).and("currency", m.currency())
                    .and("description", m.description())
                    : String.format("%-10s %-5s %-10s %-4s %10d  %s", m.symbol(), m.type(), m.primaryExchange(),
                            m.currency(), m.conId(), m.description())));
            return ExitCode.OK;
        }
    }
}
