package tradewind.cli;

import java.math.BigDecimal;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.TrackedOrder;

/** Changes what is named of a working order. */
@picocli.CommandLine.Command(name = "modify", sortOptions = false,
        description = "Change a working order; what is not named stays.")
final class ModifyCommand extends Command {
    @Parameters(paramLabel = "REF", description = "Ref or id of the order.")
    private String ref = "";

    @Option(names = "--quantity", paramLabel = "N", description = "Shares or contracts in all, filled ones included.")
    private @Nullable BigDecimal quantity;

    @Mixin
    private final TermsOptions terms = new TermsOptions();

    @Mixin
    private final GateOptions gate = new GateOptions();

    ModifyCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        gate.confirmed();
        try (Desk desk = Desk.ready(services, common)) {
            TrackedOrder order = desk.order(ref);
            OrderTerms wanted = terms.over(order.terms(), quantity);
            if (wanted.equals(order.terms())) {
                throw new CommandFailed(ExitCode.USAGE, "Nothing to change is named, see trade modify --help");
            }
            desk.arm(gate.arm);
            TrackedOrder changed = Await.result(desk.trading().modify(order.ref(), wanted, gate.confirmed()),
                    Desk.PATIENCE, "Changing the order");
            return new Aftermath(desk, common.json, this::print).ofChange(changed);
        }
    }
}
