package tradewind.tws.gateway.internal.desk;

import java.util.Set;
import java.util.stream.Collectors;
import tradewind.tws.gateway.internal.broker.Accounting;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.session.ClientSession;
import tradewind.tws.protocol.AccountRequest;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.ContractRequest;
import tradewind.tws.protocol.HistoryRequest;
import tradewind.tws.protocol.HistoryRequest.CancelHeadTimestamp;
import tradewind.tws.protocol.HistoryRequest.CancelHistogramData;
import tradewind.tws.protocol.HistoryRequest.CancelHistoricalData;
import tradewind.tws.protocol.HistoryRequest.ReqHeadTimestamp;
import tradewind.tws.protocol.HistoryRequest.ReqHistogramData;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalData;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalTicks;
import tradewind.tws.protocol.MarketDataRequest;
import tradewind.tws.protocol.MarketDataRequest.CancelMktData;
import tradewind.tws.protocol.MarketDataRequest.CancelMktDepth;
import tradewind.tws.protocol.MarketDataRequest.CancelRealTimeBars;
import tradewind.tws.protocol.MarketDataRequest.CancelTickByTickData;
import tradewind.tws.protocol.MarketDataRequest.ReqMarketDataType;
import tradewind.tws.protocol.MarketDataRequest.ReqMktData;
import tradewind.tws.protocol.MarketDataRequest.ReqMktDepth;
import tradewind.tws.protocol.MarketDataRequest.ReqRealTimeBars;
import tradewind.tws.protocol.MarketDataRequest.ReqTickByTickData;
import tradewind.tws.protocol.OrderRequest;
import tradewind.tws.protocol.SessionEvent.CurrentTime;
import tradewind.tws.protocol.SessionEvent.CurrentTimeInMillis;
import tradewind.tws.protocol.SessionEvent.ManagedAccounts;
import tradewind.tws.protocol.SessionEvent.UserInfo;
import tradewind.tws.protocol.SessionRequest;
import tradewind.tws.protocol.SessionRequest.ReqCurrentTime;
import tradewind.tws.protocol.SessionRequest.ReqCurrentTimeInMillis;
import tradewind.tws.protocol.SessionRequest.ReqIds;
import tradewind.tws.protocol.SessionRequest.ReqManagedAccounts;
import tradewind.tws.protocol.SessionRequest.ReqUserInfo;
import tradewind.tws.protocol.SessionRequest.SetServerLogLevel;
import tradewind.tws.protocol.SessionRequest.StartApi;
import tradewind.tws.protocol.UnknownMessage;

/** A client that has started its session, and the desks that answer it. On the clock's thread. */
public final class Client {
    private final Floor floor;
    private final ClientSession session;
    private final MessagePacing messages;
    private final ContractDesk contracts;
    private final QuoteDesk quotes;
    private final HistoryDesk history;
    private final PastDesk past;
    private final BarDesk bars;
    private final DepthDesk depth;
    private final TickByTickDesk ticks;
    private final OrderDesk orders;
    private final AccountDesk accounts;
    private final Entrance entrance;
    private boolean cut;

    public Client(Floor floor, ClientSession session) {
        this.floor = floor;
        this.session = session;
        messages = new MessagePacing(floor.clock(), floor.limits());
        Lines lines = new Lines(floor.limits(), session);
        contracts = new ContractDesk(floor, session);
        quotes = new QuoteDesk(floor, session, lines);
        history = new HistoryDesk(floor, session, lines, new HistoryPacing(floor.clock()));
        PastTicks pastTicks = new PastTicks(floor.tape().market(), session);
        past = new PastDesk(floor, session, pastTicks);
        depth = new DepthDesk(floor, session);
        bars = new BarDesk(floor, session, lines);
        ticks = new TickByTickDesk(floor, session, pastTicks);
        orders = new OrderDesk(floor, session, this::cut);
        accounts = new AccountDesk(floor, session);
        entrance = new Entrance(floor, this::marketData);
    }

    public ClientSession session() {
        return session;
    }

