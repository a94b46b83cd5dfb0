package tradewind.core.bar;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Made-up series, the same for the same seed, and the plainest model of what a series is. */
final class RandomBars {
    private RandomBars() {
    }

    /** Up to {@code most} bars; times are multiples of the bar size, some left out, not only near each other. */
    static BarSeries series(long seed, int most, BarSize size) {
        Random random = new Random(seed);
        int count = random.nextInt(most + 1);
        // Few distinct starts, so that two series often overlap.
        long time = 1_600_000_200L / size.seconds() * size.seconds() + random.nextInt(most + 1) * (long) size.seconds();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bars.add(bar(random, time, size));
            time += (random.nextInt(10) == 0 ? 1 + random.nextInt(50) : 1) * (long) size.seconds();
        }
        return BarSeries.of(size, bars);
    }

    private static Bar bar(Random random, long time, BarSize size) {
        double open = 100 + random.nextInt(20);
        double close = 100 + random.nextInt(20);
        return new Bar(time, open, Math.max(open, close) + random.nextInt(3), Math.min(open, close) - random.nextInt(3),
                close, random.nextInt(1000), random.nextInt(4) == 0,
                BarSource.values()[random.nextInt(BarSource.values().length)], size, random.nextInt(3));
    }

    static List<Bar> list(BarSeries series) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            bars.add(series.bar(i));
        }
        return bars;
    }

    /** The merge, told as plainly as it can be. */
    static List<Bar> merged(BarSeries base, BarSeries delta) {
        TreeMap<Long, Bar> result = new TreeMap<>();
        list(base).forEach(bar -> result.put(bar.time(), bar));
        for (Bar theirs : list(delta)) {
            Bar mine = result.get(theirs.time());
            if (mine == null || mine.provisional()) {
                result.put(theirs.time(), theirs);
            } else if (!theirs.provisional() && !mine.sameValues(theirs)) {
                int revision = Math.max(mine.revision() + 1, theirs.revision());
                result.put(theirs.time(), new Bar(theirs.time(), theirs.open(), theirs.high(), theirs.low(),
                        theirs.close(), theirs.volume(), false, theirs.source(), theirs.size(), revision));
            }
        }
        return List.copyOf(result.values());
    }
}
