package tradewind.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.trade.MarginPreview;
import tradewind.core.trade.OrderRefused;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.Verdict;

/** Places an order, or an entry with its exits. */
abstract class PlaceCommand extends Command {
    @picocli.CommandLine.Command(name = "buy", sortOptions = false, description = "Place an order to buy.")
    static final class Buy extends PlaceCommand {
        Buy(Services services) {
            super(services, Side.BUY);
        }
    }

    @picocli.CommandLine.Command(name = "sell", sortOptions = false, description = "Place an order to sell.")
    static final class Sell extends PlaceCommand {
        Sell(Services services) {
            super(services, Side.SELL);
        }
    }

    private final Side side;

    @Parameters(index = "0", paramLabel = "QUANTITY", description = "Shares or contracts, above 0.")
    private BigDecimal quantity = BigDecimal.ZERO;

    @Parameters(index = "1", paramLabel = "SYMBOL", description = "SYMBOL[:TYPE][@EXCHANGE[/PRIMARY]][.CURRENCY after @]")
    private String symbol = "";

    @Mixin
    private final TermsOptions terms = new TermsOptions();

    @Option(names = "--account", paramLabel = "ACCOUNT", defaultValue = "",
            description = "The account; not needed where there is only one, or only one paper account.")
    private String account = "";

    @Option(names = "--take-profit", paramLabel = "PRICE",
            description = "Place a limit order on the other side that waits for the fill.")
    private @Nullable BigDecimal takeProfit;

    @Option(names = "--stop-loss", paramLabel = "PRICE",
            description = "Place a stop order on the other side that waits for the fill.")
    private @Nullable BigDecimal stopLoss;

    @Option(names = "--preview", description = "Ask what the order would do to the account, and place nothing.")
    private boolean preview;

    @Mixin
    private final WaitOptions wait = new WaitOptions();

    @Mixin
    private final GateOptions gate = new GateOptions();

    PlaceCommand(Services services, Side side) {
        super(services);
        this.side = side;
    }

    @Override
    int run() throws InterruptedException {
        OrderTerms entry = terms.terms(side, quantity);
        ContractQuery query = query();
        gate.confirmed();
        wait.timeout();
        try (Desk desk = Desk.ready(services, common)) {
            OrderRequest request = new OrderRequest(desk.session().qualify(query), entry, OrderSource.COMMAND, account,
                    "", gate.confirmed());
            if (preview) {
                preview(desk, request);
                return ExitCode.OK;
            }
            desk.arm(gate.arm);
            return new Aftermath(desk, common.json, this::print).of(place(desk, request), wait);
        }
    }

    private ContractQuery query() {
        try {
            return ContractQuery.parse(symbol);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private List<TrackedOrder> place(Desk desk, OrderRequest request) throws InterruptedException {
        List<OrderTerms> exits = exits(request.terms());
        return exits.isEmpty()
                ? List.of(Await.result(desk.trading().place(request), Desk.PATIENCE, "Placing the order"))
                : Await.result(desk.trading().bracket(request, exits), Desk.PATIENCE, "Placing the orders");
    }

    /** They live as long as the entry; nothing can be filled at once that waits for another fill. */
    private List<OrderTerms> exits(OrderTerms entry) {
        TimeInForce tif = entry.tif() == TimeInForce.IOC ? TimeInForce.DAY : entry.tif();
        List<OrderTerms> exits = new ArrayList<>();
        BigDecimal profit = takeProfit;
        if (profit != null) {
            exits.add(OrderTerms.limit(side.opposite(), quantity, profit).withTif(tif, entry.goodTill())
                    .withOutsideRth(entry.outsideRth()));
        }
        BigDecimal loss = stopLoss;
        if (loss != null) {
            exits.add(OrderTerms.stop(side.opposite(), quantity, loss).withTif(tif, entry.goodTill())
                    .withOutsideRth(entry.outsideRth()));
        }
        return exits;
    }

    private void preview(Desk desk, OrderRequest request) throws InterruptedException {
        check(desk, request);
        MarginPreview margin = Await.result(desk.trading().preview(request), Desk.PATIENCE, "The preview");
        // By now the gate has a price to compare with; the first look made it ask for one.
        Verdict verdict = check(desk, request);
        if (common.json) {
            print(TradeJson.preview(request, margin, verdict));
        } else {
            TradeText.preview(request, margin, verdict).forEach(this::print);
        }
    }

    private static Verdict check(Desk desk, OrderRequest request) throws InterruptedException {
        Verdict verdict = Await.result(desk.trading().check(request), Desk.PATIENCE, "The risk gate");
        if (!verdict.blocks().isEmpty()) {
            throw Refusal.of(new OrderRefused(verdict));
        }
        return verdict;
    }
}
