package tradewind.ai.lstm.internal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import tradewind.ai.lstm.internal.kernel.NetworkShape;

/** The same network by PyTorch, in a process of its own that waits for its turn. */
final class TorchLearner implements Learner {
    /** The interpreter, if it is not {@code python3}. */
    private static final String PYTHON = "tradewind.python";

    private final Process process;
    private final Writer out;
    private final BufferedReader in;

    private TorchLearner(Process process) {
        this.process = process;
        out = process.outputWriter(StandardCharsets.UTF_8);
        in = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Empty where there is no Python that knows PyTorch. */
    static Optional<TorchLearner> of(Contest contest, int threads) throws IOException {
        NetworkShape shape = contest.shape();
        String layers = Arrays.stream(shape.lstm()).mapToObj(Integer::toString).collect(Collectors.joining(","));
        ProcessBuilder builder = new ProcessBuilder(System.getProperty(PYTHON, "python3"), "-c", script(), layers,
                Double.toString(shape.dropout()), Integer.toString(shape.dense()), Integer.toString(threads),
                Integer.toString(Contest.BATCH), Integer.toString(shape.steps()), Integer.toString(shape.features()),
                Integer.toString(shape.outputs())).redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            TorchLearner learner = new TorchLearner(builder.start());
            if ("ready".equals(learner.in.readLine())) {
                return Optional.of(learner);
            }
            learner.close();
            return Optional.empty();
        } catch (IOException noPython) {
            return Optional.empty();
        }
    }

    private static String script() throws IOException {
        try (InputStream in = TorchLearner.class.getResourceAsStream("pytorch.py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public double train(int batches) throws IOException {
        out.write(batches + "\n");
        out.flush();
        String answer = in.readLine();
        if (answer == null) {
            throw new IOException("PyTorch has ended");
        }
        return Double.parseDouble(answer);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
