package tradewind.chart.view.internal;

import java.util.Optional;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.data.FeedStatus;
import tradewind.core.data.MarketFeed;

/** Says honestly what a chart without bars is waiting for. */
final class Awaited {
    private static final String NO_INSTRUMENT = "Type a symbol to chart it, for example RHM.";

    private Awaited() {
    }

    /** A heading, and below it what is known about the reason. */
    static String text(Optional<MarketFeed> feed, Optional<Connection> connection) {
        Optional<ConnectionStatus> status = connection.map(Connection::status);
        if (feed.isPresent()) {
            return waitingForBars(feed.get(), status);
        }
        return status.map(s -> heading(s) + "\n" + (s.state().usable() ? NO_INSTRUMENT : s.text()))
                .orElse("Starting\nThe connection is not there yet.");
    }

    private static String waitingForBars(MarketFeed feed, Optional<ConnectionStatus> status) {
        FeedStatus state = feed.snapshot().status();
        String heading = "Waiting for the first bars of " + feed.instrument().displayName();
        String reason = !state.lastError().isEmpty() ? state.lastError()
                : status.filter(s -> s.state() != ConnectionState.READY).map(ConnectionStatus::text)
                        .orElse(state.marketDataReason());
        return reason.isEmpty() ? heading : heading + "\n" + reason;
    }

    private static String heading(ConnectionStatus status) {
        String name = status.profile().name();
        return switch (status.state()) {
            case DISCONNECTED -> "Not connected";
            case CONNECTING, HANDSHAKE, STARTING, SYNCING -> "Connecting to " + name + " \u2026";
            case READY -> "Connected to " + name;
            case DEGRADED -> "Connected to " + name + ", which has lost its link to the market";
            case RECONNECTING -> "Reconnecting to " + name + " \u2026";
        };
    }
}
