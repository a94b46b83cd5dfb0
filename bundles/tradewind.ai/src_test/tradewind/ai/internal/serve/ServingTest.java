package tradewind.ai.internal.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.ai.internal.Simulated;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.data.DataFolder;
import tradewind.core.forecast.ForecastRange;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.LiveScore;

class ServingTest {
    private static final int LEARNT = 8 * Rig.PER_DAY;
    private static final double[] RETURNS = Simulated.autoRegressive(16 * Rig.PER_DAY, 0.2, 1e-3, 3);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void noFolder() {
        System.clearProperty(DataFolder.PROPERTY);
    }

    private Rig rig(String forecaster) {
        return new Rig(folder, RETURNS, forecaster, LEARNT);
    }

    @Test
    void everyCloseIsForecastLoggedBeforeItsBarIsCompleteAndScored() throws IOException {
        Rig rig = rig("b2");
        try (Serving serving = rig.serve()) {
            rig.run(40);
            ForecastSnapshot s = serving.snapshot();
            Bar last = rig.bars.bar(rig.next - 1);
            LiveForecast current = s.current().orElseThrow();
            assertEquals("", s.abstention());
            assertEquals(last.time() + 60, current.start().getEpochSecond());
            assertEquals(last.close(), current.naive());
            assertEquals(List.of(0.5, 0.8, 0.95), current.ranges().stream().map(r -> r.share()).toList());
            assertTrue(current.ranges().get(2).lower() < current.ranges().get(0).lower());
            assertEquals(38, s.trail().size(), "a window of two bars is not there before the second of the day");
            assertEquals(s.trail().size(), s.score().scored());
            assertEquals(last, s.trail().get(37).outcome());
            assertTrue(Rig.trail(serving).stream().allMatch(f -> f.made().isBefore(f.end())));
        }
        List<String> lines = Files.readAllLines(rig.log());
        assertEquals(2 + 39 + 38, lines.size(), "the bar after the last day was forecast too, and never came");
        assertTrue(lines.get(0).startsWith("{\"type\": \"forecast\",\"bar\": "), lines.get(0));
        assertTrue(lines.get(1).contains("nothing was traded"), lines.get(1));
    }

    /** The serving of a day does not change when everything behind a bar is other. */
    @Test
    void overwritingTheFutureChangesNoForecast() {
        List<LiveForecast> honest = served(RETURNS, folder.resolve("a"), 60);
        double[] poisoned = RETURNS.clone();
        for (int i = LEARNT + 31; i < poisoned.length; i++) {
            poisoned[i] = i % 2 == 0 ? 0.1 : -0.1;
        }
        List<LiveForecast> other = served(poisoned, folder.resolve("b"), 60);
        // The bar at LEARNT + 31 is the first other one: forecasts made before it are the same to the bit.
        assertEquals(numbers(honest.subList(0, 30)), numbers(other.subList(0, 30)));
        assertNotEquals(numbers(honest.get(30)), numbers(other.get(30)));
    }

    private List<LiveForecast> served(double[] returns, Path place, int closes) {
        Rig rig = new Rig(place, returns, "b1", LEARNT);
        try (Serving serving = rig.serve()) {
            rig.run(closes);
            return Rig.trail(serving);
        }
    }

    private static String numbers(List<LiveForecast> forecasts) {
        return forecasts.stream().map(f -> numbers(f).toString()).collect(Collectors.joining("\n"));
    }

    private static List<Object> numbers(LiveForecast f) {
        return List.of(f.start(), f.candle().close(), f.candle().meanClose(), f.ranges(), f.volatility());
    }

    @Test
    void aRestartKeepsTrailScoreAndRanges() {
        Rig whole = new Rig(folder.resolve("a"), RETURNS, "b2", LEARNT);
        Rig broken = new Rig(folder.resolve("b"), RETURNS, "b2", LEARNT);
        Serving one = whole.serve();
        whole.run(200);
        try (Serving before = broken.serve()) {
            broken.run(100);
            assertTrue(before.snapshot().current().isPresent());
        }
        try (Serving after = broken.serve()) {
            assertEquals(60, after.snapshot().trail().size());
            assertEquals(98, after.snapshot().score().scored());
            broken.run(100);
            assertEquals(one.snapshot().score().scored(), after.snapshot().score().scored());
            assertEquals(one.snapshot().score().mase(), after.snapshot().score().mase());
            assertEquals(closes(one), closes(after));
            assertEquals(width(one), width(after), width(one) / 20, "the ranges are calibrated on the last bars");
        }
        one.close();
    }

    private static List<Double> closes(Serving serving) {
        return Rig.trail(serving).stream().map(f -> f.candle().close()).toList();
    }

    private static double width(Serving serving) {
        ForecastRange range = serving.snapshot().current().orElseThrow().range80();
        return range.upper() - range.lower();
    }

    /** A backfill brings many bars at once: only the one in progress is forecast. */
    @Test
    void missedBarsAreNotForecastAfterwards() throws IOException {
        Rig rig = rig("b2");
        try (Serving serving = rig.serve()) {
            rig.run(5);
            Instant promised = serving.snapshot().current().orElseThrow().start();
            BarSeries many = rig.bars.slice(rig.next, rig.next + 10);
            rig.market.confirm(many, Instant.ofEpochSecond(many.last().time() + 62));
            rig.next += 10;
            assertEquals(4, serving.snapshot().trail().size(), "the one that was promised is scored");
            assertEquals(promised, Rig.trail(serving).get(3).start());
            assertEquals(many.last().time() + 60, serving.snapshot().current().orElseThrow().start().getEpochSecond());
            BarSeries late = rig.bars.slice(rig.next, rig.next + 3);
            rig.market.confirm(late, Instant.ofEpochSecond(late.last().time() + 120));
            assertTrue(serving.snapshot().current().isEmpty());
            assertTrue(serving.snapshot().abstention().contains("too late"), serving.snapshot().abstention());
        }
        assertEquals(6, Files.readAllLines(rig.log()).stream().filter(l -> l.contains("\"forecast\"")).count());
    }

