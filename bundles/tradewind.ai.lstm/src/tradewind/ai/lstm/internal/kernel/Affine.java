package tradewind.ai.lstm.internal.kernel;

import java.util.Arrays;

/** A dense layer without its activation: weights, one output's after another, then biases. */
final class Affine {
    final int inputs;
    final int outputs;
    private final int start;
    /** Where this layer begins in the gradient of the head. */
    private final int headStart;
    private final float[] weights;
    private final float[] byInput;

    Affine(int inputs, int outputs, int start, int headStart) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.start = start;
        this.headStart = headStart;
        weights = new float[outputs * (inputs + 1)];
        byInput = new float[inputs * outputs];
    }

    int parameterCount() {
        return weights.length;
    }

    void pack(float[] parameters) {
        System.arraycopy(parameters, start, weights, 0, weights.length);
        for (int i = 0; i < inputs; i++) {
            for (int o = 0; o < outputs; o++) {
                byInput[i * outputs + o] = weights[o * inputs + i];
            }
        }
    }

    void forward(float[] x, float[] y) {
        System.arraycopy(weights, inputs * outputs, y, 0, outputs);
        for (int i = 0; i < inputs; i++) {
            float factor = x[i];
            int from = i * outputs;
            for (int o = 0; o < outputs; o++) {
                y[o] += factor * byInput[from + o];
            }
        }
    }

    /** Adds to the gradient of the head, and writes the gradient by the inputs. */
    void back(float[] x, float[] yGradient, float[] headGradient, float[] xGradient) {
        Arrays.fill(xGradient, 0, inputs, 0);
        for (int o = 0; o < outputs; o++) {
            float factor = yGradient[o];
            int to = headStart + o * inputs;
            for (int i = 0; i < inputs; i++) {
                headGradient[to + i] += factor * x[i];
                xGradient[i] += factor * weights[o * inputs + i];
            }
            headGradient[headStart + inputs * outputs + o] += factor;
        }
    }
}
