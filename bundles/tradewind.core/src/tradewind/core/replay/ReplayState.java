package tradewind.core.replay;

import java.time.Instant;

/**
 * Where a replay stands.
 *
 * @param run     counts runs, from 1 on; each begins with an empty account
 * @param now     the market's clock
 * @param speed   market seconds for a second, while it plays
 * @param playing whether time passes by itself
 * @param moving  whether it is on its way to where it was told to go
 */
public record ReplayState(int run, ReplayDay day, Instant now, double speed, boolean playing, boolean moving) {
    public boolean atEnd() {
        return !now.isBefore(day.end());
    }
}
