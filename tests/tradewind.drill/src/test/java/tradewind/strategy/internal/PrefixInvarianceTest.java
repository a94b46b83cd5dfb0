package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.strategy.Commission;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.RunSettings;
import tradewind.strategy.sfi.internal.SfiCharlie;

/**
 * What was decided on bars 1 to k stays decided, whatever comes as bar k + 1 and after: through the engine, with position,
 * orders and reasons, to the byte of the decision log. Any market, any place, any of the settings that change what is seen.
 */
class PrefixInvarianceTest {
    private static final FillModel FILLS = new FillModel(1, 0.25, Commission.NONE, 0, Duration.ZERO, 1);
    private static final long START = 1_501_225_200L;
    private static final int LONGEST = 400;

    @Test
    void whatWasDecidedStaysDecided() {
        int[] signals = {0};
        qt().withExamples(300).forAll(longs().all(), longs().all(), integers().between(1, LONGEST),
                arbitrary().pick("ohlc4 true", "close true", "ohlc4 false", "close false")).checkAssert((seed, other, k, how) -> {
                    Map<String, String> parameters = Map.of("source", how.split(" ")[0], "use-true-atr", how.split(" ")[1]);
                    List<String> whole = play(bars(seed, seed, k), parameters);
                    List<String> otherwise = play(bars(seed, other, k), parameters);
                    List<String> alone = play(bars(seed, seed, k).slice(0, k), parameters);
                    int lines = alone.size();
                    assertEquals(k + 2, lines, "header, names, and one line for each bar");
                    assertEquals(whole.subList(0, lines), alone);
                    assertEquals(otherwise.subList(0, lines), alone);
                    signals[0] += (int) alone.stream().filter(line -> line.contains("|flip ")).count();
                });
        assertTrue(signals[0] > 500, signals[0] + " flips: the markets say too little");
    }

    private static List<String> play(BarSeries bars, Map<String, String> parameters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Subject subject = new Subject("ANY", bars, Optional.empty(), ZoneOffset.UTC,
                Optional.of(PriceIncrements.uniform(new BigDecimal("0.01"))));
        try (DecisionLog log = new DecisionLog(out, null)) {
            new Backtest(new SfiCharlie(), subject, RunSettings.of("sfi-charlie", parameters).withLongOnly(false), FILLS, log)
                    .play(() -> false);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** A random walk in cents, of which the bars from {@code k} on are those of another seed. */
    private static BarSeries bars(long seed, long later, int k) {
        BarSeriesBuilder bars = new BarSeriesBuilder(BarSize.M1);
        Random random = new Random(seed);
        long price = 10_000;
        for (int i = 0; i < LONGEST; i++) {
            if (i == k && later != seed) {
                random = new Random(later);
            }
            long close = Math.max(100, price + random.nextInt(-30, 31));
            double high = (Math.max(price, close) + random.nextInt(10)) / 100.0;
            double low = (Math.min(price, close) - random.nextInt(10)) / 100.0;
            bars.add(START + 60L * i, price / 100.0, high, low, close / 100.0, random.nextInt(500), false, BarSource.HISTORY);
            price = close;
        }
        return bars.build();
    }
}
