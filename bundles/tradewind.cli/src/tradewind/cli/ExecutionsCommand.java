package tradewind.cli;

import java.util.List;
import tradewind.core.trade.Execution;

/** Lists fills. */
@picocli.CommandLine.Command(name = "executions", sortOptions = false, description = "List fills, newest first.")
final class ExecutionsCommand extends Command {
    ExecutionsCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        try (Desk desk = Desk.ready(services, common)) {
            List<Execution> executions = desk.trading().snapshot().executions();
            executions.forEach(e -> print(common.json ? TradeJson.execution(e) : TradeText.line(e)));
            if (!common.json && executions.isEmpty()) {
                note("No executions.");
            }
            return ExitCode.OK;
        }
    }
}
