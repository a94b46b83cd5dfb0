package tradewind.core.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** The laws of merging, and every other operation against the plainest thing that does the same. */
class BarSeriesLawsTest {
    private static final Gen<Long> SEEDS = longs().between(0, Long.MAX_VALUE / 2);
    /** Small ones meet every corner, large ones cross the edges of blocks. */
    private static final Gen<Integer> LENGTHS = integers().between(0, 40)
            .mix(integers().between(1000, 3200), 20);

    private static BarSeries series(long seed, int most) {
        return RandomBars.series(seed, most, BarSize.M1);
    }

    private static List<Bar> list(BarSeries series) {
        return RandomBars.list(series);
    }

    @Test
    void mergeAgreesWithModel() {
        qt().withExamples(400).forAll(SEEDS, SEEDS, LENGTHS, LENGTHS).check((a, b, n, m) -> {
            BarSeries base = series(a, n);
            BarSeries delta = series(b, m);
            return list(base.merge(delta)).equals(RandomBars.merged(base, delta));
        });
    }

    @Test
    void l1MergeIsIdempotent() {
        qt().withExamples(200).forAll(SEEDS, SEEDS, LENGTHS).check((a, b, n) -> {
            BarSeries once = series(a, n).merge(series(b, n));
            BarSeries delta = series(b, n);
            return list(once.merge(delta)).equals(list(once)) && list(once.merge(once)).equals(list(once));
        });
    }

    @Test
    void l2MergeCommutesForDisjointTimes() {
        qt().withExamples(200).forAll(SEEDS, LENGTHS).check((seed, n) -> {
            Random random = new Random(seed);
            List<List<Bar>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            list(series(seed, n)).forEach(bar -> parts.get(random.nextInt(3)).add(bar));
            BarSeries a = BarSeries.of(BarSize.M1, parts.get(0));
            BarSeries b = BarSeries.of(BarSize.M1, parts.get(1));
            BarSeries c = BarSeries.of(BarSize.M1, parts.get(2));
            List<Bar> expected = list(series(seed, n));
            return list(a.merge(b).merge(c)).equals(expected) && list(c.merge(a).merge(b)).equals(expected)
                    && list(b.merge(c.merge(a))).equals(expected);
        });
    }

    @Test
    void l2LastAuthoritativeWins() {
        qt().withExamples(200).forAll(SEEDS, SEEDS, LENGTHS).check((a, b, n) -> {
            BarSeries delta = series(b, n);
            BarSeries merged = series(a, n).merge(delta);
            return list(delta).stream().filter(bar -> !bar.provisional())
                    .allMatch(bar -> merged.bar(merged.indexOf(bar.time())).sameValues(bar));
        });
    }

    @Test
    void l3ProvisionalNeverReplacesAuthoritative() {
        qt().withExamples(200).forAll(SEEDS, SEEDS, LENGTHS).check((a, b, n) -> {
            BarSeries base = series(a, n).authoritative();
            BarSeries delta = series(b, n);
            BarSeries merged = base.merge(delta);
            return list(base).stream().allMatch(bar -> {
                Bar now = merged.bar(merged.indexOf(bar.time()));
                int j = delta.indexOf(bar.time());
                return !now.provisional() && (j >= 0 && !delta.provisional(j) || now.equals(bar));
            });
        });
    }

    @Test
    void l4EveryBarIsValid() {
        qt().withExamples(100).forAll(SEEDS, SEEDS, LENGTHS)
                .check((a, b, n) -> list(series(a, n).merge(series(b, n))).stream()
                        .allMatch(x -> Bar.isValid(x.open(), x.high(), x.low(), x.close(), x.volume())));
        assertThrows(IllegalArgumentException.class, () -> new BarSeriesBuilder(BarSize.M1).add(0, 10, 9, 8, 9, 1,
                false, BarSource.TICKS));
        assertThrows(IllegalArgumentException.class, () -> Bar.authoritative(0, 1, 1, 1, 1, -1, BarSize.M1));
        assertThrows(IllegalArgumentException.class, () -> Bar.authoritative(0, 1, Double.NaN, 1, 1, 1, BarSize.M1));
        assertThrows(IllegalArgumentException.class,
                () -> Bar.authoritative(0, 1, Double.POSITIVE_INFINITY, 1, 1, 1, BarSize.M1));
    }

