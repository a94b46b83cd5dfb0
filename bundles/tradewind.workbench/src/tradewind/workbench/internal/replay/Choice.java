package tradewind.workbench.internal.replay;

import java.io.IOException;
import tradewind.core.replay.ReplaySource;

/**
 * Something that could be replayed.
 *
 * @param kind where it is from, in a word or two
 */
record Choice(String name, String kind, Loader loader) {
    /** Makes the source; blocks on the disk. */
    @FunctionalInterface
    interface Loader {
        ReplaySource load() throws IOException;
    }

    static Choice of(ReplaySource source, String kind) {
        return new Choice(source.name(), kind, () -> source);
    }
}
