package tradewind.strategy.sfi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.Strategy;

/** Every band, trend, flag and signal of 500 bars against {@code golden.py}, which shares no code with the strategy. */
class GoldenVectorTest {
    private static final double TINY = 1e-9;

    private static List<String[]> rows(String file) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                GoldenVectorTest.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    @ParameterizedTest
    @CsvSource({"golden-rma-ohlc4.csv,true,ohlc4", "golden-sma-close.csv,false,close"})
    void everyValueAgrees(String file, boolean wilder, String source) throws IOException {
        SfiCharlie factory = new SfiCharlie();
        ParameterValues values = ParameterValues.of(factory.descriptor().parameters(),
                Map.of("use-true-atr", Boolean.toString(wilder), "source", source));
        assertEquals(125, factory.warmUp(values));
        Strategy strategy = factory.create(values);
        SuperTrend trend = new SuperTrend(10, 1.7, wilder, source.equals("ohlc4"));
        Average atr = new Average(10, wilder);
        Average profit = new Average(14, true);
        Tape tape = new Tape();
        int before = 1;
        int signals = 0;
        for (String[] row : rows(file)) {
            String at = file + " bar " + row[0];
            tape.add(number(row[1]), number(row[2]), number(row[3]), number(row[4]));
            double trueRange = TrueRange.last(tape);
            trend.add(tape, trueRange);
            atr.add(trueRange);
            profit.add(trueRange);
            assertEquals(number(row[5]), trueRange, TINY, at);
            assertEquals(number(row[6]), atr.value(), TINY, at);
            assertEquals(number(row[7]), trend.up(), TINY, at);
            assertEquals(number(row[8]), trend.down(), TINY, at);
            assertEquals(Integer.parseInt(row[9]), trend.trend(), at);
            assertEquals(row[10].equals("1"), before < 0 && trend.trend() > 0, at);
            assertEquals(row[11].equals("1"), before > 0 && trend.trend() < 0, at);
            assertEquals(trend.flipped(), before != trend.trend(), at);
            assertEquals(number(row[12]), profit.value(), TINY, at);
            assertEquals(row[13], text(strategy.onBar(tape)), at);
            signals += row[13].isEmpty() ? 0 : 1;
            before = trend.trend();
        }
        assertEquals(500, tape.size());
        assertTrue(signals > 20, signals + " signals: the vectors say too little");
    }

    private static String text(Signal signal) {
        return signal == Signal.KEEP ? "" : switch (signal.target()) {
            case 100 -> "BUY";
            case -100 -> "SELL";
            default -> "TP";
        };
    }
}
