package tradewind.trader.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import tradewind.core.Subscription;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.connection.Instruments;
import tradewind.core.connection.Notice;
import tradewind.core.connection.Quotes;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.InstrumentMatch;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.TickType;

/** What trading stands on beside the broker, reduced to what it asks for. */
final class Ports {
    private Ports() {
    }

    static Connection connection(InstantSource clock) {
        return new Connection() {
            @Override
            public void connect(ConnectionProfile profile) {
                throw new UnsupportedOperationException("Trading does not connect");
            }

            @Override
            public void disconnect() {
                throw new UnsupportedOperationException("Trading does not disconnect");
            }

            @Override
            public ConnectionStatus status() {
                return ConnectionStatus.disconnected(FakeTws.PROFILE, "");
            }

            @Override
            public Subscription onStatus(Consumer<ConnectionStatus> listener) {
                return () -> { };
            }

            @Override
            public Subscription onNotice(Consumer<Notice> listener) {
                return () -> { };
            }

            @Override
            public InstantSource serverClock() {
                return clock;
            }
        };
    }

    /** Live quotes that stand still. */
    static Quotes quotes(InstantSource clock, double bid, double ask) {
        return (instrument, listener) -> {
            listener.onMarketData(MarketDataType.LIVE, "");
            listener.onTick(TickType.BID, bid, 100, clock.millis());
            listener.onTick(TickType.ASK, ask, 100, clock.millis());
            return () -> { };
        };
    }

    static Instruments instruments() {
        return new Instruments() {
            @Override
            public CompletableFuture<List<Instrument>> find(ContractQuery query) {
                return CompletableFuture.completedFuture(List.of(Orders.RHM));
            }

            @Override
            public CompletableFuture<List<InstrumentMatch>> search(String pattern) {
                return CompletableFuture.completedFuture(List.of());
            }
        };
    }
}
