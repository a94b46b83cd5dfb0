package tradewind.ai.lstm.internal.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.ai.lstm.internal.kernel.Kernel;
import tradewind.ai.lstm.internal.kernel.NetworkShape;
import tradewind.ai.lstm.internal.kernel.SampleLoss;
import tradewind.ai.lstm.internal.kernel.Windows;

/** The fast arithmetic and our files against stock Deeplearning4j. */
class NetworkTest {
    private static final NetworkShape SHAPE = new NetworkShape(5, 12, new int[] {24, 16}, 0, 10, 5);
    private static final Recipe RECIPE = new Recipe(3e-4, 1, 42, false);
    private static final int BARS = 200;
    private static final SampleLoss SQUARES = (sample, outputs, offset, gradient) -> {
        double sum = 0;
        for (int k = 0; k < SHAPE.outputs(); k++) {
            float miss = outputs[offset + k] - (sample % 3 + k) * 0.3f;
            gradient[offset + k] = 2 * miss;
            sum += miss * miss;
        }
        return sum;
    };

    private static Windows windows(NetworkShape shape, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] rows = new float[BARS * shape.features()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) random.nextGaussian();
        }
        return new Windows(rows, random.ints(count, shape.steps() - 1, BARS).toArray());
    }

    @ParameterizedTest
    @CsvSource({"1,8,24,0,0,1", "5,12,24,16,10,37", "7,30,64,0,0,64", "5,20,128,64,64,33", "9,2,1,1,1,5"})
    void gradientsAndOutputsAreThoseOfStock(int features, int steps, int first, int second, int dense, int count) {
        NetworkShape shape = new NetworkShape(features, steps, second == 0 ? new int[] {first}
                : new int[] {first, second}, 0, dense, 5);
        MultiLayerNetwork stock = stock(shape);
        float[] weights = stock.params().dup().data().asFloat();
        Windows windows = windows(shape, count, 7);
        float[] expected = new float[weights.length];
        float[] found = new float[weights.length];
        float[] expectedOut = new float[count * 5];
        float[] foundOut = new float[count * 5];
        try (Arithmetic slow = new StockArithmetic(shape, stock); Arithmetic fast = Arithmetic.of(new Kernel(shape, 2))) {
            double loss = slow.gradient(weights, windows, SQUARES, 0, expected);
            assertEquals(loss, fast.gradient(weights, windows, SQUARES, 0, found), 1e-5 * loss);
            slow.outputs(weights, windows, expectedOut);
            fast.outputs(weights, windows, foundOut);
        }
        assertClose(expected, found, 2e-4);
        assertClose(expectedOut, foundOut, 2e-5);
    }

    private static MultiLayerNetwork stock(NetworkShape shape) {
        return Engine.with(() -> {
            MultiLayerNetwork stock = new MultiLayerNetwork(Layers.of(shape, RECIPE));
            stock.init();
            return stock;
        });
    }

    private static void assertClose(float[] expected, float[] found, double share) {
        double largest = 0;
        double off = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            off = Math.max(off, Math.abs(expected[i] - found[i]));
        }
        assertTrue(largest > 0 && off <= share * largest, off + " off where the largest is " + largest);
    }

    /** Central differences of the loss along random directions; 32 bits of precision leave about four digits. */
    @Test
    void gradientsAreThoseOfFiniteDifferences() {
        SplittableRandom random = new SplittableRandom(3);
        Windows windows = windows(SHAPE, 40, 5);
        float[] weights = stock(SHAPE).params().dup().data().asFloat();
        float[] gradient = new float[weights.length];
        try (Arithmetic fast = Arithmetic.of(new Kernel(SHAPE, 2))) {
            fast.gradient(weights, windows, SQUARES, 0, gradient);
            for (int round = 0; round < 20; round++) {
                float[] direction = new float[weights.length];
                double slope = 0;
                for (int i = 0; i < direction.length; i++) {
                    direction[i] = (float) random.nextGaussian();
                    slope += direction[i] * gradient[i];
                }
                double step = 1e-4;
                double found = (loss(fast, weights, direction, step, windows) - loss(fast, weights, direction, -step,
                        windows)) / (2 * step);
                assertEquals(slope, found, 0.01 * Math.abs(slope) + 0.02);
            }
        }
    }

    private static double loss(Arithmetic a, float[] weights, float[] direction, double step, Windows windows) {
        float[] moved = new float[weights.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (float) (weights[i] + step * direction[i]);
        }
        return a.gradient(moved, windows, SQUARES, 0, new float[weights.length]);
    }

    /** Also with dropout in the configuration, which outputs do not see. */
    @Test
    void stockReadsWhatWeWrite() throws IOException {
        NetworkShape shape = new NetworkShape(5, 12, new int[] {24, 16}, 0.2, 10, 5);
        Windows windows = windows(shape, 30, 11);
        try (Network network = Network.fresh(shape, RECIPE, 2)) {
            for (int step = 0; step < 7; step++) {
                network.learn(windows, SQUARES, step, 1e-3);
            }
            MultiLayerNetwork read = Engine.with(() -> restored(network.save()));
            assertArrayEquals(network.weights(), read.params().data().asFloat());
            assertEquals(7, read.getIterationCount());
            float[] outputs = new float[30 * 5];
            new StockArithmetic(shape, read).outputs(network.weights(), windows, outputs);
            assertClose(outputs, network.outputs(windows), 2e-5);
            assertTrue(read.updaterState().amaxNumber().doubleValue() > 0);
            assertArrayEquals(network.weights(), NetworkZip.weights(network.save(), shape));
        }
    }

    private static MultiLayerNetwork restored(byte[] zip) {
        try {
            return ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(zip), true);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Weights, what Adam remembers and the count of steps: the next step is the same to the bit. */
    @Test
    void goesOnAsIfNeverWritten() throws IOException {
        Windows windows = windows(SHAPE, 30, 11);
        try (Network first = Network.fresh(SHAPE, RECIPE, 2)) {
            first.learn(windows, SQUARES, 0, 1e-3);
            first.learn(windows, SQUARES, 1, 1e-3);
            try (Network second = Network.read(first.save(), SHAPE, RECIPE, 2)) {
                first.learn(windows, SQUARES, 2, 5e-4);
                second.learn(windows, SQUARES, 2, 5e-4);
                assertArrayEquals(first.weights(), second.weights());
                assertEquals(3, second.steps());
            }
        }
    }

    @Test
    void anythingElseInTheFileIsRefused() throws IOException {
        try (Network network = Network.fresh(SHAPE, RECIPE, 1)) {
            byte[] zip = network.save();
            for (UnaryOperator<String> change : java.util.List.<UnaryOperator<String>>of(
                    json -> json.replace("org.nd4j.linalg.activations.impl.ActivationTanH", "javax.script.ScriptEngineManager"),
                    json -> json.replace("\"nout\" : 24", "\"nout\" : 23"), json -> json + " ")) {
                byte[] changed = rewritten(zip, change, "");
                assertThrows(IOException.class, () -> Network.read(changed, SHAPE, RECIPE, 1));
            }
            byte[] more = rewritten(zip, json -> json, "normalizer.bin");
            assertThrows(IOException.class, () -> Network.read(more, SHAPE, RECIPE, 1));
            assertThrows(IOException.class, () -> NetworkZip.weights(more, SHAPE));
            byte[] cut = java.util.Arrays.copyOf(zip, zip.length / 2);
            assertThrows(IOException.class, () -> Network.read(cut, SHAPE, RECIPE, 1));
            NetworkShape other = new NetworkShape(5, 12, new int[] {24, 16}, 0, 11, 5);
            assertThrows(IOException.class, () -> NetworkZip.weights(zip, other));
            assertThrows(IOException.class, () -> Network.read(zip, other, RECIPE, 1));
            Network.read(zip, SHAPE, RECIPE, 1).close();
        }
    }

    private static byte[] rewritten(byte[] zip, UnaryOperator<String> json, String added) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(e.getName()));
                byte[] content = in.readAllBytes();
                out.write(e.getName().endsWith(".json")
                        ? json.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : content);
            }
            if (!added.isEmpty()) {
                out.putNextEntry(new ZipEntry(added));
                out.write(1);
            }
        }
        return bytes.toByteArray();
    }

    /** An untrained network whose last layer starts at 0 puts out zeros; another seed gives other weights. */
    @Test
    void firstWeightsComeFromTheSeed() {
        Windows windows = windows(SHAPE, 4, 1);
        try (Network a = Network.fresh(SHAPE, new Recipe(1e-3, 0, 5, true), 1);
                Network b = Network.fresh(SHAPE, new Recipe(1e-3, 0, 5, true), 1);
                Network c = Network.fresh(SHAPE, new Recipe(1e-3, 0, 6, true), 1)) {
            assertArrayEquals(new float[4 * 5], a.outputs(windows));
            assertArrayEquals(a.weights(), b.weights());
            assertTrue(!java.util.Arrays.equals(a.weights(), c.weights()));
        }
    }
}
