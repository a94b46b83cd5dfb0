package tradewind.ai.lstm.internal.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import tradewind.ai.lstm.internal.kernel.NetworkShape;

/**
 * Networks in the format of {@link ModelSerializer}. Reading believes nothing: the configuration must be, letter by letter,
 * the one expected, so no class can be named there; the numbers are read by our own code; any other entry, such as the
 * normalizer that would be Java serialization, is refused.
 */
public final class NetworkZip {
    private static final String CONFIGURATION = "configuration.json";
    private static final String WEIGHTS = "coefficients.bin";
    private static final String UPDATER = "updaterState.bin";
    private static final Set<String> ENTRIES = Set.of(CONFIGURATION, WEIGHTS, UPDATER);
    /** Enough for 16 million weights; a bomb is not unpacked. */
    private static final int MOST_BYTES = 256 << 20;
    private static final Pattern COUNTS = Pattern.compile("\"(iterationCount|epochCount)\" : \\d+");
    private static final Pattern STEPS = Pattern.compile("\n  \"iterationCount\" : (\\d+)");

    private NetworkZip() {
    }

    static byte[] write(MultiLayerNetwork network) {
        return Engine.with(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                ModelSerializer.writeModel(network, out, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    /** The weights alone, without starting Deeplearning4j. @throws IOException if there are not as many */
    public static float[] weights(byte[] zip, NetworkShape shape) throws IOException {
        return numbers(entry(entries(zip), WEIGHTS), shape.parameterCount());
    }

    static MultiLayerNetwork read(byte[] zip, NetworkShape shape, Recipe recipe) throws IOException {
        Map<String, byte[]> entries = entries(zip);
        String written = new String(entry(entries, CONFIGURATION), StandardCharsets.UTF_8);
        int count = shape.parameterCount();
        float[] weights = numbers(entry(entries, WEIGHTS), count);
        float[] updater = numbers(entry(entries, UPDATER), 2 * count);
        Matcher steps = STEPS.matcher(written);
        int step = steps.find() ? Integer.parseInt(steps.group(1)) : 0;
        MultiLayerNetwork network = Engine.with(() -> {
            MultiLayerNetwork fresh = new MultiLayerNetwork(Layers.of(shape, recipe));
            fresh.init();
            Flat.write(weights, fresh.params());
            Flat.write(updater, fresh.getUpdater().getStateViewArray());
            return fresh;
        });
        if (!counted(written).equals(counted(Engine.with(() -> network.getLayerWiseConfigurations().toJson())))) {
            throw new IOException("The network was made with other settings");
        }
        network.setIterationCount(step);
        return network;
    }

    private static String counted(String json) {
        return COUNTS.matcher(json).replaceAll("\"$1\" : 0");
    }

    private static byte[] entry(Map<String, byte[]> entries, String name) throws IOException {
        byte[] result = entries.get(name);
        if (result == null) {
            throw new IOException("The network has no " + name);
        }
        return result;
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> result = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                byte[] bytes = in.readNBytes(MOST_BYTES);
                if (!ENTRIES.contains(e.getName()) || bytes.length == MOST_BYTES) {
                    throw new IOException("A network has no entry " + e.getName() + " of that size");
                }
                result.put(e.getName(), bytes);
            }
        }
        return result;
    }

    /** What Nd4j.write writes of a row of floats: its shape in 64-bit numbers, then the numbers. */
    private static float[] numbers(byte[] bytes, int count) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.readUTF();
        long shape = in.readLong();
        if (!in.readUTF().equals("LONG") || shape < 0 || shape > bytes.length / Long.BYTES) {
            throw new IOException("Not the shape of an array");
        }
        in.skipNBytes(shape * Long.BYTES);
        in.readUTF();
        if (in.readLong() != count || !in.readUTF().equals("FLOAT")) {
            throw new IOException("Not " + count + " numbers");
        }
        float[] result = new float[count];
        for (int i = 0; i < count; i++) {
            result[i] = in.readFloat();
        }
        return result;
    }
}
