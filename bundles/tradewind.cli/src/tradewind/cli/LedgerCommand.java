package tradewind.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import tradewind.core.strategy.OrderLeg;
import tradewind.core.strategy.SlippageEntry;
import tradewind.core.strategy.SlippageLedger;
import tradewind.core.strategy.SlippageTotal;

/** What the orders of strategies cost on their way, in the account and in the shadow. */
@picocli.CommandLine.Command(name = "ledger", sortOptions = false,
        description = {"Show the slippage ledger of a day: each order of a strategy with the price at the decision, the middle"
                + " of the quote when it left, and the fills of the account and of its shadow.",
            "Costs are above 0, in basis points of the price at the decision; commissions are not in them."})
final class LedgerCommand extends Command {
    @Option(names = "--day", paramLabel = "YYYY-MM-DD", defaultValue = "",
            description = "The day of the decisions in UTC; default the newest there is.")
    private String day = "";

    @Option(names = "--strategy", paramLabel = "ID", defaultValue = "", description = "Orders of this strategy only.")
    private String strategy = "";

    LedgerCommand(Services services) {
        super(services);
    }

    @Override
    int run() {
        SlippageLedger ledger = services.get(SlippageLedger.class);
        Optional<LocalDate> wanted = day.isEmpty() ? ledger.days().stream().reduce((a, b) -> b) : Optional.of(parsed());
        if (wanted.isEmpty()) {
            note("There is no slippage ledger yet: run a strategy with --shadow or --arm.");
            return ExitCode.OK;
        }
        List<SlippageEntry> entries = ledger.day(wanted.get()).stream()
                .filter(e -> strategy.isEmpty() || e.strategy().equals(strategy)).toList();
        entries.forEach(e -> print(common.json ? json(e) : line(e)));
        if (!common.json) {
            print(total(SlippageTotal.of(entries)));
            print("  " + ledger.file(wanted.get()));
        }
        return ExitCode.OK;
    }

    private LocalDate parsed() {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new CommandFailed(ExitCode.USAGE, "--day is YYYY-MM-DD, not \"" + day + "\"");
        }
    }

    private static String line(SlippageEntry e) {
        return e.decided() + "  " + e.strategy() + " " + e.symbol() + " " + (e.pieces() > 0 ? "BUY " : "SELL ")
                + Math.abs(e.pieces()) + "  decision " + price(e.decision()) + "  arrival " + price(e.arrival())
                + "  account " + leg(e, e.account()) + "  shadow " + leg(e, e.shadow())
                + (Double.isFinite(e.accountLessShadowBp()) ? "  difference " + bp(e.accountLessShadowBp()) : "");
    }

    private static String leg(SlippageEntry e, OrderLeg leg) {
        return leg.filled() == 0 ? leg.state().name().toLowerCase(Locale.ROOT)
                : leg.filled() + " at " + price(leg.price()) + " " + bp(e.shortfallBp(leg));
    }

    private static String price(double price) {
        return Double.isFinite(price) ? java.math.BigDecimal.valueOf(price)
                .setScale(4, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() : "unknown";
    }

    /** Without the minus of a zero. */
    private static String bp(double value) {
        return String.format(Locale.ROOT, "%+.1f bp", Math.rint(value * 10) / 10 + 0.0);
    }

    private static String mean(double value) {
        return Double.isFinite(value) ? bp(value) : "nothing filled";
    }

    private static String total(SlippageTotal t) {
        return t.orders() + (t.orders() == 1 ? " order" : " orders") + ": account " + mean(t.accountBp()) + ", shadow "
                + mean(t.shadowBp()) + (t.both() == 0 ? "" : "; " + t.both() + " filled in both, difference "
                        + bp(t.accountLessShadowBp()));
    }

    private static Json json(SlippageEntry e) {
        return Json.of("type", "slippage").and("decided", e.decided()).and("strategy", e.strategy())
                .and("symbol", e.symbol()).and("pieces", e.pieces()).and("decision", e.decision())
                .and("arrivalMid", e.arrival()).and("delayBp", e.delayBp()).and("account", json(e, e.account()))
                .and("shadow", json(e, e.shadow())).and("accountLessShadow", e.accountLessShadow())
                .and("accountLessShadowBp", e.accountLessShadowBp());
    }

    private static Json json(SlippageEntry e, OrderLeg leg) {
        return Json.of("state", leg.state().name()).and("filled", leg.filled()).and("price", leg.price())
                .and("costs", leg.costs()).and("shortfall", e.shortfall(leg)).and("shortfallBp", e.shortfallBp(leg));
    }
}