    /** A snapshot is never touched by what is made of it later, though they share blocks. */
    @Test
    void earlierSnapshotsStayAsTheyWere() {
        qt().withExamples(60).forAll(SEEDS, integers().between(900, 2500)).check((seed, n) -> {
            Random random = new Random(seed);
            BarSeries now = series(seed, n);
            List<BarSeries> snapshots = new ArrayList<>();
            List<List<Bar>> copies = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                snapshots.add(now);
                copies.add(list(now));
                now = switch (random.nextInt(4)) {
                    case 0 -> now.merge(series(random.nextLong(), 30));
                    case 1 -> now.isEmpty() ? now : now.without(now.time(random.nextInt(now.size())));
                    case 2 -> now.slice(0, random.nextInt(now.size() + 1)).merge(series(random.nextLong(), n));
                    default -> now.authoritative();
                };
            }
            for (int i = 0; i < snapshots.size(); i++) {
                if (!list(snapshots.get(i)).equals(copies.get(i))) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void slicesAndLookUpsAgreeWithList() {
        qt().withExamples(200).forAll(SEEDS, LENGTHS).check((seed, n) -> {
            Random random = new Random(seed);
            BarSeries series = series(seed, n);
            List<Bar> bars = list(series);
            int from = random.nextInt(bars.size() + 1);
            int to = from + random.nextInt(bars.size() - from + 1);
            long time = 1_600_000_200L + random.nextInt(5000) * 30L;
            long later = time + random.nextInt(5000) * 30L;
            List<Bar> between = bars.stream().filter(b -> b.time() >= time && b.time() < later).toList();
            int before = (int) bars.stream().filter(b -> b.time() <= time).count() - 1;
            return list(series.slice(from, to)).equals(bars.subList(from, to))
                    && list(series.between(time, later)).equals(between)
                    && series.indexAtOrBefore(time) == before
                    && series.indexOf(time) == (before >= 0 && bars.get(before).time() == time ? before : -1)
                    && list(series.without(time)).equals(bars.stream().filter(b -> b.time() != time).toList())
                    && list(series.authoritative()).equals(bars.stream().filter(b -> !b.provisional()).toList());
        });
    }

    @Test
    void extremesAndVolumeAgreeWithLoop() {
        qt().withExamples(200).forAll(SEEDS, LENGTHS).check((seed, n) -> {
            Random random = new Random(seed);
            BarSeries series = series(seed, n);
            int from = random.nextInt(series.size() + 1);
            int to = from + random.nextInt(series.size() - from + 1);
            List<Bar> bars = list(series).subList(from, to);
            double high = bars.stream().mapToDouble(Bar::high).max().orElse(Double.NaN);
            double low = bars.stream().mapToDouble(Bar::low).min().orElse(Double.NaN);
            double volume = bars.stream().mapToDouble(Bar::volume).sum();
            return Double.compare(series.highest(from, to), high) == 0
                    && Double.compare(series.lowest(from, to), low) == 0 && series.totalVolume(from, to) == volume;
        });
    }

    @Test
    void firstDifferenceAgreesWithComparison() {
        qt().withExamples(200).forAll(SEEDS, SEEDS, LENGTHS, integers().between(0, 5)).check((a, b, n, m) -> {
            BarSeries before = series(a, n);
            BarSeries after = before.merge(series(b, m));
            return before.firstDifference(after) == firstDifference(before, after)
                    && after.firstDifference(before) == firstDifference(before, after)
                    && before.firstDifference(series(b, n)) == firstDifference(before, series(b, n));
        });
    }

    private static long firstDifference(BarSeries a, BarSeries b) {
        TreeMap<Long, Bar> left = new TreeMap<>();
        TreeMap<Long, Bar> right = new TreeMap<>();
        list(a).forEach(bar -> left.put(bar.time(), bar));
        list(b).forEach(bar -> right.put(bar.time(), bar));
        TreeMap<Long, Bar> all = new TreeMap<>(left);
        all.putAll(right);
        return all.keySet().stream().filter(t -> !left.containsKey(t) || !right.containsKey(t)
                || !left.get(t).equals(right.get(t))).findFirst().orElse(Long.MAX_VALUE);
    }

    @Test
    void combinedShowsFinestAndKeepsResolution() {
        BarSeries coarse = BarSeries.of(BarSize.M5, List.of(bar(0, BarSize.M5), bar(300, BarSize.M5),
                bar(600, BarSize.M5), bar(900, BarSize.M5)));
        BarSeries fine = BarSeries.of(BarSize.M1, List.of(bar(660, BarSize.M1), bar(720, BarSize.M1)));
        BarSeries view = BarSeries.combined(List.of(fine, coarse));
        assertEquals(List.of(0L, 300L, 660L, 720L), list(view).stream().map(Bar::time).toList(),
                "The 5-minute bar at 600 reaches into the minutes");
        assertEquals(BarSize.M5, view.resolution(1));
        assertEquals(BarSize.M1, view.resolution(2));
        assertTrue(view.mixed());
        assertTrue(BarSeries.combined(List.of()).isEmpty());
    }

    @Test
    void combinedNeverOverlaps() {
        qt().withExamples(100).forAll(SEEDS, LENGTHS).check((seed, n) -> {
            BarSeries view = BarSeries.combined(List.of(RandomBars.series(seed, n, BarSize.M5),
                    RandomBars.series(seed + 1, n, BarSize.M1), RandomBars.series(seed + 2, n, BarSize.M2)));
            for (int i = 1; i < view.size(); i++) {
                if (view.time(i) < view.time(i - 1) + view.resolution(i - 1).seconds()) {
                    return false;
                }
            }
            return true;
        });
    }

    private static Bar bar(long time, BarSize size) {
        return Bar.authoritative(time, 1, 1, 1, 1, 1, size);
    }

    @Test
    void refusesWhatIsNoSeries() {
        assertThrows(IllegalArgumentException.class,
                () -> BarSeries.of(BarSize.M1, List.of(bar(60, BarSize.M1), bar(60, BarSize.M1))));
        assertThrows(IllegalArgumentException.class,
                () -> BarSeries.empty(BarSize.M1).merge(BarSeries.of(BarSize.M5, List.of(bar(0, BarSize.M5)))));
        assertThrows(IndexOutOfBoundsException.class, () -> BarSeries.empty(BarSize.M1).last());
        assertThrows(IndexOutOfBoundsException.class, () -> BarSeries.empty(BarSize.M1).slice(0, 1));
    }

    @Test
    void revisionCountsAndSaturates() {
        BarSeries series = BarSeries.of(BarSize.M1, List.of(bar(0, BarSize.M1)));
        for (int i = 1; i <= 40_000; i++) {
            series = series.with(Bar.authoritative(0, i, i, i, i, 1, BarSize.M1));
        }
        assertEquals(0x7fff, series.revision(0));
        assertEquals(BarSize.M1, series.resolution(0));
    }

    /** A change at the end of a long series leaves the blocks before it shared. */
    @Test
    void neighbouringSnapshotsShareBlocks() {
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        for (int i = 0; i < 5000; i++) {
            builder.add(bar(i * 60L, BarSize.M1));
        }
        BarSeries before = builder.build();
        BarSeries appended = before.with(bar(5000 * 60L, BarSize.M1));
        BarSeries corrected = before.with(Bar.authoritative(1030 * 60L, 2, 2, 2, 2, 2, BarSize.M1));
        assertTrue(appended.blocks()[3] == before.blocks()[3]);
        assertTrue(corrected.blocks()[0] == before.blocks()[0]);
        assertTrue(corrected.blocks()[1] != before.blocks()[1]);
        assertTrue(corrected.blocks()[2] == before.blocks()[2]);
        assertEquals(1030 * 60L, corrected.firstDifference(before));
    }
}
