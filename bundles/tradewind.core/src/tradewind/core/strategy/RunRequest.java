package tradewind.core.strategy;

import java.nio.file.Path;
import java.util.Optional;
import tradewind.core.data.FeedSettings;
import tradewind.core.instrument.Instrument;

/**
 * What to run on live data: simulated, replayed or real, as the session is.
 *
 * @param armed whether orders are sent; else the signals are logged and shown and nothing is ordered
 * @param log   where the decision log goes
 */
public record RunRequest(Instrument instrument, FeedSettings feed, RunSettings settings, boolean armed,
        Optional<Path> log) {
    public RunRequest withSettings(RunSettings other) {
        return new RunRequest(instrument, feed, other, armed, log);
    }
}