    @Test
    void aBarThatNeverCameVoidsItsForecast() throws IOException {
        Rig rig = rig("b2");
        try (Serving serving = rig.serve()) {
            rig.run(5);
            rig.next++;
            rig.run(1);
            assertEquals(3, serving.snapshot().trail().size());
            assertTrue(serving.snapshot().current().isPresent());
        }
        assertTrue(Files.readString(rig.log()).contains("\"type\": \"void\""));
    }

    @Test
    void provisionalBarsAreNotSeen() {
        Rig rig = rig("b2");
        try (Serving serving = rig.serve()) {
            rig.run(3);
            LiveForecast before = serving.snapshot().current().orElseThrow();
            Bar last = rig.bars.bar(rig.next - 1);
            rig.market.confirm(BarSeries.of(BarSize.M1, List.of(Bar.provisional(last.time() + 60, 1, 2, 0.5, 2, 9,
                    BarSize.M1))), Instant.ofEpochSecond(last.time() + 70));
            assertEquals(before, serving.snapshot().current().orElseThrow());
        }
    }

    @Test
    void staleDataAndTheEndOfTheSessionAreSaid() {
        Rig rig = rig("b2");
        try (Serving serving = rig.serve()) {
            rig.run(3);
            Instant end = serving.snapshot().current().orElseThrow().end();
            rig.market.at(end.plusSeconds(30));
            assertFalse(serving.tick());
            rig.market.at(end.plusSeconds(61));
            assertTrue(serving.tick());
            assertTrue(serving.snapshot().current().isEmpty());
            assertTrue(serving.snapshot().abstention().startsWith("market data are stale"));
            assertFalse(serving.tick(), "said once");
            rig.run(1);
            assertEquals("", serving.snapshot().abstention());
        }
    }

    @Test
    void anOldModelSaysSoAndAnExpiredOneIsSilent() {
        Rig rig = rig("b2");
        try (Serving serving = rig.serve()) {
            assertEquals(List.of("", ""), aged(rig, serving, Duration.ofDays(10)));
            assertTrue(aged(rig, serving, Duration.ofDays(40)).get(1).startsWith("tested until "));
            assertTrue(serving.snapshot().current().isPresent());
            assertTrue(aged(rig, serving, Duration.ofDays(100)).get(0).startsWith("it is out of date"));
            assertTrue(serving.snapshot().current().isEmpty());
        }
    }

    /** Three bars so much later. @return abstention and note */
    private static List<String> aged(Rig rig, Serving serving, Duration later) {
        List<Bar> moved = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Bar b = rig.bars.bar(LEARNT + i);
            moved.add(Bar.authoritative(b.time() + later.toSeconds(), b.open(), b.high(), b.low(), b.close(), b.volume(),
                    BarSize.M1));
        }
        moved.forEach(rig.market::close);
        return List.of(serving.snapshot().abstention(), serving.snapshot().note());
    }

    /** The market becomes ten times as wild: the inputs drift, the model abstains, and is scored all the same. */
    @Test
    void itAbstainsWhileItsInputsAreUnlikeWhatItLearntOn() {
        double[] wild = RETURNS.clone();
        for (int i = LEARNT; i < wild.length; i++) {
            wild[i] *= 10;
        }
        Rig rig = new Rig(folder, wild, "b2", LEARNT);
        try (Serving serving = rig.serve()) {
            rig.run(10);
            assertEquals("", serving.snapshot().abstention());
            rig.run(440);
            ForecastSnapshot s = serving.snapshot();
            assertTrue(s.abstention().startsWith("what it sees is unlike what it learnt on: EWMA volatility"),
                    s.abstention());
            assertTrue(s.current().orElseThrow().abstains());
            assertEquals(448, s.score().scored());
        }
    }

    @Test
    void whatCannotBeOpenedSaysWhy() throws IOException {
        Rig rig = rig("b2");
        try (Serving first = rig.serve(); Serving second = rig.serve()) {
            assertEquals("", first.snapshot().abstention().replaceFirst("the session is over.*", ""));
            assertTrue(second.snapshot().abstention().startsWith("it cannot be served: "), second.snapshot().toString());
            assertEquals(LiveScore.NONE, second.snapshot().score());
        }
        Files.writeString(rig.card.folder().resolve("weights/numbers.json"), "{}");
        try (Serving broken = rig.serve()) {
            assertTrue(broken.snapshot().abstention().contains("is not what was written"));
        }
    }

    /** Volatility jumps by up to eight times: the live ranges hold what they promise. */
    @Test
    void liveRangesHoldWhatTheyPromise() {
        Rig rig = new Rig(folder, Simulated.shiftingVolatility(14 * Rig.PER_DAY, 11), "b2", LEARNT);
        int[] inside = new int[3];
        int n = 0;
        try (Serving serving = rig.serve()) {
            while (rig.next < rig.bars.size() - 1) {
                rig.run(1);
                var current = serving.snapshot().current();
                if (current.isPresent()) {
                    double close = rig.bars.close(rig.next);
                    for (int b = 0; b < 3; b++) {
                        inside[b] += current.get().ranges().get(b).holds(close) ? 1 : 0;
                    }
                    n++;
                }
            }
        }
        assertTrue(n > 2500, n + " forecasts");
        assertEquals(0.50, inside[0] / (double) n, 0.02);
        assertEquals(0.80, inside[1] / (double) n, 0.02);
        assertEquals(0.95, inside[2] / (double) n, 0.02);
    }
}
