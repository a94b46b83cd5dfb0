package tradewind.ai.lstm.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class KernelTest {
    private static final Arithmetic PLAIN = new PlainArithmetic();
    private static final Arithmetic BEST = Arithmetic.best();
    private static final Dropout NONE = Dropout.of(0, 0);
    private static final long SEED = 42;
    private static final double STEP = 1e-5;

    private static NetworkShape shape(int features, int steps, double dropout, int dense, int... lstm) {
        return new NetworkShape(features, steps, lstm, dropout, dense, 5);
    }

    static Stream<Case> cases() {
        return Stream.of(Case.random(shape(5, 6, 0, 0, 17), 7, 1), Case.random(shape(3, 5, 0, 0, 16, 20), 33, 2),
                Case.random(shape(2, 4, 0.3, 6, 9, 33, 5), 6, 3), Case.random(shape(1, 1, 0.2, 3, 1), 1, 4),
                Case.random(shape(20, 3, 0.5, 0, 70, 8), 5, 5));
    }

    /** Batches, features and units that are no multiples of anything. */
    static Stream<Case> oddCases() {
        Random random = new Random(9);
        return Stream.generate(() -> {
            int[] lstm = random.ints(1 + random.nextInt(3), 1, 131).toArray();
            NetworkShape shape = shape(1 + random.nextInt(20), 1 + random.nextInt(9), random.nextInt(3) * 0.2,
                    random.nextInt(2) * 7, lstm);
            return Case.random(shape, 1 + random.nextInt(70), random.nextLong());
        }).limit(12);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theGradientIsThatOfFiniteDifferences(Case data) {
        Dropout dropout = Dropout.of(data.shape().dropout(), SEED);
        for (Arithmetic arithmetic : List.of(PLAIN, BEST)) {
            float[] gradient = data.gradient(arithmetic, 2, SEED);
            double[] weights = data.weights();
            assertEquals(data.plainLoss(weights, dropout), gradient[weights.length], 1e-4);
            int stride = Math.max(1, weights.length / 150);
            for (int i = 0; i < weights.length; i += stride) {
                assertEquals(difference(data, weights, i, dropout), gradient[i], 2e-4, "parameter " + i);
            }
        }
    }

    private static double difference(Case data, double[] weights, int parameter, Dropout dropout) {
        double kept = weights[parameter];
        weights[parameter] = kept + STEP;
        double up = data.plainLoss(weights, dropout);
        weights[parameter] = kept - STEP;
        double down = data.plainLoss(weights, dropout);
        weights[parameter] = kept;
        return (up - down) / (2 * STEP);
    }

    @ParameterizedTest
    @MethodSource("oddCases")
    void outputsAndPredictionsAreThoseOfThePlainNetwork(Case data) {
        int outputs = data.shape().outputs();
        float[] all = new float[data.batch() * outputs];
        float[] one = new float[outputs];
        PlainNetwork network = new PlainNetwork(data.shape(), data.weights());
        try (Kernel kernel = new Kernel(data.shape(), 2)) {
            kernel.outputs(data.parameters(), data.windows(), all);
            Predictor predictor = kernel.predictor(data.parameters());
            for (int sample = 0; sample < data.batch(); sample++) {
                double[] wanted = network.outputs(data.windows(), sample, NONE);
                predictor.predict(data.windows().rows(), data.windows().ends()[sample], one);
                for (int i = 0; i < outputs; i++) {
                    assertEquals(wanted[i], all[sample * outputs + i], 2e-5);
                    assertEquals(wanted[i], one[i], 2e-5);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("oddCases")
    void plainLoopsVectorsAndNumbersOfThreadsAgree(Case data) {
        float[] wanted = data.gradient(PLAIN, 1, SEED);
        assertArrayEquals(wanted, data.gradient(BEST, 1, SEED), 1e-4f);
        assertArrayEquals(wanted, data.gradient(BEST, 3, SEED), 1e-4f);
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherDoesNot() {
        Case data = Case.random(shape(5, 12, 0.2, 8, 40, 24), 70, 6);
        try (Kernel kernel = new Kernel(data.shape(), 2)) {
            float[] wanted = data.gradient(kernel, SEED);
            for (int i = 0; i < 20; i++) {
                assertArrayEquals(wanted, data.gradient(kernel, SEED));
            }
            assertFalse(Arrays.equals(wanted, data.gradient(kernel, SEED + 1)));
        }
        assertArrayEquals(data.gradient(BEST, 2, SEED), data.gradient(BEST, 2, SEED));
    }

    @Test
    void nothingBesideTheWindowsIsRead() {
        Case data = Case.random(shape(3, 10, 0, 0, 20), 4, 7);
        int[] ends = {12, 13, 30, 31};
        float[] poisoned = data.windows().rows().clone();
        Arrays.fill(poisoned, 0, 3 * 3, Float.NaN);
        Arrays.fill(poisoned, 14 * 3, 21 * 3, Float.NaN);
        Arrays.fill(poisoned, 32 * 3, poisoned.length, Float.NaN);
        float[] wanted = withWindows(data, data.windows().rows(), ends).gradient(BEST, 2, 0);
        float[] found = withWindows(data, poisoned, ends).gradient(BEST, 2, 0);
        assertArrayEquals(wanted, found);
        assertTrue(Float.isFinite(found[0]));
    }

    private static Case withWindows(Case data, float[] rows, int[] ends) {
        return new Case(data.shape(), data.parameters(), new Windows(rows, ends), data.wanted());
    }

    @Test
    void whatIsNoNumberStaysVisible() {
        Case data = Case.random(shape(3, 10, 0.2, 4, 20, 20), 4, 7);
        float[] poisoned = data.windows().rows().clone();
        Arrays.fill(poisoned, Float.NaN);
        for (Arithmetic arithmetic : List.of(PLAIN, BEST)) {
            float[] found = withWindows(data, poisoned, data.windows().ends()).gradient(arithmetic, 2, 0);
            assertTrue(Float.isNaN(found[found.length - 1]));
            float[] after = data.gradient(arithmetic, 2, 0);
            assertTrue(Float.isFinite(after[after.length - 1]));
        }
    }

    @Test
    void aBatchAfterOneThatWasNoNumberIsSound() {
        Case data = Case.random(shape(3, 10, 0.2, 4, 20, 20), 40, 7);
        float[] poisoned = data.windows().rows().clone();
        Arrays.fill(poisoned, Float.NaN);
        try (Kernel kernel = new Kernel(data.shape(), 2)) {
            float[] wanted = data.gradient(kernel, SEED);
            withWindows(data, poisoned, data.windows().ends()).gradient(kernel, SEED);
            assertArrayEquals(wanted, data.gradient(kernel, SEED));
        }
    }

    @Test
    void wrongArgumentsAndFailingLossesAreToldAndTheKernelGoesOn() {
        Case data = Case.random(shape(3, 10, 0, 0, 20), 40, 8);
        float[] gradient = new float[data.parameters().length];
        float[] rows = data.windows().rows();
        try (Kernel kernel = new Kernel(data.shape(), 2)) {
            for (int end : new int[] {8, 50, -1}) {
                Windows outside = new Windows(rows, new int[] {end});
                assertThrows(IndexOutOfBoundsException.class,
                        () -> kernel.gradient(data.parameters(), outside, data::loss, 0, gradient));
                assertThrows(IndexOutOfBoundsException.class,
                        () -> kernel.predictor(data.parameters()).predict(rows, end, new float[5]));
            }
            assertThrows(IllegalArgumentException.class,
                    () -> kernel.gradient(new float[3], data.windows(), data::loss, 0, gradient));
            assertThrows(IllegalArgumentException.class,
                    () -> kernel.gradient(data.parameters(), new Windows(rows, new int[0]), data::loss, 0, gradient));
            IllegalStateException failure = assertThrows(IllegalStateException.class,
                    () -> kernel.gradient(data.parameters(), data.windows(), (sample, outputs, offset, into) -> {
                        throw new ArithmeticException("no loss");
                    }, 0, gradient));
            assertTrue(failure.getCause() instanceof ArithmeticException);
            assertArrayEquals(data.gradient(BEST, 2, 0), data.gradient(kernel, 0));
        }
    }
}
