package tradewind.tws.connection;

import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import tradewind.core.broker.BrokerEvent;
import tradewind.core.broker.BrokerEvent.FigureReported;
import tradewind.core.broker.BrokerEvent.PortfolioReported;
import tradewind.core.broker.BrokerEvent.PositionReported;
import tradewind.core.broker.BrokerEvent.ProfitReported;
import tradewind.tws.protocol.AccountEvent;
import tradewind.tws.protocol.AccountEvent.PortfolioValue;
import tradewind.tws.protocol.AccountRequest.ReqAccountUpdates;
import tradewind.tws.protocol.AccountRequest.ReqAccountUpdatesMulti;
import tradewind.tws.protocol.AccountRequest.ReqPnl;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.ServerMessage;

/**
 * Subscribes to the figures of the accounts and makes events of them. Only one account at a time can be subscribed with
 * its portfolio: that is the first; of the others the figures come. Positions of all accounts stream anyhow. On
 * tws-dispatch.
 */
final class AccountFeed {
    private static final System.Logger LOG = System.getLogger(AccountFeed.class.getName());
    /** Of an adviser with hundreds of accounts not all are watched: the questions would block the line for minutes. */
    private static final int MOST = 20;

    private static final long[] TAKE_BACK_MILLIS = {1_000, 10_000, 60_000, 600_000};

    private final IntSupplier ids;
    private final Consumer<ClientMessage> send;
    private final Map<Integer, String> profits = new HashMap<>();
    private List<String> accounts = List.of();
    private int takenOver;

    /** @param ids makes request ids that are never used again */
    AccountFeed(IntSupplier ids, Consumer<ClientMessage> send) {
        this.ids = ids;
        this.send = send;
    }

    /** Subscribes to everything anew; whatever was subscribed before is dead. */
    void subscribe(List<String> all) {
        accounts = all.subList(0, Math.min(all.size(), MOST));
        if (all.size() > MOST) {
            LOG.log(Level.WARNING, "Figures are read of {0} accounts of {1}", MOST, all.size());
        }
        profits.clear();
        takenOver = 0;
        subscribePortfolio();
        accounts.stream().skip(1)
                .forEach(account -> send.accept(new ReqAccountUpdatesMulti(ids.getAsInt(), account, "", false)));
        for (String account : accounts) {
            int id = ids.getAsInt();
            profits.put(id, account);
            send.accept(new ReqPnl(id, account, ""));
        }
    }

    /**
     * The subscription to the portfolio was taken over by another program, as code 2100 says. Milliseconds until it is to
     * be taken back: two that take it from each other shall not do so at full speed.
     */
    long takenOver() {
        return TAKE_BACK_MILLIS[Math.min(takenOver++, TAKE_BACK_MILLIS.length - 1)];
    }

    void subscribePortfolio() {
        if (!accounts.isEmpty()) {
            send.accept(new ReqAccountUpdates(true, accounts.get(0)));
        }
    }

    void ended() {
        accounts = List.of();
        profits.clear();
    }

    /** Empty for a message about something else. */
    Optional<BrokerEvent> event(ServerMessage message) {
        return switch (message) {
            case AccountEvent.Position m -> Optional.of(new PositionReported(m.account(),
                    OrderReader.contract(m.contract()), Decimals.orZero(m.position()), m.averageCost()));
            case PortfolioValue m -> Optional.of(portfolio(m));
            case AccountEvent.AccountValue m ->
                Optional.of(new FigureReported(m.account(), m.key(), m.value(), m.currency()));
            case AccountEvent.AccountUpdateMulti m ->
                Optional.of(new FigureReported(m.account(), m.key(), m.value(), m.currency()));
            case AccountEvent.Pnl m -> Optional.ofNullable(profits.get(m.requestId()))
                    .map(account -> new ProfitReported(account, m.daily(), m.unrealized(), m.realized()));
            default -> Optional.empty();
        };
    }

    private static PortfolioReported portfolio(PortfolioValue m) {
        BigDecimal position = Decimals.orZero(m.position());
        return new PortfolioReported(m.account(), OrderReader.contract(m.contract()), position, m.marketPrice(),
                m.marketValue(), m.averageCost(), m.unrealizedPnl(), m.realizedPnl());
    }
}
