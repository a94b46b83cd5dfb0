package tradewind.tws.gateway.internal.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final AccountLines lines;
    private final Subscription listening;
    private final Map<Integer, Running> summaries = new LinkedHashMap<>();
    private final Map<Integer, Running> others = new HashMap<>();
    private @Nullable Running updates;
    private boolean positions;

    AccountDesk(Floor floor, Peer peer) {
        this.floor = floor;
        this.peer = peer;
        broker = floor.broker();
        lines = new AccountLines(broker.account(), broker.accounting());
        listening = broker.listen(this);
    }

    void handle(AccountRequest request) {
        switch (request) {
            case ReqAccountUpdates r -> updates(r);
            case ReqPositions r -> {
                positions = true;
                broker.accounting().portfolio().positions().stream().filter(p -> p.quantity().signum() != 0)
                        .forEach(this::position);
                peer.send(new PositionEnd());
            }
            case CancelPositions r -> positions = false;
            case ReqAccountSummary r -> summary(r);
            case CancelAccountSummary r -> stop(summaries.remove(r.requestId()));
            case ReqPnl r -> begin(r.requestId(), r.account(), PNL_STEP, () -> pnl(r.requestId()));
            case CancelPnl r -> stop(others.remove(r.requestId()));
            case ReqPnlSingle r -> begin(r.requestId(), r.account(), PNL_STEP, () -> pnlSingle(r));
            case CancelPnlSingle r -> stop(others.remove(r.requestId()));
            case ReqPositionsMulti r -> positionsMulti(r);
            case CancelPositionsMulti r -> stop(others.remove(r.requestId()));
            case ReqAccountUpdatesMulti r -> updatesMulti(r);
            case CancelAccountUpdatesMulti r -> stop(others.remove(r.requestId()));
        }
    }

    private boolean known(int requestId, String account) {
        boolean known = account.isEmpty() || account.equals(broker.account()) || account.equals("All");
        if (!known) {
            peer.error(requestId, 321, "Error validating request.-'bD' : cause - Invalid account code '" + account + "'");
        }
        return known;
    }

    private void begin(int requestId, String account, long step, Runnable update) {
        if (known(requestId, account)) {
            stop(others.remove(requestId));
            update.run();
            others.put(requestId, new Running(update, new Ticker(floor.clock(), step, t -> update.run())));
        }
    }

    private static void stop(@Nullable Running running) {
        if (running != null) {
            running.ticker().close();
        }
    }

    private void updates(ReqAccountUpdates r) {
        if (!known(-1, r.account())) {
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
            Runnable update = this::sendUpdates;
            update.run();
            updates = new Running(update, new Ticker(floor.clock(), VALUES_STEP, t -> update.run()));
        }
    }

    private void sendUpdates() {
        for (AccountLine line : lines.all()) {
            peer.send(new AccountValue(line.key(), line.value(), line.currency(), broker.account()));
        }
        Accounting accounting = broker.accounting();
        for (Position p : accounting.portfolio().positions()) {
            double price = accounting.price(p.listing());
            peer.send(new PortfolioValue(Contracts.contract(p.listing(), ""), p.quantity(), price, p.marketValue(price),
                    p.averageCost(), p.unrealized(price), p.realized(), broker.account()));
        }
        peer.send(new AccountUpdateTime(java.time.format.DateTimeFormatter.ofPattern("HH:mm")
                .format(floor.toldClock().instant().atZone(java.time.ZoneId.of("Europe/Berlin")))));
        peer.send(new AccountDownloadEnd(broker.account()));
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
        for (AccountLine line : lines.summary(r.tags())) {
            peer.send(new AccountSummary(r.requestId(), broker.account(), line.key(), line.value(), line.currency()));
        }
    }

    private void position(Position p) {
        peer.send(new AccountEvent.Position(broker.account(), Contracts.contract(p.listing(), ""), p.quantity(),
                p.averageCost()));
    }

    private void positionsMulti(ReqPositionsMulti r) {
        if (!known(r.requestId(), r.account())) {
            return;
        }
        Runnable update = () -> broker.accounting().portfolio().positions()
                .forEach(p -> peer.send(new PositionMulti(r.requestId(), broker.account(),
                        Contracts.contract(p.listing(), ""), p.quantity(), p.averageCost(), r.modelCode())));
        update.run();
        peer.send(new PositionMultiEnd(r.requestId()));
        others.put(r.requestId(), new Running(update, () -> { }));
    }

    private void updatesMulti(ReqAccountUpdatesMulti r) {
        if (!known(r.requestId(), r.account())) {
            return;
        }
        Runnable update = () -> {
            List<AccountLine> all = r.ledgerAndNlv() ? lines.ledger() : lines.all();
            all.forEach(line -> peer.send(new AccountUpdateMulti(r.requestId(), broker.account(), r.modelCode(),
                    line.key(), line.value(), line.currency())));
        };
        update.run();
        peer.send(new AccountUpdateMultiEnd(r.requestId()));
        others.put(r.requestId(), new Running(update, new Ticker(floor.clock(), VALUES_STEP, t -> update.run())));
    }

    private void pnl(int requestId) {
        Accounting a = broker.accounting();
        peer.send(new Pnl(requestId, a.daily(), a.unrealized(), a.realized()));
    }

    private void pnlSingle(ReqPnlSingle r) {
        floor.listings().byConId(r.conId()).ifPresentOrElse(l -> {
            Accounting a = broker.accounting();
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
        Position p = broker.accounting().portfolio().position(fill.order().listing());
        if (positions) {
            position(p);
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
