package tradewind.core.replay;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Opens replays, one at a time. An OSGi service; any thread may call. */
public interface Replays {
    /**
     * Reads the source and holds still at the opening of its last day with recorded trades, of its last day if there is
     * none. A replay that was open is closed. Blocks on the disk: not for the display thread.
     *
     * @throws IOException if a file cannot be read or has a bad row, or no day is recorded bar by bar
     */
    Replay open(ReplaySource source) throws IOException;

    /** The one that is open. */
    Optional<Replay> current();

    /**
     * Recorded days at hand: files in the folder of the environment variable {@code TRADEWIND_DATA}, in
     * {@code ../shared/data} if there is none, and in {@code replays} in the data folder. Files of trades and quotes of
     * one day belong together, with bars of the days before. Blocks on the disk.
     */
    List<ReplaySource> recorded();
}
