package tradewind.cli;

import java.util.List;
import picocli.CommandLine.Parameters;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;

/** Shows every instrument that a query stands for, with what trading needs to know. */
@picocli.CommandLine.Command(name = "find", sortOptions = false,
        description = "Show the instruments that a symbol stands for.")
final class FindCommand extends Command {
    @Parameters(paramLabel = "SYMBOL", description = "SYMBOL[:TYPE][@EXCHANGE[/PRIMARY]][.CURRENCY after @]")
    private String symbol = "";

    FindCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        ContractQuery query = query();
        try (Session session = new Session(services, common.connectionProfile())) {
            List<Instrument> found = session.find(query);
            if (found.isEmpty()) {
                throw new CommandFailed(ExitCode.NOT_FOUND, "There is no instrument " + symbol);
            }
            found.forEach(i -> print(common.json ? json(i) : text(i)));
            return ExitCode.OK;
        }
    }

    private ContractQuery query() {
        try {
            return ContractQuery.parse(symbol);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static Json json(Instrument i) {
        return Json.of("conId", i.conId()).and("symbol", i.symbol()).and("type", i.type()).and("name", i.longName())
                .and("exchange", i.exchange()).and("primaryExchange", i.primaryExchange())
                .and("currency", i.currency()).and("localSymbol", i.localSymbol()).and("expiry", i.expiry())
                .and("multiplier", i.multiplier()).and("increments", increments(i)).and("zone", i.zone().getId())
                .and("tradingHours", i.tradingHours().text()).and("liquidHours", i.liquidHours().text());
    }

    private static List<Json> increments(Instrument i) {
        return i.increments().bands().stream()
                .map(b -> Json.of("from", b.lowEdge()).and("increment", b.increment())).toList();
    }

    private static String text(Instrument i) {
        return Session.spelled(i) + "  " + i.longName() + "  conId " + i.conId() + "  zone " + i.zone().getId()
                + "  increment " + i.increments().bands().get(0).increment().toPlainString()
                + (i.increments().bands().size() > 1 ? " and more at higher prices" : "");
    }
}