    /** What TWS tells every client that has come. */
    public void greet() {
        session.send(managedAccounts());
        orders.sendNextId();
        if (!floor.linked()) {
            session.error(-1, 1100, FarmText.of(1100));
            return;
        }
        session.error(-1, 2104, FarmText.of(2104));
        session.error(-1, 2106, FarmText.of(2106));
        session.error(-1, 2158, FarmText.of(2158));
    }

    private ManagedAccounts managedAccounts() {
        return new ManagedAccounts(
                floor.broker().accounts().stream().map(Accounting::code).collect(Collectors.joining(",")));
    }

    /** Drops the socket; what the client has sent meanwhile is lost. */
    private void cut() {
        cut = true;
        session.disconnect(false);
    }

    public void handle(ClientMessage message) {
        if (cut) {
            return;
        }
        if (!session.wantsPacing() && messages.exceeds()) {
            session.error(-1, 100, messages.text(floor.limits().messages()));
            if (messages.fatal()) {
                session.finish();
            }
            return;
        }
        switch (message) {
            case SessionRequest r -> session(r);
            case ContractRequest r -> contracts.handle(r);
            case MarketDataRequest r -> entrance.request(r);
            case HistoryRequest r -> history(r);
            case OrderRequest r -> orders.handle(r);
            case AccountRequest r -> accounts.handle(r);
            case UnknownMessage r -> unsupported(OtherRequests.requestId(r), OtherRequests.name(r));
        }
    }

    private void session(SessionRequest request) {
        switch (request) {
            case StartApi r -> session.error(-1, 321, "Error validating request.-'cd' : cause - already started");
            case ReqCurrentTime r -> session.send(new CurrentTime(floor.toldClock().instant().getEpochSecond()));
            case ReqCurrentTimeInMillis r -> session.send(new CurrentTimeInMillis(floor.toldClock().millis()));
            case ReqIds r -> orders.sendNextId();
            case ReqManagedAccounts r -> session.send(managedAccounts());
            case SetServerLogLevel r -> { }
            case ReqUserInfo r -> session.send(new UserInfo(r.requestId(), ""));
        }
    }

    private void marketData(MarketDataRequest request) {
        switch (request) {
            case ReqMktData r -> quotes.request(r);
            case CancelMktData r -> quotes.cancel(r.requestId());
            case ReqMarketDataType r -> quotes.setType(r.type());
            case ReqMktDepth r -> depth.request(r);
            case CancelMktDepth r -> depth.cancel(r.requestId());
            case ReqRealTimeBars r -> bars.request(r);
            case CancelRealTimeBars r -> bars.cancel(r.requestId());
            case ReqTickByTickData r -> ticks.request(r);
            case CancelTickByTickData r -> ticks.cancel(r.requestId());
        }
    }

    private void history(HistoryRequest request) {
        switch (request) {
            case ReqHistoricalData r -> history.request(r);
            case CancelHistoricalData r -> history.cancel(r.requestId());
            case ReqHeadTimestamp r -> past.head(r);
            case CancelHeadTimestamp r -> { }
            case ReqHistoricalTicks r -> past.ticks(r);
            case ReqHistogramData r -> past.histogram(r);
            case CancelHistogramData r -> { }
        }
    }

    private void unsupported(int id, String what) {
        session.error(id, 321, "Error validating request.-'bW' : cause - This gateway does not offer " + what);
    }

    /** The ids under which the client streams a listing. */
    public Set<Integer> streaming(Listing listing) {
        return quotes.streaming(listing);
    }

    /** Another session has taken the data: every stream is told. */
    public void competing() {
        quotes.streaming().forEach(id -> session.error(id, 10197, "No market data during competing live session"));
    }

    /** The link is back; {@code lost} when the streams are gone with it. */
    public void restored(boolean lost) {
        if (lost) {
            dropStreams();
        } else {
            quotes.refresh();
        }
    }

    public void halted(Listing listing, boolean on) {
        quotes.halted(listing, on);
    }

    /** What the account may see of a listing has changed. */
    public void permissionChanged(Listing listing) {
        quotes.reopen(listing);
    }

    private void dropStreams() {
        quotes.close();
        history.close();
        bars.close();
        depth.close();
        ticks.close();
    }

    /** The socket is closed. */
    public void close() {
        entrance.close();
        dropStreams();
        orders.close();
        accounts.close();
    }
}
