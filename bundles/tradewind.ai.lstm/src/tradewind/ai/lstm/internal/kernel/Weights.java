package tradewind.ai.lstm.internal.kernel;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/** All weights of a network as the kernel reads them. */
final class Weights {
    final NetworkShape shape;
    final LayerWeights[] layers;
    /** The dense layer; null if there is none. */
    final @Nullable Affine dense;
    final Affine linear;
    private final int headStart;

    Weights(NetworkShape shape, int lanes) {
        this.shape = shape;
        layers = new LayerWeights[shape.layers()];
        Arrays.setAll(layers, layer -> new LayerWeights(shape, layer, lanes));
        headStart = shape.layerStart(shape.layers());
        Affine hidden = shape.dense() == 0 ? null : new Affine(shape.state(), shape.dense(), headStart, 0);
        int before = hidden == null ? 0 : hidden.parameterCount();
        int into = hidden == null ? shape.state() : shape.dense();
        dense = hidden;
        linear = new Affine(into, shape.outputs(), headStart + before, before);
    }

    int headCount() {
        return shape.parameterCount() - headStart;
    }

    /** @throws IllegalArgumentException if their number is wrong */
    void pack(float[] parameters) {
        check(parameters);
        for (LayerWeights layer : layers) {
            layer.pack(parameters);
        }
        Affine hidden = dense;
        if (hidden != null) {
            hidden.pack(parameters);
        }
        linear.pack(parameters);
    }

    void check(float[] parameters) {
        if (parameters.length != shape.parameterCount()) {
            throw new IllegalArgumentException(parameters.length + " parameters instead of " + shape.parameterCount());
        }
    }

    /** Adds up the gradients of the blocks, in their order. */
    void unpack(Block[] blocks, float[] gradient) {
        for (int layer = 0; layer < layers.length; layer++) {
            float[][] parts = new float[blocks.length][];
            for (int block = 0; block < blocks.length; block++) {
                parts[block] = blocks[block].gradient(layer);
            }
            layers[layer].unpack(parts, gradient);
        }
        Arrays.fill(gradient, headStart, gradient.length, 0);
        for (Block block : blocks) {
            float[] head = block.headGradient();
            for (int i = 0; i < head.length; i++) {
                gradient[headStart + i] += head[i];
            }
        }
    }
}
