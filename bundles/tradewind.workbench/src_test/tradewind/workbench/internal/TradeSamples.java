package tradewind.workbench.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.connection.AccountKind;
import tradewind.core.trade.AccountFigure;
import tradewind.core.trade.Contract;
import tradewind.core.trade.Execution;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.PositionLine;
import tradewind.core.trade.ProfitLoss;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.TradingSnapshot.Readiness;

/** Orders, positions and states of trading that the tests of this bundle share. */
public final class TradeSamples {
    public static final String ACCOUNT = "DU1234567";
    public static final Contract RHM = Contract.of(Samples.RHM);
    public static final OrderTerms SELL_TEN = OrderTerms.limit(Side.SELL, BigDecimal.TEN, new BigDecimal("1989.6"));

    private TradeSamples() {
    }

    public static TrackedOrder order(String ref, OrderTerms terms, OrderState state) {
        return order(ref, terms, state, null, false, OrderSource.HAND, "");
    }

    public static TrackedOrder order(String ref, OrderTerms terms, OrderState state, @Nullable OrderTerms wanted,
            boolean cancelling, OrderSource source, String parent) {
        Instant now = Instant.ofEpochMilli(Samples.NOW);
        return new TrackedOrder(ref, 7, 1, 9001, RHM, terms, ACCOUNT, source, parent, "", state, wanted, cancelling,
                BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, "EUR", now, now, null, null, "", false);
    }

    public static Execution fill(Side side, String quantity, String price) {
        return new Execution("e1.01", "a", 7, 1, 9001, RHM, side, new BigDecimal(quantity), new BigDecimal(price),
                Instant.ofEpochMilli(Samples.NOW), ACCOUNT, "IBIS", null, "", null);
    }

    public static PositionLine position(int quantity, int byFills) {
        return new PositionLine(ACCOUNT, RHM, BigDecimal.valueOf(quantity), BigDecimal.valueOf(byFills), 1950, 1989.6,
                quantity * 1989.6, quantity * 39.6, -12.4);
    }

    public static Trade ready() {
        return new Trade();
    }

    /** A state of trading that a test changes before it takes it. */
    public static final class Trade {
        public AccountKind kind = AccountKind.PAPER;
        public Readiness readiness = Readiness.READY;
        public boolean armed = true;
        public tradewind.core.trade.@Nullable KillSwitch kill;
        public List<TrackedOrder> orders = List.of();
        public List<PositionLine> positions = List.of();
        public List<AccountFigure> figures = List.of();
        public List<ProfitLoss> profit = List.of();

        public TradingSnapshot snapshot() {
            return new TradingSnapshot(1, readiness, "the text", kind, List.of(ACCOUNT), ACCOUNT, armed, kill, orders,
                    List.of(), positions, figures, profit);
        }
    }
}
