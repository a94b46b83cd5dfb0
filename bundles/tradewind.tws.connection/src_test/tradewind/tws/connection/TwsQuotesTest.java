package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.core.Subscription;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.tws.protocol.MarketDataEvent.MarketDataType;
import tradewind.tws.protocol.MarketDataEvent.TickPrice;
import tradewind.tws.protocol.MarketDataEvent.TickString;
import tradewind.tws.protocol.MarketDataRequest.CancelMktData;
import tradewind.tws.protocol.MarketDataRequest.ReqMktData;
import tradewind.tws.protocol.SessionEvent.CurrentTimeInMillis;
import tradewind.tws.protocol.SessionEvent.ErrorMessage;
import tradewind.tws.protocol.SessionRequest.ReqCurrentTimeInMillis;

/** Market data when the server refuses, and the times that ticks carry. */
@Timeout(40)
class TwsQuotesTest {
    private static final long YEAR_2013 = 1_381_150_800_000L;

    private static Instrument instrument(int conId) {
        Instrument r = Rig.RHM;
        return new Instrument(conId, "S" + conId, r.type(), r.exchange(), r.primaryExchange(), r.currency(), "S" + conId,
                r.tradingClass(), "", BigDecimal.ONE, "", PriceIncrements.uniform(BigDecimal.ONE), r.tradingHours(),
                r.liquidHours());
    }

    private static ErrorMessage error(int id, int code, String text) {
        return new ErrorMessage(id, code, text, "", 0);
    }

    @Test
    void withoutTheGenericTickWhenTheServerDoesNotKnowIt() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            rig.server.script(m -> m instanceof ReqMktData r && !r.genericTicks().isEmpty()
                    ? List.of(error(r.requestId(), 321, "Error validating request:-'bS' : cause - Incorrect generic tick"
                            + " list of 233.  Legal ones for (CASH) are: 100,101")) : List.of());
            RecordedQuotes quotes = new RecordedQuotes();
            rig.quotes.subscribe(Rig.RHM, quotes);
            int id = rig.server.await(ReqMktData.class, r -> r.genericTicks().isEmpty()).requestId();
            rig.server.send(new TickPrice(id, 1, 10, 1, 0));
            quotes.await("kind LIVE");
        }
    }

    @Test
    void whatIsRefusedForWantOfLinesComesWhenOneIsFree() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            AtomicBoolean full = new AtomicBoolean(true);
            rig.server.script(m -> m instanceof ReqMktData r && r.contract().conId() == 2 && full.getAndSet(false)
                            ? List.of(error(r.requestId(), 101, "Max number of tickers has been reached"))
                            : List.of());
            Subscription first = rig.quotes.subscribe(instrument(1), new RecordedQuotes());
            rig.server.await(ReqMktData.class);
            RecordedQuotes waiting = new RecordedQuotes();
            rig.quotes.subscribe(instrument(2), waiting);
            rig.server.await(ReqMktData.class);
            rig.await(s -> s.linesAllowed() == 1 && s.linesUsed() == 1);
            first.close();
            rig.server.await(CancelMktData.class);
            int id = rig.server.await(ReqMktData.class, r -> r.contract().conId() == 2).requestId();
            rig.server.send(new TickPrice(id, 1, 10, 1, 0));
            waiting.await("BID 10.0");
        }
    }

    @Test
    void withoutAnyPermissionTheReasonIsTheServersWord() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            rig.server.script(m -> m instanceof ReqMktData r
                    ? List.of(error(r.requestId(), 10197, "No market data during competing live session")) : List.of());
            RecordedQuotes quotes = new RecordedQuotes();
            rig.quotes.subscribe(Rig.RHM, quotes);
            quotes.await("kind NONE");
            assertEquals(4, rig.server.seen().stream().filter(ReqMktData.class::isInstance).count());
        }
    }

    @Test
    void aWarningThatDelayedDataFollowIsNoRefusal() throws Exception {
        try (Rig rig = new Rig(200).connected()) {
            rig.server.script(m -> m instanceof ReqMktData r
                    ? List.of(error(r.requestId(), 10167, "Displaying delayed market data"),
                            new MarketDataType(r.requestId(), 3), new TickPrice(r.requestId(), 68, 10, 1, 0))
                    : List.of());
            RecordedQuotes quotes = new RecordedQuotes();
            rig.quotes.subscribe(Rig.RHM, quotes);
            quotes.await("kind DELAYED");
            quotes.await("LAST 10.0 1.0");
            assertEquals(1, rig.server.seen().stream().filter(ReqMktData.class::isInstance).count());
        }
    }

    /** A replayed market lives in its own year: ticks carry its time, not ours. */
    @Test
    void ticksCarryTheTimeOfTheServersMarket() throws Exception {
        try (Rig rig = new Rig(200)) {
            rig.server.script(m -> m instanceof ReqCurrentTimeInMillis ? List.of(new CurrentTimeInMillis(YEAR_2013))
                    : List.of());
            rig.connected();
            RecordedQuotes quotes = new RecordedQuotes();
            rig.quotes.subscribe(Rig.RHM, quotes);
            int id = rig.server.await(ReqMktData.class).requestId();
            rig.server.send(new TickString(id, 48, "186.5;200;" + (YEAR_2013 + 1_500) + ";1000;186.4;true"));
            assertEquals("LAST 186.5 200.0 @" + (YEAR_2013 + 1_500), quotes.await("LAST"));
            assertTrue(rig.session.serverClock().millis() >= YEAR_2013 + 1_500);
            assertTrue(rig.session.serverClock().millis() < YEAR_2013 + 60_000);
        }
    }
}
