package tradewind.history;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;

/**
 * One stored series, known whole once it was read, so that only bars that change something are written. Belongs to the
 * process that holds the folder's lock. Safe for several threads.
 */
final class Shelf {
    private static final System.Logger LOG = System.getLogger(Shelf.class.getName());
    /** Rewriting the file pays when replaying the appended frames has come to move so many bars. */
    static final int REPLAY_ALLOWED = 2_000_000;
    private static final int APPENDED_ALLOWED = 100_000;

    private final BarFile file;
    private final BarSize barSize;
    private final int replayAllowed;
    private @Nullable BarSeries known;
    private long length;
    private long replayCost;
    private long appended;

    Shelf(BarFile file, BarSize barSize, int replayAllowed) {
        this.file = file;
        this.barSize = barSize;
        this.replayAllowed = replayAllowed;
    }

    synchronized BarSeries load() throws IOException {
        BarSeries bars = known;
        if (bars == null) {
            bars = read();
            known = bars;
        }
        return bars;
    }

    private BarSeries read() throws IOException {
        if (!Files.exists(file.file())) {
            return BarSeries.empty(barSize);
        }
        BarFile.Content content = file.read(barSize);
        if (content.torn() > 0) {
            LOG.log(Level.DEBUG, "{0}: cutting off {1} bytes that were being written when a process ended", file.file(),
                    content.torn());
            file.cut(content.length());
        }
        length = content.length();
        return content.bars();
    }

    /** Returns when the bars are on the disk. */
    synchronized void merge(BarSeries delta) throws IOException {
        BarSeries before = load();
        BarSeries after = before.merge(delta);
        BarSeries changed = changed(before, after, delta);
        if (changed.isEmpty()) {
            return;
        }
        replayCost += before.size() - 1 - before.indexAtOrBefore(changed.time(0));
        appended += changed.size();
        if (length == 0 || replayCost > replayAllowed || appended > APPENDED_ALLOWED + before.size()) {
            length = file.replace(after);
            replayCost = 0;
            appended = 0;
        } else {
            length = file.append(changed, length);
        }
        known = after;
    }

    /** The bars of {@code delta} that made a difference, as they are after it. */
    private static BarSeries changed(BarSeries before, BarSeries after, BarSeries delta) {
        BarSeriesBuilder changed = new BarSeriesBuilder(after.barSize());
        for (int j = 0; j < delta.size(); j++) {
            int i = before.indexOf(delta.time(j));
            int k = after.indexOf(delta.time(j));
            if (i < 0 || !before.bar(i).equals(after.bar(k))) {
                changed.addRange(after, k, k + 1);
            }
        }
        return changed.build();
    }
}
