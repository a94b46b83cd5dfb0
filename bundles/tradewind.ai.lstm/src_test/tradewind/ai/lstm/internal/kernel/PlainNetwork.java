package tradewind.ai.lstm.internal.kernel;

/** The same network as simply as can be, in double precision: one window, step by step. */
final class PlainNetwork {
    private final NetworkShape shape;
    private final double[] parameters;
    private int next;

    PlainNetwork(NetworkShape shape, double[] parameters) {
        this.shape = shape;
        this.parameters = parameters;
    }

    double[] outputs(Windows windows, int sample, Dropout dropout) {
        next = 0;
        int start = windows.ends()[sample] - shape.steps() + 1;
        double[][] sequence = new double[shape.steps()][shape.features()];
        for (int step = 0; step < shape.steps(); step++) {
            for (int i = 0; i < shape.features(); i++) {
                sequence[step][i] = windows.rows()[(start + step) * shape.features() + i];
            }
        }
        for (int layer = 0; layer < shape.layers(); layer++) {
            sequence = lstm(sequence, shape.hidden(layer));
            for (int step = 0; step < shape.steps(); step++) {
                drop(sequence[step], dropout, dropout.key(layer, sample, step));
            }
        }
        double[] state = sequence[shape.steps() - 1];
        if (shape.dense() > 0) {
            state = affine(state, shape.dense());
            for (int i = 0; i < state.length; i++) {
                state[i] = Math.max(state[i], 0);
            }
        }
        return affine(state, shape.outputs());
    }

    private static void drop(double[] state, Dropout dropout, int key) {
        for (int unit = 0; unit < state.length; unit++) {
            state[unit] = dropout.drops(key, unit) ? 0 : state[unit] * dropout.scale();
        }
    }

    private double[][] lstm(double[][] inputs, int hidden) {
        int width = inputs[0].length;
        int w = next;
        int r = w + 4 * hidden * width;
        int b = r + 4 * hidden * hidden;
        next = b + 4 * hidden;
        double[][] states = new double[inputs.length][hidden];
        double[] cells = new double[hidden];
        double[] before = new double[hidden];
        for (int step = 0; step < inputs.length; step++) {
            for (int unit = 0; unit < hidden; unit++) {
                double[] z = new double[4];
                for (int gate = 0; gate < 4; gate++) {
                    int column = gate * hidden + unit;
                    z[gate] = parameters[b + column] + dot(inputs[step], w + column * width)
                            + dot(before, r + column * hidden);
                }
                cells[unit] = sigmoid(z[1]) * cells[unit] + Math.tanh(z[0]) * sigmoid(z[3]);
                states[step][unit] = sigmoid(z[2]) * Math.tanh(cells[unit]);
            }
            before = states[step].clone();
        }
        return states;
    }

    private double[] affine(double[] inputs, int outputs) {
        double[] result = new double[outputs];
        for (int o = 0; o < outputs; o++) {
            result[o] = parameters[next + outputs * inputs.length + o] + dot(inputs, next + o * inputs.length);
        }
        next += outputs * (inputs.length + 1);
        return result;
    }

    private double dot(double[] x, int column) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * parameters[column + i];
        }
        return sum;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
