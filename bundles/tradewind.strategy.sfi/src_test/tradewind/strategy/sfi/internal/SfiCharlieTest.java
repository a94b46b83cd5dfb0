package tradewind.strategy.sfi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.Strategy;

class SfiCharlieTest {
    private final SfiCharlie factory = new SfiCharlie();

    private ParameterValues values(Map<String, String> given) {
        return ParameterValues.of(factory.descriptor().parameters(), given);
    }

    private static Tape walk(int count, long seed) {
        Tape tape = new Tape();
        Random random = new Random(seed);
        double price = 100;
        for (int i = 0; i < count; i++) {
            double close = price + random.nextInt(-20, 21) / 100.0;
            tape.add(price, Math.max(price, close) + 0.05, Math.min(price, close) - 0.05, close);
            price = close;
        }
        return tape;
    }

    private static List<Signal> play(Strategy strategy, Tape whole) {
        List<Signal> result = new ArrayList<>();
        Tape tape = new Tape();
        for (int i = 0; i < whole.size(); i++) {
            tape.add(whole.open(i), whole.high(i), whole.low(i), whole.close(i));
            result.add(strategy.onBar(tape));
        }
        return result;
    }

    @Test
    void theSevenSettingsHaveTheirDefaults() {
        assertEquals(Map.of("atr-period", "10", "multiplier", "1.7", "use-true-atr", "true", "source", "ohlc4",
                "tp-atr-length", "14", "tp-multiplier", "1.0", "evaluate-on-close", "true"), values(Map.of()).values());
    }

    @Test
    void barsAreLookedAtWhenTheyHaveClosedAndNotBefore() {
        assertThrows(IllegalArgumentException.class, () -> values(Map.of("evaluate-on-close", "false")));
    }

    @Test
    void longerAveragesWarmUpLonger() {
        assertEquals(125, factory.warmUp(values(Map.of())));
        assertEquals(456, factory.warmUp(values(Map.of("atr-period", "50"))));
        List<String> names = factory.descriptor().parameters().stream().map(Parameter::name).toList();
        assertEquals("atr-period", names.getFirst());
    }

    @Test
    void nothingIsSaidBeforeThe126thBar() {
        List<Signal> signals = play(factory.create(values(Map.of())), walk(400, 3));
        signals.subList(0, 125).forEach(s -> assertSame(Signal.KEEP, s));
        assertEquals(true, signals.stream().anyMatch(s -> s != Signal.KEEP));
    }

    @Test
    void profitIsTakenOnceAndTheNextEntryIsAFlip() {
        List<Signal> signals = play(factory.create(values(Map.of())), walk(5000, 4)).stream()
                .filter(s -> s != Signal.KEEP).toList();
        int taken = 0;
        for (int i = 1; i < signals.size(); i++) {
            if (signals.get(i).target() == 0) {
                taken++;
                assertEquals(true, signals.get(i - 1).target() != 0, "a profit follows an entry");
            } else {
                int entry = signals.get(i - 1).target() == 0 ? signals.get(i - 2).target() : signals.get(i - 1).target();
                assertEquals(-entry, signals.get(i).target(), "an entry is the other way round than the one before");
            }
        }
        assertEquals(true, taken > 50);
    }

    @Test
    void signalsOfAPrefixNeverChange() {
        Tape tape = walk(600, 5);
        List<Signal> whole = play(factory.create(values(Map.of())), tape);
        for (int k = 130; k < 600; k += 47) {
            Tape prefix = new Tape();
            for (int i = 0; i < k; i++) {
                prefix.add(tape.open(i), tape.high(i), tape.low(i), tape.close(i));
            }
            assertEquals(whole.subList(0, k), play(factory.create(values(Map.of())), prefix));
        }
    }
}
