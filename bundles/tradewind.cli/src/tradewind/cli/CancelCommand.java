package tradewind.cli;

import java.time.Duration;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.TrackedOrder;

/** Cancels one order. */
@picocli.CommandLine.Command(name = "cancel", sortOptions = false,
        description = "Cancel an order and wait until the server has confirmed it.")
final class CancelCommand extends Command {
    @Parameters(paramLabel = "REF", description = "Ref or id of the order.")
    private String ref = "";

    @Option(names = "--timeout", paramLabel = "SECS", defaultValue = "10",
            description = "Longest wait for the confirmation, default ${DEFAULT-VALUE}.")
    private double timeout = 10;

    CancelCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        Duration limit = WaitOptions.seconds(timeout);
        try (Desk desk = Desk.ready(services, common)) {
            TrackedOrder order = desk.order(ref);
            if (!order.live()) {
                throw Aftermath.failed(ExitCode.FAILED, order, "The order has ended already, as "
                        + order.state().label());
            }
            TrackedOrder asked = Await.result(desk.trading().cancel(order.ref()), Desk.PATIENCE, "Cancelling");
            TrackedOrder ended = desk.until(asked, o -> !o.live(), limit);
            print(common.json ? TradeJson.order(ended) : TradeText.line(ended));
            check(ended);
            return ExitCode.OK;
        }
    }

    /** @throws CommandFailed unless it is cancelled */
    static void check(TrackedOrder order) {
        if (order.state() == OrderState.UNKNOWN) {
            throw Aftermath.unknown(order);
        }
        if (order.live()) {
            throw Aftermath.failed(ExitCode.TIMED_OUT, order, "The cancellation was asked for, and the order still lives");
        }
        if (order.state() != OrderState.CANCELLED) {
            throw Aftermath.failed(ExitCode.FAILED, order, "The order ended before it could be cancelled, as "
                    + order.state().label());
        }
    }
}
