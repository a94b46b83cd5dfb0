package tradewind.chart.view.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ValueColumnTest {
    private static final int SIZE = 10_000;

    private static float[] numbers(long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            numbers[i] = i < 20 || random.nextInt(50) == 0 ? Float.NaN : (float) (random.nextGaussian() * 10 - 3);
        }
        return numbers;
    }

    private static ValueColumn column(float[] numbers, int size) {
        ValueColumn.Writer writer = ValueColumn.EMPTY.extend(0);
        for (int i = 0; i < size; i++) {
            writer.add(numbers[i]);
        }
        return writer.build();
    }

    @Test
    void extremesAreThoseOfTheNumbers() {
        float[] numbers = numbers(1);
        ValueColumn column = column(numbers, SIZE);
        Random random = new Random(2);
        for (int k = 0; k < 2000; k++) {
            int from = random.nextInt(SIZE + 40) - 20;
            int to = from + random.nextInt(k % 2 == 0 ? 20 : 6000);
            double high = Double.NaN;
            double low = Double.NaN;
            for (int i = Math.max(0, from); i < Math.min(SIZE, to); i++) {
                high = Double.isNaN(high) || numbers[i] > high ? numbers[i] : high;
                low = Double.isNaN(low) || numbers[i] < low ? numbers[i] : low;
            }
            assertEquals(high, column.highest(from, to), from + " to " + to);
            assertEquals(low, column.lowest(from, to), from + " to " + to);
        }
    }

    @Test
    void extendingLeavesTheColumnBeforeAsItWas() {
        float[] numbers = numbers(3);
        for (int keep : new int[] {0, 1, 4095, 4096, 4097, 8192, 9000}) {
            ValueColumn before = column(numbers, 9000);
            before.highest(0, 9000);
            ValueColumn.Writer writer = before.extend(keep);
            for (int i = 0; i < 700; i++) {
                writer.add(i);
            }
            ValueColumn after = writer.build();
            assertEquals(keep + 700, after.size());
            assertEquals(699, after.highest(keep, keep + 700));
            assertTrue(before.same(column(numbers, 9000), 9000), "Changed by keeping " + keep);
            assertTrue(after.same(before, keep));
            assertFalse(after.same(before, keep + 1));
        }
    }

    @Test
    void thereIsNothingOutside() {
        ValueColumn column = column(numbers(1), 100);
        assertTrue(Double.isNaN(column.value(-1)));
        assertTrue(Double.isNaN(column.value(100)));
        assertTrue(Double.isNaN(column.highest(100, 200)));
        assertTrue(Double.isNaN(column.lowest(-5, 0)));
    }
}
