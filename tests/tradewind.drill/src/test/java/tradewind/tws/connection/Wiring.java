package tradewind.tws.connection;

import tradewind.core.broker.Broker;
import tradewind.core.connection.Connection;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.Instruments;
import tradewind.core.connection.Quotes;

/** The services of the connection without a framework. */
public record Wiring(Connection connection, Broker broker, Quotes quotes, Instruments instruments,
        HistoricalData history) {
    public static Wiring create() {
        TwsSession session = new TwsSession(EmbeddedGateway.of(null));
        return new Wiring(session, new TwsBroker(session), new TwsQuotes(session), new TwsInstruments(session),
                new TwsHistory(session));
    }
}
