package tradewind.ai.lstm.internal.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import tradewind.ai.lstm.internal.network.Answers;
import tradewind.ai.lstm.internal.network.NetworkZip;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.TrainedModel;

/** A network with what its outputs stand for. Forecasting does not start Deeplearning4j. */
public final class LstmModel implements TrainedModel {
    private static final String NETWORK = "network.zip";
    private static final String BEST = "best.bin";
    private static final String STANDING = "training.json";

    private final Head head;
    private final Standing standing;
    private final byte[] zip;
    private final float[] best;
    private final Answers answers;
    private final int window;
    private final LongAdder repaired = new LongAdder();

    /**
     * @param zip  the network to learn on from; of a complete model with the best weights
     * @param best the weights to forecast with
     */
    LstmModel(Head head, Standing standing, byte[] zip, float[] best, Settings settings) {
        this.head = head;
        this.standing = standing;
        this.zip = zip;
        this.best = best;
        window = settings.window();
        answers = new Answers(settings.shape(head.outputs()), best);
    }

    @Override
    public CandleForecast predict(ForecastInput input) {
        float[] rows = Rows.of(input, input.size() - window, input.size(), head.widestInput());
        float[] outputs = answers.outputs(rows);
        if (head.impossible(input, outputs)) {
            repaired.increment();
        }
        return head.forecast(input, outputs);
    }

    @Override
    public long repaired() {
        return repaired.sum();
    }

    @Override
    public boolean complete() {
        return standing.complete();
    }

    Head head() {
        return head;
    }

    Standing standing() {
        return standing;
    }

    byte[] zip() {
        return zip;
    }

    float[] best() {
        return best;
    }

    @Override
    public void save(Path folder) throws IOException {
        Files.write(folder.resolve(NETWORK), zip);
        Files.writeString(folder.resolve(STANDING), standing.json(head.numbers()));
        if (!standing.complete()) {
            Files.write(folder.resolve(BEST), bytes(best));
        }
    }

    /** @throws IOException if it is not what {@link #save} wrote of a model with these settings */
    static LstmModel load(Path folder, Preset preset, Settings settings) throws IOException {
        byte[] zip = Files.readAllBytes(folder.resolve(NETWORK));
        String text = Files.readString(folder.resolve(STANDING));
        try {
            Standing standing = Standing.of(text);
            Head head = preset.head(settings, Standing.numbers(text));
            float[] current = NetworkZip.weights(zip, settings.shape(head.outputs()));
            float[] best = standing.complete() ? current
                    : floats(Files.readAllBytes(folder.resolve(BEST)), current.length);
            return new LstmModel(head, standing, zip, best, settings);
        } catch (IllegalArgumentException e) {
            throw new IOException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(float[] numbers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(numbers.length * Float.BYTES);
        DataOutputStream out = new DataOutputStream(bytes);
        for (float number : numbers) {
            out.writeFloat(number);
        }
        return bytes.toByteArray();
    }

    private static float[] floats(byte[] bytes, int count) throws IOException {
        if (bytes.length != count * Float.BYTES) {
            throw new IOException(BEST + " does not hold " + count + " numbers");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        float[] result = new float[count];
        for (int i = 0; i < count; i++) {
            result[i] = in.readFloat();
        }
        return result;
    }
}
