package tradewind.ai.lstm.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DropoutTest {
    @Test
    void theShareOfWhatIsDroppedIsTheRateForUnitsStepsAndSamples() {
        for (double rate : new double[] {0, 0.1, 0.5, 0.9}) {
            Dropout dropout = Dropout.of(rate, 5);
            int drops = 0;
            for (int i = 0; i < 200_000; i++) {
                drops += dropout.drops(dropout.key(i % 2, i / 1000, i / 10 % 100), i % 10 * 13) ? 1 : 0;
            }
            assertEquals(rate, drops / 200_000.0, 0.005);
        }
    }

    @Test
    void keysOfDifferentPlacesDiffer() {
        Dropout dropout = Dropout.of(0.5, 5);
        Set<Integer> keys = new HashSet<>();
        for (int i = 0; i < 8000; i++) {
            keys.add(dropout.key(i % 2, i / 2 % 40, i / 80));
        }
        assertEquals(8000, keys.size(), 5);
    }

    @Test
    void vectorsDropWhatPlainLoopsDo() {
        Dropout dropout = Dropout.of(0.4, 77);
        float[] wanted = ramp();
        float[] found = ramp();
        new PlainArithmetic().drop(wanted, 16, 64, 32, 123, dropout);
        Arithmetic.best().drop(found, 16, 64, 32, 123, dropout);
        assertArrayEquals(wanted, found);
    }

    private static float[] ramp() {
        float[] values = new float[96];
        Arrays.setAll(new Object[96], i -> values[i] = i + 1);
        return values;
    }

    @Test
    void tanhIsRightToARoundingOrTwo() {
        for (float x = -12; x < 12; x += 0.0007f) {
            assertEquals(Math.tanh(x), Tanh.of(x), 5e-7);
        }
    }
}
