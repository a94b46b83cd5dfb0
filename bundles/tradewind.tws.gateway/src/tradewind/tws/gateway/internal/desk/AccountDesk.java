package tradewind.tws.gateway.internal.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.broker.Accounting;
import tradewind.tws.gateway.internal.broker.Broker;
import tradewind.tws.gateway.internal.broker.BrokerListener;
import tradewind.tws.gateway.internal.broker.Fill;
import tradewind.tws.gateway.internal.broker.Order;
import tradewind.tws.gateway.internal.broker.OrderKey;
import tradewind.tws.gateway.internal.broker.Position;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.protocol.AccountEvent;
import tradewind.tws.protocol.AccountEvent.AccountDownloadEnd;
import tradewind.tws.protocol.AccountEvent.AccountSummary;
import tradewind.tws.protocol.AccountEvent.AccountSummaryEnd;
import tradewind.tws.protocol.AccountEvent.AccountUpdateMulti;
import tradewind.tws.protocol.AccountEvent.AccountUpdateMultiEnd;
import tradewind.tws.protocol.AccountEvent.AccountUpdateTime;
import tradewind.tws.protocol.AccountEvent.AccountValue;
import tradewind.tws.protocol.AccountEvent.Pnl;
import tradewind.tws.protocol.AccountEvent.PnlSingle;
import tradewind.tws.protocol.AccountEvent.PortfolioValue;
import tradewind.tws.protocol.AccountEvent.PositionEnd;
import tradewind.tws.protocol.AccountEvent.PositionMulti;
import tradewind.tws.protocol.AccountEvent.PositionMultiEnd;
import tradewind.tws.protocol.AccountRequest;
import tradewind.tws.protocol.AccountRequest.CancelAccountSummary;
import tradewind.tws.protocol.AccountRequest.CancelAccountUpdatesMulti;
import tradewind.tws.protocol.AccountRequest.CancelPnl;
import tradewind.tws.protocol.AccountRequest.CancelPnlSingle;
import tradewind.tws.protocol.AccountRequest.CancelPositions;
import tradewind.tws.protocol.AccountRequest.CancelPositionsMulti;
import tradewind.tws.protocol.AccountRequest.ReqAccountSummary;
import tradewind.tws.protocol.AccountRequest.ReqAccountUpdates;
import tradewind.tws.protocol.AccountRequest.ReqAccountUpdatesMulti;
import tradewind.tws.protocol.AccountRequest.ReqPnl;
import tradewind.tws.protocol.AccountRequest.ReqPnlSingle;
import tradewind.tws.protocol.AccountRequest.ReqPositions;
import tradewind.tws.protocol.AccountRequest.ReqPositionsMulti;

/**
 * Account values, positions, profit and loss for one client. Values come anew every three minutes and after each fill,
 * profit and loss every second.
 */
final class AccountDesk implements BrokerListener {
    private static final long VALUES_STEP = 180_000;
    private static final long PNL_STEP = 1000;
    private static final int MOST_SUMMARIES = 2;

    /** What a request repeats after a fill; a second with the same id replaces the first. */
    private record Running(Runnable update, Subscription ticker) {
    }

    private final Floor floor;
    private final Peer peer;
    private final Broker broker;
    private final Subscription listening;
    private final Map<Integer, Running> summaries = new LinkedHashMap<>();
    private final Map<Integer, Running> others = new HashMap<>();
    private @Nullable Running updates;
    private boolean positions;

    AccountDesk(Floor floor, Peer peer) {
        this.floor = floor;
        this.peer = peer;
        broker = floor.broker();
        listening = broker.listen(this);
    }

    void handle(AccountRequest request) {
        switch (request) {
            case ReqAccountUpdates r -> updates(r);
            case ReqPositions r -> {
                positions = true;
                for (Accounting account : broker.accounts()) {
                    account.portfolio().positions().stream().filter(p -> p.quantity().signum() != 0)
                            .forEach(p -> position(account, p));
                }
                peer.send(new PositionEnd());
            }
            case CancelPositions r -> positions = false;
            case ReqAccountSummary r -> summary(r);
            case CancelAccountSummary r -> stop(summaries.remove(r.requestId()));
            case ReqPnl r -> begin(r.requestId(), r.account(), PNL_STEP, a -> pnl(r.requestId(), a));
            case CancelPnl r -> stop(others.remove(r.requestId()));
            case ReqPnlSingle r -> begin(r.requestId(), r.account(), PNL_STEP, a -> pnlSingle(r, a));
            case CancelPnlSingle r -> stop(others.remove(r.requestId()));
            case ReqPositionsMulti r -> positionsMulti(r);
            case CancelPositionsMulti r -> stop(others.remove(r.requestId()));
            case ReqAccountUpdatesMulti r -> updatesMulti(r);
            case CancelAccountUpdatesMulti r -> stop(others.remove(r.requestId()));
        }
    }

    /** The account that a request names, or the only one; otherwise the client is told. */
    private Optional<Accounting> account(int requestId, String code) {
        boolean any = code.isEmpty() && broker.accounts().size() == 1 || code.equals("All");
        Optional<Accounting> account = any ? Optional.of(broker.accounting()) : broker.account(code);
        if (account.isEmpty()) {
            peer.error(requestId, 321, "Error validating request.-'bD' : cause - Invalid account code '" + code + "'");
        }
        return account;
    }

    private void begin(int requestId, String code, long step, Consumer<Accounting> report) {
        account(requestId, code).ifPresent(account -> {
            stop(others.remove(requestId));
            Runnable update = () -> report.accept(account);
            update.run();
            others.put(requestId, new Running(update, new Ticker(floor.clock(), step, t -> update.run())));
        });
    }

