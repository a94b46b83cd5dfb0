package tradewind.ai.lstm.internal.kernel;

import java.util.Arrays;

/** A few dozen windows on their way through the network and back, on one thread; one after another in the same memory. */
final class Block {
    /** Windows at a time. */
    static final int CAPACITY = 32;
    /** Rows of gates whose gradients stay in the first cache while all rows of weights pass. */
    private static final int CACHED_ROWS = 128;

    private final NetworkShape shape;
    private final Arithmetic arithmetic;
    private final Weights weights;
    private final LayerPass[] passes;
    private final LayerPass top;
    private final float[][] gradients;
    private final Head head;
    /** The gradient by the state of the last step, as a step of the way back. */
    private final float[] headBack;
    private final float[] zeros;
    /** The inputs of some steps, for the gradient by the weights. */
    private final float[] strips;
    private int first;
    private int count;

    Block(Weights weights, Arithmetic arithmetic) {
        this.weights = weights;
        this.arithmetic = arithmetic;
        shape = weights.shape;
        passes = new LayerPass[shape.layers()];
        Arrays.setAll(passes, layer -> new LayerPass(weights.layers[layer].size, shape.steps(), CAPACITY, true));
        top = passes[passes.length - 1];
        gradients = new float[passes.length][];
        Arrays.setAll(gradients, layer -> CacheLines.of(passes[layer].size.weights()));
        int widest = Arrays.stream(passes).mapToInt(pass -> pass.size.inputStart()).max().getAsInt();
        head = new Head(weights, top.size.inputStart());
        zeros = new float[CAPACITY * (widest + 4 * arithmetic.lanes)];
        headBack = new float[zeros.length];
        int mostWeights = Arrays.stream(passes).mapToInt(pass -> pass.size.weightRows()).max().getAsInt();
        strips = new float[CACHED_ROWS * mostWeights];
    }

    float[] gradient(int layer) {
        return gradients[layer];
    }

    float[] headGradient() {
        return head.gradient;
    }

    void clearGradients() {
        for (int layer = 0; layer < gradients.length; layer++) {
            Arrays.fill(gradients[layer], 0, CacheLines.FIRST + passes[layer].size.weights(), 0);
        }
        Arrays.fill(head.gradient, 0);
    }

    /** Writes the outputs of some windows. */
    void outputs(Windows windows, int from, int to, Dropout none, float[] outputs) {
        forward(windows, from, to, none);
        for (int row = 0; row < count; row++) {
            head(row, none);
            System.arraycopy(head.outputs, 0, outputs, (first + row) * shape.outputs(), shape.outputs());
        }
    }

    /**
     * Adds the gradients of some windows to those of this block.
     *
     * @param scale of the gradient
     * @return the sum of losses
     */
    double train(Windows windows, int from, int to, SampleLoss loss, Dropout dropout, float scale) {
        forward(windows, from, to, dropout);
        Arrays.fill(headBack, 0);
        double sum = 0;
        for (int row = 0; row < count; row++) {
            head(row, dropout);
            sum += loss.apply(first + row, head.outputs, 0, head.outputGradient);
            headBack(row, dropout, scale);
        }
        for (int layer = passes.length - 1; layer >= 0; layer--) {
            layerBack(layer, dropout);
        }
        return sum;
    }

    private void forward(Windows windows, int from, int to, Dropout dropout) {
        first = from;
        count = to - from;
        for (LayerPass pass : passes) {
            pass.begin(LayerSize.tiled(count));
        }
        for (int row = 0; row < passes[0].rows; row++) {
            load(windows, row);
        }
        for (int layer = 0; layer < passes.length; layer++) {
            for (int step = 0; step < shape.steps(); step++) {
                step(layer, step);
                if (layer + 1 < passes.length) {
                    handUp(layer, step, dropout);
                }
            }
        }
    }

    private void load(Windows windows, int row) {
        LayerPass pass = passes[0];
        int features = shape.features();
        boolean real = row < count;
        int from = real ? (windows.ends()[first + row] - shape.steps() + 1) * features : 0;
        for (int step = 0; step < shape.steps(); step++) {
            int to = pass.input(step) + row * pass.size.stride() + pass.size.inputStart();
            for (int i = 0; i < features; i++) {
                pass.inputs[to + i] = real ? windows.rows()[from + step * features + i] : 0;
            }
        }
    }

    private void step(int layer, int step) {
        LayerPass pass = passes[layer];
        LayerSize size = pass.size;
        int begin = step == 0 ? size.inputStart() : 0; // no state yet
        for (int panel = 0; panel < size.panels(); panel++) {
            int w = size.weight(panel, begin);
            arithmetic.multiply(pass.inputs, pass.input(step) + begin, size.stride(), weights.layers[layer].forward, w,
                    size.depth() - begin, pass.gates, pass.gate(panel, step), pass.rows, false);
            arithmetic.gates(pass, step, panel);
        }
    }

