package tradewind.tws.connection;

import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.broker.Broker;
import tradewind.core.connection.Connection;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.Instruments;
import tradewind.core.connection.Quotes;
import tradewind.core.simulation.Simulator;

/** The services of the connection without a framework. */
public record Wiring(Connection connection, Broker broker, Quotes quotes, Instruments instruments,
        HistoricalData history) {
    public static Wiring create() {
        return create(null);
    }

    /** @param simulator starts the gateway of the profile Simulator, null for none */
    public static Wiring create(@Nullable Simulator simulator) {
        TwsSession session = new TwsSession(EmbeddedGateway.of(simulator));
        return new Wiring(session, new TwsBroker(session), new TwsQuotes(session), new TwsInstruments(session),
                new TwsHistory(session));
    }
}
