package tradewind.cli;

import java.util.List;
import picocli.CommandLine.Option;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingSnapshot;

/** Lists orders, of this program and of others. */
@picocli.CommandLine.Command(name = "orders", sortOptions = false,
        description = "List live orders, newest first; those of other programs and by hand are among them.")
final class OrdersCommand extends Command {
    @Option(names = {"-a", "--all"}, description = "Those that have ended too.")
    private boolean all;

    OrdersCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        try (Desk desk = Desk.ready(services, common)) {
            TradingSnapshot now = desk.trading().snapshot();
            List<TrackedOrder> orders = all ? now.orders() : now.liveOrders();
            orders.forEach(o -> print(common.json ? TradeJson.order(o) : TradeText.line(o)));
            if (!common.json && orders.isEmpty()) {
                note(all ? "No orders." : "No live orders.");
            }
            return ExitCode.OK;
        }
    }
}
