package tradewind.ai.lstm.internal.kernel;

/** What follows the LSTM layers, for one window at a time: the dense layer, if any, and the linear one. */
final class Head {
    private final Weights weights;
    /** The state of the last step; filled by the caller. */
    final float[] state;
    /** The gradient by it. */
    final float[] stateGradient;
    final float[] outputs;
    final float[] outputGradient;
    final float[] gradient;
    private final float[] dense;
    private final float[] denseGradient;

    Head(Weights weights, int stateFloats) {
        this.weights = weights;
        state = new float[stateFloats];
        stateGradient = new float[stateFloats];
        outputs = new float[weights.shape.outputs()];
        outputGradient = new float[weights.shape.outputs()];
        dense = new float[weights.shape.dense()];
        denseGradient = new float[weights.shape.dense()];
        gradient = new float[weights.headCount()];
    }

    void forward() {
        Affine hidden = weights.dense;
        if (hidden == null) {
            weights.linear.forward(state, outputs);
            return;
        }
        hidden.forward(state, dense);
        for (int i = 0; i < dense.length; i++) {
            dense[i] = dense[i] > 0 || dense[i] != dense[i] ? dense[i] : 0; // what is no number stays so
        }
        weights.linear.forward(dense, outputs);
    }

    /** Of what {@link #forward} did last. */
    void back() {
        Affine hidden = weights.dense;
        if (hidden == null) {
            weights.linear.back(state, outputGradient, gradient, stateGradient);
            return;
        }
        weights.linear.back(dense, outputGradient, gradient, denseGradient);
        for (int i = 0; i < dense.length; i++) {
            denseGradient[i] = dense[i] > 0 ? denseGradient[i] : 0;
        }
        hidden.back(state, denseGradient, gradient, stateGradient);
    }
}
