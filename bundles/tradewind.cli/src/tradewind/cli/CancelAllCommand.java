package tradewind.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.TrackedOrder;

/** Cancels every live order of ours that fits. */
@picocli.CommandLine.Command(name = "cancel-all", sortOptions = false,
        description = "Cancel every live order of this program, or those of one instrument or strategy.")
final class CancelAllCommand extends Command {
    @Option(names = {"-s", "--symbol"}, paramLabel = "SYMBOL", defaultValue = "",
            description = "Only orders for this symbol.")
    private String symbol = "";

    @Option(names = "--strategy", paramLabel = "NAME", defaultValue = "", description = "Only orders of this strategy.")
    private String strategy = "";

    @Option(names = "--timeout", paramLabel = "SECS", defaultValue = "10",
            description = "Longest wait for the confirmations, default ${DEFAULT-VALUE}.")
    private double timeout = 10;

    CancelAllCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        Duration limit = WaitOptions.seconds(timeout);
        try (Desk desk = Desk.ready(services, common)) {
            List<TrackedOrder> asked = Await.result(desk.trading().cancelAll(this::fits), Desk.PATIENCE, "Cancelling");
            desk.until(s -> asked.stream().allMatch(o -> s.order(o.ref()).filter(TrackedOrder::live).isEmpty()), limit);
            List<TrackedOrder> now = new ArrayList<>();
            asked.forEach(o -> now.add(desk.trading().snapshot().order(o.ref()).orElse(o)));
            now.forEach(o -> print(common.json ? TradeJson.order(o) : TradeText.line(o)));
            if (!common.json) {
                note(asked.isEmpty() ? "No live orders." : asked.size() + " cancellations.");
            }
            // Those that could not even be asked for are among them.
            desk.trading().snapshot().liveOrders().stream().filter(o -> !o.foreign() && fits(o))
                    .forEach(CancelCommand::check);
            return ExitCode.OK;
        }
    }

    private boolean fits(TrackedOrder order) {
        return (symbol.isEmpty() || order.contract().symbol().equalsIgnoreCase(symbol))
                && (strategy.isEmpty() || order.source().equals(OrderSource.strategy(strategy)));
    }
}
