package tradewind.cli;

import java.time.Duration;
import java.util.List;
import tradewind.core.trade.PositionLine;
import tradewind.core.trade.TradingSnapshot;

/** Lists what the accounts hold, and whether the fills say the same. */
@picocli.CommandLine.Command(name = "positions", sortOptions = false,
        description = "List positions as the account tells them, beside what the fills add up to.")
final class PositionsCommand extends Command {
    /** Prices come a moment after the quantities. */
    private static final Duration VALUES = Duration.ofSeconds(3);

    PositionsCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        try (Desk desk = Desk.ready(services, common)) {
            List<PositionLine> positions = desk.until(PositionsCommand::valued, VALUES).positions();
            positions.forEach(p -> print(common.json ? TradeJson.position(p) : TradeText.line(p)));
            if (!common.json && positions.isEmpty()) {
                note("No positions.");
            }
            return ExitCode.OK;
        }
    }

    private static boolean valued(TradingSnapshot snapshot) {
        return snapshot.positions().stream()
                .allMatch(p -> p.quantity().signum() == 0 || Double.isFinite(p.marketPrice()));
    }
}
