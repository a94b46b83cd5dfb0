package tradewind.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.TrackedOrder;

/** A person's word on an order of which nobody else knows what became. */
@picocli.CommandLine.Command(name = "resolve", sortOptions = false,
        description = "Say what became of an order whose outcome stayed unknown; logged.")
final class ResolveCommand extends Command {
    @Parameters(paramLabel = "REF", description = "Ref or id of the order.")
    private String ref = "";

    @Option(names = "--as", paramLabel = "STATE", required = true,
            description = "filled, cancelled, rejected or not-sent.")
    private String state = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "How you know, for the log.")
    private String reason = "";

    ResolveCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        OrderState wanted = state();
        try (Desk desk = Desk.ready(services, common)) {
            TrackedOrder order = Await.result(desk.trading().resolve(desk.order(ref).ref(), wanted, reason),
                    Desk.PATIENCE, "Resolving");
            print(common.json ? TradeJson.order(order) : TradeText.line(order));
            return ExitCode.OK;
        }
    }

    private OrderState state() {
        String name = state.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(OrderState.values()).filter(s -> s.terminal() && s.name().equals(name)).findFirst()
                .orElseThrow(() -> new CommandFailed(ExitCode.USAGE,
                        "--as is filled, cancelled, rejected or not-sent, not \"" + state + "\""));
    }
}
