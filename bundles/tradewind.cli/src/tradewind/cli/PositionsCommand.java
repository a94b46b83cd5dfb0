package tradewind.cli;

import java.util.List;
import tradewind.core.trade.PositionLine;

/** Lists what the accounts hold, and whether the fills say the same. */
@picocli.CommandLine.Command(name = "positions", sortOptions = false,
        description = "List positions as the account tells them, beside what the fills add up to.")
final class PositionsCommand extends Command {
    PositionsCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        try (Desk desk = new Desk(services, common)) {
            List<PositionLine> positions = desk.trading().snapshot().positions();
            positions.forEach(p -> print(common.json ? TradeJson.position(p) : TradeText.line(p)));
            if (!common.json && positions.isEmpty()) {
                note("No positions.");
            }
            return ExitCode.OK;
        }
    }
}
