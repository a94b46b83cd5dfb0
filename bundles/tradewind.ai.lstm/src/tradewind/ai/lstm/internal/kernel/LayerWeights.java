package tradewind.ai.lstm.internal.kernel;

import java.util.Arrays;

/**
 * The weights of an LSTM layer in panels. In the flat form they lie, one column of a gate's unit after another, input
 * weights first, then recurrent weights, then biases; the gates in the order block input (tanh), forget, output, input.
 */
final class LayerWeights {
    final LayerSize size;
    /** Panel, row of input, gate, lane; those of the sigmoid gates halved, as {@link Arithmetic#gates} wants them. */
    final float[] forward;
    /** Panel of the way back, panel of gates, gate and lane, vector and lane. */
    final float[] back;
    private final int start;

    LayerWeights(NetworkShape shape, int layer, int lanes) {
        size = LayerSize.of(shape, layer, lanes);
        start = shape.layerStart(layer);
        forward = CacheLines.of(size.weights());
        back = CacheLines.of(size.backWeights());
    }

    void pack(float[] parameters) {
        for (int gate = 0; gate < NetworkShape.GATES; gate++) {
            for (int unit = 0; unit < size.hidden(); unit++) {
                packColumn(parameters, gate, unit);
            }
        }
    }

    private void packColumn(float[] parameters, int gate, int unit) {
        float scale = gate == 0 ? 1 : 0.5f;
        int column = gate * size.hidden() + unit;
        int to = forwardColumn(gate, unit);
        int recurrent = recurrentStart() + column * size.hidden();
        for (int row = 0; row < size.hidden(); row++) {
            forward[to + row * size.panelRow()] = scale * parameters[recurrent + row];
            back[backIndex(gate, unit, row)] = parameters[recurrent + row];
        }
        int input = start + column * size.inputs();
        for (int row = 0; row < size.inputs(); row++) {
            forward[to + (size.inputStart() + row) * size.panelRow()] = scale * parameters[input + row];
            if (size.below() > 0) {
                back[backIndex(gate, unit, size.inputStart() + row)] = parameters[input + row];
            }
        }
        forward[to + size.bias() * size.panelRow()] = scale * parameters[biasStart() + column];
    }

    /** Adds up gradients in the form of {@link #forward} and writes the sum, times a factor, in the flat form. */
    void unpack(float[][] packed, float[] gradient) {
        Arrays.fill(gradient, start, biasStart() + NetworkShape.GATES * size.hidden(), 0);
        for (float[] part : packed) {
            for (int column = 0; column < NetworkShape.GATES * size.hidden(); column++) {
                addColumn(part, forwardColumn(column / size.hidden(), column % size.hidden()), column, gradient);
            }
        }
    }

    private void addColumn(float[] part, int from, int column, float[] gradient) {
        int recurrent = recurrentStart() + column * size.hidden();
        for (int row = 0; row < size.hidden(); row++) {
            gradient[recurrent + row] += part[from + row * size.panelRow()];
        }
        int input = start + column * size.inputs();
        for (int row = 0; row < size.inputs(); row++) {
            gradient[input + row] += part[from + (size.inputStart() + row) * size.panelRow()];
        }
        gradient[biasStart() + column] += part[from + size.bias() * size.panelRow()];
    }

    private int recurrentStart() {
        return start + NetworkShape.GATES * size.hidden() * size.inputs();
    }

    private int biasStart() {
        return recurrentStart() + NetworkShape.GATES * size.hidden() * size.hidden();
    }

    private int forwardColumn(int gate, int unit) {
        return size.weight(unit / size.lanes(), 0) + gate * size.lanes() + unit % size.lanes();
    }

    private int backIndex(int gate, int unit, int target) {
        int vector = target / size.lanes();
        int row = gate * size.lanes() + unit % size.lanes();
        return size.backWeight(vector / NetworkShape.GATES, unit / size.lanes()) + row * size.panelRow()
                + vector % NetworkShape.GATES * size.lanes() + target % size.lanes();
    }
}
