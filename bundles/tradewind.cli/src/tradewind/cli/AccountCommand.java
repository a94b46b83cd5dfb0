package tradewind.cli;

import java.time.Duration;
import tradewind.core.trade.TradingSnapshot;

/** Shows the session's accounts with their figures, and how trading stands. */
@picocli.CommandLine.Command(name = "account", sortOptions = false,
        description = "Show the accounts, their figures, profit and loss, and whether orders are let through.")
final class AccountCommand extends Command {
    /** Figures come a moment after the orders. */
    private static final Duration FIGURES = Duration.ofSeconds(5);

    AccountCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        try (Desk desk = Desk.ready(services, common)) {
            TradingSnapshot now = desk.until(s -> !s.figures().isEmpty(), FIGURES);
            print(common.json ? TradeJson.account(now) : TradeText.account(now));
            now.figures().forEach(f -> print(common.json ? TradeJson.figure(f) : TradeText.line(f)));
            now.profit().forEach(p -> print(common.json ? TradeJson.profit(p) : TradeText.line(p)));
            return ExitCode.OK;
        }
    }
}
