package tradewind.ai.lstm.internal.kernel;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A network over windows of bars: LSTM layers (tanh, sigmoid gates, no peepholes), inverted dropout behind each, an
 * optional dense layer (ReLU) on the state of the last step, and a linear layer.
 *
 * @param features numbers a bar
 * @param steps bars a window
 * @param lstm hidden units of each LSTM layer, at least one layer
 * @param dropout the share of states that a training pass drops, 0 for none, below 1
 * @param dense units of the dense layer, 0 for none
 * @param outputs numbers that come out
 */
public record NetworkShape(int features, int steps, int[] lstm, double dropout, int dense, int outputs) {
    static final int GATES = 4;

    /** @throws IllegalArgumentException if a size is not positive or the dropout not in [0; 1) */
    public NetworkShape {
        lstm = lstm.clone();
        if (lstm.length == 0 || Arrays.stream(lstm).min().getAsInt() < 1) {
            throw new IllegalArgumentException("An LSTM layer without units: " + Arrays.toString(lstm));
        }
        if (Math.min(Math.min(features, steps), outputs) < 1 || dense < 0) {
            throw new IllegalArgumentException("A network of " + features + " features, " + steps + " steps, " + dense
                    + " dense units and " + outputs + " outputs");
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("Dropout " + dropout + " is not in [0; 1)");
        }
    }

    @Override
    public int[] lstm() {
        return lstm.clone();
    }

    /** The inputs of an LSTM layer. */
    int inputs(int layer) {
        return layer == 0 ? features : lstm[layer - 1];
    }

    int hidden(int layer) {
        return lstm[layer];
    }

    int layers() {
        return lstm.length;
    }

    /** Units of the last LSTM layer. */
    int state() {
        return lstm[lstm.length - 1];
    }

    /** The parameters of an LSTM layer: input weights, recurrent weights, biases. */
    int layerParameters(int layer) {
        return GATES * hidden(layer) * (inputs(layer) + hidden(layer) + 1);
    }

    /** Where the parameters of an LSTM layer begin; of the head for {@link #layers()}. */
    int layerStart(int layer) {
        int start = 0;
        for (int before = 0; before < layer; before++) {
            start += layerParameters(before);
        }
        return start;
    }

    /** All parameters. */
    public int parameterCount() {
        int denseParameters = dense * (state() + 1);
        int into = dense == 0 ? state() : dense;
        return layerStart(layers()) + denseParameters + outputs * (into + 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NetworkShape that && features == that.features && steps == that.steps
                && Arrays.equals(lstm, that.lstm) && dropout == that.dropout && dense == that.dense
                && outputs == that.outputs;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {features, steps, Arrays.hashCode(lstm), Double.hashCode(dropout), dense,
                outputs});
    }

    @Override
    public String toString() {
        return features + " features x " + steps + " steps, LSTM " + Arrays.toString(lstm) + ", dropout " + dropout
                + ", dense " + dense + ", " + outputs + " outputs";
    }
}
