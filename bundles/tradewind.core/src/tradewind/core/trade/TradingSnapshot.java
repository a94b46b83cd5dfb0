package tradewind.core.trade;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.connection.AccountKind;

/**
 * Everything known about orders and accounts at one moment.
 *
 * @param version    counts up with each change
 * @param text       the readiness in one plain sentence
 * @param accounts   managed accounts of the session, empty without one
 * @param account    the one that orders go to unless they name another, empty if a person must choose
 * @param kill       the latch, null while the switch is not pulled
 * @param orders     ours and foreign ones, newest first
 * @param executions newest first
 * @param profit     one for each account that reports it
 */
public record TradingSnapshot(long version, Readiness readiness, String text, AccountKind kind, List<String> accounts,
        String account, boolean armed, @Nullable KillSwitch kill, List<TrackedOrder> orders,
        List<Execution> executions, List<PositionLine> positions, List<AccountFigure> figures,
        List<ProfitLoss> profit) {
    public enum Readiness {
        /** No session. */
        OFFLINE,
        /** Open orders, completed orders and executions are being compared; nothing is sent before that is done. */
        RECONCILING,
        READY,
        /** The server has lost its link to IB; nothing new is sent. */
        DEGRADED
    }

    public static final TradingSnapshot EMPTY = new TradingSnapshot(0, Readiness.OFFLINE, "Not connected",
            AccountKind.SIM, List.of(), "", false, null, List.of(), List.of(), List.of(), List.of(), List.of());

    public TradingSnapshot {
        accounts = List.copyOf(accounts);
        orders = List.copyOf(orders);
        executions = List.copyOf(executions);
        positions = List.copyOf(positions);
        figures = List.copyOf(figures);
        profit = List.copyOf(profit);
    }

    public Optional<TrackedOrder> order(String ref) {
        return orders.stream().filter(o -> o.ref().equals(ref)).findFirst();
    }

    public List<TrackedOrder> liveOrders() {
        return orders.stream().filter(TrackedOrder::live).toList();
    }

    public Optional<PositionLine> position(String inAccount, int conId) {
        return positions.stream().filter(p -> p.contract().conId() == conId && p.account().equals(inAccount))
                .findFirst();
    }
}
