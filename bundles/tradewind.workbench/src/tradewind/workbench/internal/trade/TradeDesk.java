package tradewind.workbench.internal.trade;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.connection.AccountKind;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.TradingSnapshot.Readiness;
import tradewind.workbench.internal.live.Services;

/** The trading service as this program knows it, and what its person does not want to be asked again. Any thread. */
public final class TradeDesk {
    private static final TradeDesk DESK = new TradeDesk();

    /** An instrument in an account that orders go to without a question. */
    private record Unasked(AccountKind kind, String account, int conId) {
    }

    private final Set<Unasked> unasked = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Trading trading;
    private volatile @Nullable TradingSnapshot snapshot;

    private TradeDesk() {
    }

    /** The desk of this program. */
    public static TradeDesk get() {
        return DESK;
    }

    /** Looks for the service from now on. The first call activates it, which takes a while: not for the display. */
    public void findService() {
        Services.bind(Trading.class, this::came);
    }

    private Subscription came(Trading service) {
        trading = service;
        Subscription following = service.onChange(this::changed);
        return () -> {
            following.close();
            trading = null;
            snapshot = null;
        };
    }

    private void changed(TradingSnapshot next) {
        snapshot = next;
        if (next.readiness() == Readiness.OFFLINE) {
            // A leave to send without a question lasts no longer than the session that it was given in.
            unasked.clear();
        }
    }

    public Optional<Trading> trading() {
        return Optional.ofNullable(trading);
    }

    /** The newest state, empty while there is no trading service. */
    public Optional<TradingSnapshot> snapshot() {
        return Optional.ofNullable(snapshot);
    }

    /** From now on orders in this instrument are sent without a question; never with real money. */
    void doNotAsk(AccountKind kind, String account, int conId) {
        if (kind != AccountKind.LIVE) {
            unasked.add(new Unasked(kind, account, conId));
        }
    }

    boolean asks(AccountKind kind, String account, int conId) {
        return kind == AccountKind.LIVE || !unasked.contains(new Unasked(kind, account, conId));
    }
}