    private static void stop(@Nullable Running running) {
        if (running != null) {
            running.ticker().close();
        }
    }

    private void updates(ReqAccountUpdates r) {
        Optional<Accounting> account = r.subscribe() ? account(-1, r.account()) : Optional.of(broker.accounting());
        if (account.isEmpty()) {
            return;
        }
        if (updates != null) {
            stop(updates);
            updates = null;
            if (!r.subscribe()) {
                peer.error(-1, 2100, "API client has been unsubscribed from account data.");
            }
        }
        if (r.subscribe()) {
            Runnable update = () -> sendUpdates(account.get());
            update.run();
            updates = new Running(update, new Ticker(floor.clock(), VALUES_STEP, t -> update.run()));
        }
    }

    private void sendUpdates(Accounting account) {
        for (AccountLine line : new AccountLines(account).all()) {
            peer.send(new AccountValue(line.key(), line.value(), line.currency(), account.code()));
        }
        for (Position p : account.portfolio().positions()) {
            double price = account.price(p.listing());
            peer.send(new PortfolioValue(Contracts.contract(p.listing(), ""), p.quantity(), price, p.marketValue(price),
                    p.averageCost(), p.unrealized(price), p.realized(), account.code()));
        }
        peer.send(new AccountUpdateTime(java.time.format.DateTimeFormatter.ofPattern("HH:mm")
                .format(floor.toldClock().instant().atZone(java.time.ZoneId.of("Europe/Berlin")))));
        peer.send(new AccountDownloadEnd(account.code()));
    }

    private void summary(ReqAccountSummary r) {
        if (!summaries.containsKey(r.requestId()) && summaries.size() >= MOST_SUMMARIES) {
            peer.error(r.requestId(), 322, "Error processing request.-'cc' : cause - Maximum number of account summary "
                    + "requests exceeded");
            return;
        }
        if (!r.group().equals("All")) {
            peer.error(r.requestId(), 321, "Error validating request.-'cc' : cause - Invalid group '" + r.group() + "'");
            return;
        }
        stop(summaries.remove(r.requestId()));
        Runnable update = () -> sendSummary(r);
        update.run();
        peer.send(new AccountSummaryEnd(r.requestId()));
        summaries.put(r.requestId(), new Running(update, new Ticker(floor.clock(), VALUES_STEP, t -> update.run())));
    }

    private void sendSummary(ReqAccountSummary r) {
        for (Accounting account : broker.accounts()) {
            for (AccountLine line : new AccountLines(account).summary(r.tags())) {
                peer.send(new AccountSummary(r.requestId(), account.code(), line.key(), line.value(), line.currency()));
            }
        }
    }

    private void position(Accounting account, Position p) {
        peer.send(new AccountEvent.Position(account.code(), Contracts.contract(p.listing(), ""), p.quantity(),
                p.averageCost()));
    }

    private void positionsMulti(ReqPositionsMulti r) {
        account(r.requestId(), r.account()).ifPresent(account -> {
            Runnable update = () -> account.portfolio().positions()
                    .forEach(p -> peer.send(new PositionMulti(r.requestId(), account.code(),
                            Contracts.contract(p.listing(), ""), p.quantity(), p.averageCost(), r.modelCode())));
            update.run();
            peer.send(new PositionMultiEnd(r.requestId()));
            others.put(r.requestId(), new Running(update, () -> { }));
        });
    }

    private void updatesMulti(ReqAccountUpdatesMulti r) {
        account(r.requestId(), r.account()).ifPresent(account -> {
            AccountLines lines = new AccountLines(account);
            Runnable update = () -> {
                List<AccountLine> all = r.ledgerAndNlv() ? lines.ledger() : lines.all();
                all.forEach(line -> peer.send(new AccountUpdateMulti(r.requestId(), account.code(), r.modelCode(),
                        line.key(), line.value(), line.currency())));
            };
            update.run();
            peer.send(new AccountUpdateMultiEnd(r.requestId()));
            others.put(r.requestId(), new Running(update, new Ticker(floor.clock(), VALUES_STEP, t -> update.run())));
        });
    }

    private void pnl(int requestId, Accounting a) {
        peer.send(new Pnl(requestId, a.daily(), a.unrealized(), a.realized()));
    }

    private void pnlSingle(ReqPnlSingle r, Accounting a) {
        floor.listings().byConId(r.conId()).ifPresentOrElse(l -> {
            Position p = a.portfolio().position(l);
            double price = a.price(l);
            peer.send(new PnlSingle(r.requestId(), p.quantity(), a.daily(p), p.unrealized(price), p.realized(),
                    p.marketValue(price)));
        }, () -> peer.error(r.requestId(), 200, "No security definition has been found for the request"));
    }

    @Override
    public void changed(Order order) {
        // orders as such change no figure
    }

    @Override
    public void filled(Fill fill) {
        if (positions) {
            Accounting account = broker.account(fill.order());
            position(account, account.portfolio().position(fill.order().listing()));
        }
        Running running = updates;
        if (running != null) {
            running.update().run();
        }
        summaries.values().forEach(s -> s.update().run());
        others.values().forEach(o -> o.update().run());
    }

    @Override
    public void message(OrderKey key, int code, String text) {
        // for the order desk
    }

    void close() {
        listening.close();
        stop(updates);
        summaries.values().forEach(AccountDesk::stop);
        others.values().forEach(AccountDesk::stop);
    }
}
