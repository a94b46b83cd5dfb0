package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.core.broker.BrokerEvent.FigureReported;
import tradewind.core.broker.BrokerEvent.PortfolioReported;
import tradewind.core.broker.BrokerEvent.PositionReported;
import tradewind.core.broker.BrokerEvent.ProfitReported;
import tradewind.tws.protocol.AccountEvent.AccountUpdateMulti;
import tradewind.tws.protocol.AccountEvent.AccountValue;
import tradewind.tws.protocol.AccountEvent.Pnl;
import tradewind.tws.protocol.AccountEvent.PortfolioValue;
import tradewind.tws.protocol.AccountEvent.Position;
import tradewind.tws.protocol.AccountEvent.PositionEnd;
import tradewind.tws.protocol.AccountRequest.ReqAccountUpdates;
import tradewind.tws.protocol.AccountRequest.ReqAccountUpdatesMulti;
import tradewind.tws.protocol.AccountRequest.ReqPnl;
import tradewind.tws.protocol.ClientMessage;

class AccountFeedTest {
    private final List<ClientMessage> sent = new ArrayList<>();
    private int id = 100;
    private final AccountFeed feed = new AccountFeed(() -> id++, sent::add);

    @Test
    void thePortfolioIsThatOfOneAccountAndTheProfitThatOfAll() {
        feed.subscribe(List.of("DU1", "DU2"));
        assertEquals(List.of(new ReqAccountUpdates(true, "DU1"), new ReqAccountUpdatesMulti(100, "DU2", "", false),
                new ReqPnl(101, "DU1", ""), new ReqPnl(102, "DU2", "")), sent);
        assertEquals(Optional.of(new ProfitReported("DU2", 1, 2, 3)), feed.event(new Pnl(102, 1, 2, 3)));
        assertTrue(feed.event(new Pnl(99, 1, 2, 3)).isEmpty());
        feed.subscribe(List.of("DU1"));
        assertTrue(feed.event(new Pnl(102, 1, 2, 3)).isEmpty(), "of a subscription that is dead");
    }

    @Test
    void anAdvisersHundredAccountsAreNotAllWatched() {
        feed.subscribe(java.util.stream.IntStream.range(0, 300).mapToObj(i -> "DU" + i).toList());
        assertEquals(20, sent.stream().filter(ReqPnl.class::isInstance).count());
    }

    @Test
    void whatWasTakenOverIsTakenBackMoreAndMoreSlowly() {
        feed.subscribePortfolio();
        assertEquals(List.of(), sent);
        feed.subscribe(List.of("DU1"));
        sent.clear();
        feed.subscribePortfolio();
        assertEquals(List.of(new ReqAccountUpdates(true, "DU1")), sent);
        long first = feed.takenOver();
        assertTrue(first < feed.takenOver());
        for (int i = 0; i < 10; i++) {
            feed.takenOver();
        }
        feed.subscribe(List.of("DU1"));
        assertEquals(first, feed.takenOver());
    }

    @Test
    void figuresAndPositionsAreTold() {
        assertEquals(Optional.of(new FigureReported("DU1", "NetLiquidation", "5", "EUR")),
                feed.event(new AccountValue("NetLiquidation", "5", "EUR", "DU1")));
        assertEquals(Optional.of(new FigureReported("DU2", "Cash", "6", "USD")),
                feed.event(new AccountUpdateMulti(7, "DU2", "", "Cash", "6", "USD")));
        PortfolioReported portfolio = (PortfolioReported) feed.event(new PortfolioValue(OrderMessages.RHM,
                new BigDecimal("-3.0"), 10, -30, 9, Double.NaN, 0, "DU1")).orElseThrow();
        assertEquals(new BigDecimal("-3"), portfolio.quantity());
        assertTrue(Double.isNaN(portfolio.unrealized()));
        PositionReported position =
                (PositionReported) feed.event(new Position("DU1", OrderMessages.RHM, null, 9)).orElseThrow();
        assertEquals(BigDecimal.ZERO, position.quantity());
        assertTrue(feed.event(new PositionEnd()).isEmpty());
    }
}
