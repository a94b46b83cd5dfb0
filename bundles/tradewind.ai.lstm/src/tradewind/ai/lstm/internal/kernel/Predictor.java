package tradewind.ai.lstm.internal.kernel;

import java.util.Arrays;

/** Predicts one window at a time; allocates nothing for it. Not for several threads at once. */
public final class Predictor {
    private final NetworkShape shape;
    private final Weights weights;
    private final Arithmetic arithmetic;
    private final LayerPass[] passes;
    private final Head head;

    Predictor(Weights weights, Arithmetic arithmetic) {
        this.weights = weights;
        this.arithmetic = arithmetic;
        shape = weights.shape;
        passes = new LayerPass[shape.layers()];
        Arrays.setAll(passes, layer -> new LayerPass(weights.layers[layer].size, shape.steps(), 1, false));
        head = new Head(weights, passes[passes.length - 1].size.inputStart());
    }

    /**
     * The outputs for the window that ends at a bar.
     *
     * @param rows as in {@link Windows#rows}
     * @param outputs takes the outputs
     * @throws IndexOutOfBoundsException if the window does not lie within the rows
     */
    public void predict(float[] rows, int end, float[] outputs) {
        int from = (end - shape.steps() + 1) * shape.features();
        if (from < 0 || end >= rows.length / shape.features()) {
            throw new IndexOutOfBoundsException("A window of " + shape.steps() + " bars cannot end at " + end);
        }
        load(passes[0], rows, from, shape.features(), shape.features());
        for (int layer = 0; layer < passes.length; layer++) {
            LayerPass pass = passes[layer];
            if (layer > 0) {
                LayerPass below = passes[layer - 1];
                load(pass, below.inputs, below.input(1), below.size.stride(), below.size.inputStart());
            }
            layer(pass, weights.layers[layer].forward);
        }
        LayerPass top = passes[passes.length - 1];
        System.arraycopy(top.inputs, top.input(top.steps), head.state, 0, head.state.length);
        head.forward();
        System.arraycopy(head.outputs, 0, outputs, 0, shape.outputs());
    }

    private static void load(LayerPass pass, float[] from, int start, int stride, int count) {
        pass.begin(1);
        for (int step = 0; step < pass.steps; step++) {
            System.arraycopy(from, start + step * stride, pass.inputs, pass.input(step) + pass.size.inputStart(),
                    count);
        }
    }

    /** The input's part of all steps at once, so that its weights are read once, then step by step the state's part. */
    private void layer(LayerPass pass, float[] forward) {
        LayerSize size = pass.size;
        int begin = size.inputStart();
        for (int panel = 0; panel < size.panels(); panel++) {
            arithmetic.multiply(pass.inputs, pass.input(0) + begin, size.stride(), forward,
                    size.weight(panel, begin), size.depth() - begin, pass.gates,
                    pass.gate(panel, 0), LayerSize.tiled(pass.steps), false);
        }
        for (int step = 0; step < pass.steps; step++) {
            for (int panel = 0; panel < size.panels(); panel++) {
                arithmetic.multiplyRow(pass.inputs, pass.input(step), forward, size.weight(panel, 0),
                        step == 0 ? 0 : size.hidden(), pass.gates, pass.gate(panel, step));
                arithmetic.gates(pass, step, panel);
            }
        }
    }
}
