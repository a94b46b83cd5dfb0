package tradewind.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.instrument.Instrument;

/**
 * Lines of the live stream. JSON has the types {@code instrument}, {@code history} (how much was there at the start),
 * {@code bar} (each change of the newest bar), {@code confirmed} and {@code status}. Used by one thread.
 */
final class LivePrinter {
    /** Bars confirmed at the start count as history if they are older than so many bars. */
    private static final int RECENT_BARS = 5;

    private final Instrument instrument;
    private final ZoneId zone;
    private final boolean json;
    private final long start;
    private final Consumer<Object> out;
    private final Consumer<String> err;
    private @Nullable Bar lastPrinted;
    private String lastError = "";
    private ConnectionState lastState = ConnectionState.READY;

    /** @param start epoch seconds by the server's clock at which the command began */
    LivePrinter(Instrument instrument, ZoneId zone, boolean json, long start, Consumer<Object> out,
            Consumer<String> err) {
        this.instrument = instrument;
        this.zone = zone;
        this.json = json;
        this.start = start;
        this.out = out;
        this.err = err;
    }

    void begin(ConnectionStatus status) {
        if (json) {
            out.accept(Json.of("type", "instrument").and("symbol", instrument.symbol())
                    .and("name", instrument.longName()).and("conId", instrument.conId())
                    .and("exchange", instrument.exchange()).and("primaryExchange", instrument.primaryExchange())
                    .and("currency", instrument.currency()).and("zone", instrument.zone().getId())
                    .and("profile", status.profile().name()).and("account", status.profile().kind()));
        } else {
            out.accept(instrument.displayName() + "  " + instrument.longName() + "  " + instrument.exchange() + " "
                    + instrument.currency() + "  by " + status.profile().name() + ", times in " + zone.getId());
        }
    }

    /** Prints the newest bar if it differs from what was printed last. */
    void snapshot(FeedSnapshot snapshot) {
        String error = snapshot.status().lastError();
        if (!error.equals(lastError)) {
            lastError = error;
            err.accept(error.isEmpty() ? "History answers again." : error);
        }
        BarSeries series = snapshot.series();
        if (series.isEmpty()) {
            return;
        }
        Bar bar = series.last();
        if (bar.provisional() && !Objects.equals(bar, lastPrinted)) {
            lastPrinted = bar;
            print("bar", bar);
        }
    }

    void confirmed(BarSeries bars) {
        long recent = start - (long) RECENT_BARS * bars.barSize().seconds();
        int first = bars.indexAtOrBefore(recent) + 1;
        if (first > 0) {
            history(bars, first);
        }
        for (int i = first; i < bars.size(); i++) {
            print("confirmed", bars.bar(i));
        }
    }

    private void history(BarSeries bars, int count) {
        Instant from = Instant.ofEpochSecond(bars.time(0));
        Instant to = Instant.ofEpochSecond(bars.time(count - 1));
        out.accept(json ? Json.of("type", "history").and("symbol", instrument.symbol()).and("bars", count)
                .and("from", from).and("to", to) : count + " bars of history, " + from + " to " + to);
    }

    void status(ConnectionStatus status) {
        if (status.state() == lastState) {
            return;
        }
        lastState = status.state();
        if (json) {
            out.accept(Json.of("type", "status").and("state", status.state()).and("text", status.text()));
        } else {
            err.accept(status.text());
        }
    }

    private void print(String type, Bar bar) {
        out.accept(json ? Bars.json(type, instrument, bar) : Bars.text(instrument, bar, zone));
    }
}
