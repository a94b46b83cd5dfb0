package tradewind.core.strategy;

import java.nio.file.Path;
import java.util.Optional;
import tradewind.core.data.FeedSettings;
import tradewind.core.instrument.Instrument;

/**
 * What to run on live data: simulated, replayed or real, as the session is.
 *
 * @param armed  whether orders are sent; else the signals are logged and shown and nothing is ordered
 * @param log    where the decision log goes
 * @param shadow whether its orders go to a simulated matcher as well, which fills them by the quotes of the feed; a run
 *               that is armed has such a shadow in any case
 */
public record RunRequest(Instrument instrument, FeedSettings feed, RunSettings settings, boolean armed,
        Optional<Path> log, boolean shadow) {
    /** Without a shadow unless it is armed. */
    public RunRequest(Instrument instrument, FeedSettings feed, RunSettings settings, boolean armed, Optional<Path> log) {
        this(instrument, feed, settings, armed, log, false);
    }

    public RunRequest withSettings(RunSettings other) {
        return new RunRequest(instrument, feed, other, armed, log, shadow);
    }
}