    /** Gives the states of a step to the layer above. */
    private void handUp(int layer, int step, Dropout dropout) {
        LayerPass pass = passes[layer];
        LayerPass above = passes[layer + 1];
        int units = pass.size.inputStart();
        for (int row = 0; row < pass.rows; row++) {
            int to = above.input(step) + row * above.size.stride() + above.size.inputStart();
            System.arraycopy(pass.inputs, pass.input(step + 1) + row * pass.size.stride(), above.inputs, to, units);
            if (dropout.active()) {
                arithmetic.drop(above.inputs, to, units, 0, dropout.key(layer, first + row, step), dropout);
            }
        }
    }

    private void head(int row, Dropout dropout) {
        int units = head.state.length;
        System.arraycopy(top.inputs, top.input(top.steps) + row * top.size.stride(), head.state, 0, units);
        drop(head.state, row, dropout);
        head.forward();
    }

    private void drop(float[] state, int row, Dropout dropout) {
        if (dropout.active()) {
            int key = dropout.key(passes.length - 1, first + row, top.steps - 1);
            arithmetic.drop(state, 0, state.length, 0, key, dropout);
        }
    }

    private void headBack(int row, Dropout dropout, float scale) {
        for (int i = 0; i < head.outputGradient.length; i++) {
            head.outputGradient[i] *= scale;
        }
        head.back();
        drop(head.stateGradient, row, dropout);
        int lanes = arithmetic.lanes;
        for (int panel = 0; panel < top.size.panels(); panel++) {
            int to = LayerPass.vector(panel, top.rows, lanes) + row * top.size.panelRow();
            System.arraycopy(head.stateGradient, panel * lanes, headBack, to, lanes);
        }
    }

    private void layerBack(int layer, Dropout dropout) {
        LayerPass pass = passes[layer];
        int chunk = Math.max(1, CACHED_ROWS / pass.rows);
        int end = pass.steps;
        for (int step = pass.steps - 1; step >= 0; step--) {
            gatesBack(layer, step, dropout);
            if (step > 0 || layer > 0) {
                inputsBack(layer, step);
            }
            if (step == 0 || end - step == chunk) {
                weightsBack(layer, step, end);
                end = step;
            }
        }
    }

    private void gatesBack(int layer, int step, Dropout dropout) {
        LayerPass pass = passes[layer];
        boolean last = step == pass.steps - 1;
        float[] above = last ? headBack : zeros;
        int aboveStart = 0;
        int vector = 0;
        if (pass != top) {
            LayerPass upper = passes[layer + 1];
            above = upper.back;
            aboveStart = upper.back(step);
            vector = upper.size.panels();
            dropBack(layer, step, above, aboveStart, vector, dropout);
        }
        for (int panel = 0; panel < pass.size.panels(); panel++) {
            arithmetic.gatesBack(pass, step, panel, above, aboveStart, vector + panel, last ? zeros : pass.back,
                    last ? 0 : pass.back(step + 1));
        }
    }

    private void dropBack(int layer, int step, float[] back, int start, int vector, Dropout dropout) {
        LayerPass pass = passes[layer];
        int lanes = arithmetic.lanes;
        for (int row = 0; dropout.active() && row < count; row++) {
            int key = dropout.key(layer, first + row, step);
            for (int panel = 0; panel < pass.size.panels(); panel++) {
                int at = start + LayerPass.vector(vector + panel, pass.rows, lanes) + row * pass.size.panelRow();
                arithmetic.drop(back, at, lanes, panel * lanes, key, dropout);
            }
        }
    }

    private void inputsBack(int layer, int step) {
        LayerPass pass = passes[layer];
        LayerSize size = pass.size;
        for (int back = 0; back < size.backPanels(); back++) {
            int to = pass.back(step) + back * pass.rows * size.panelRow();
            for (int panel = 0; panel < size.panels(); panel++) {
                arithmetic.multiply(pass.gates, pass.gate(panel, step), size.panelRow(), weights.layers[layer].back,
                        size.backWeight(back, panel), size.panelRow(), pass.back, to, pass.rows, panel > 0);
            }
        }
    }

    /** The gradient by the weights of the steps from one to before another. */
    private void weightsBack(int layer, int from, int to) {
        LayerPass pass = passes[layer];
        LayerSize size = pass.size;
        int depth = (to - from) * pass.rows;
        arithmetic.strips(pass.inputs, pass.input(from), size.stride(), depth, size.weightRows(), strips);
        for (int panel = 0; panel < size.panels(); panel++) {
            arithmetic.multiplyStrips(strips, size.weightRows(), pass.gates, pass.gate(panel, from), depth,
                    gradients[layer], size.weight(panel, 0));
        }
    }
}
