package tradewind.ai.lstm.internal.kernel;

import java.util.Arrays;
import java.util.Random;

/** A network with random weights, windows and wanted outputs. The loss of a sample is half the squared distance. */
record Case(NetworkShape shape, float[] parameters, Windows windows, float[] wanted) {
    static Case random(NetworkShape shape, int batch, long seed) {
        Random random = new Random(seed);
        float[] parameters = gaussian(shape.parameterCount(), 0.3f, random);
        int bars = shape.steps() + 40;
        int[] ends = new int[batch];
        for (int i = 0; i < batch; i++) {
            ends[i] = shape.steps() - 1 + random.nextInt(bars - shape.steps() + 1);
        }
        return new Case(shape, parameters, new Windows(gaussian(bars * shape.features(), 1, random), ends),
                gaussian(batch * shape.outputs(), 1, random));
    }

    private static float[] gaussian(int count, float deviation, Random random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian() * deviation;
        }
        return values;
    }

    int batch() {
        return windows.count();
    }

    double loss(int sample, float[] outputs, int offset, float[] gradient) {
        double sum = 0;
        for (int i = 0; i < shape.outputs(); i++) {
            float off = outputs[offset + i] - wanted[sample * shape.outputs() + i];
            gradient[offset + i] = off;
            sum += off * off / 2;
        }
        return sum;
    }

    /** The mean loss by the plain network. */
    double plainLoss(double[] weights, Dropout dropout) {
        PlainNetwork network = new PlainNetwork(shape, weights);
        double sum = 0;
        for (int sample = 0; sample < batch(); sample++) {
            double[] outputs = network.outputs(windows, sample, dropout);
            for (int i = 0; i < outputs.length; i++) {
                double off = outputs[i] - wanted[sample * shape.outputs() + i];
                sum += off * off / 2;
            }
        }
        return sum / batch();
    }

    double[] weights() {
        double[] result = new double[parameters.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = parameters[i];
        }
        return result;
    }

    /** The gradient by a kernel, its loss as one more number at the end. */
    float[] gradient(Arithmetic arithmetic, int threads, long seed) {
        try (Kernel kernel = new Kernel(shape, threads, arithmetic)) {
            return gradient(kernel, seed);
        }
    }

    float[] gradient(Kernel kernel, long seed) {
        float[] gradient = new float[parameters.length];
        double loss = kernel.gradient(parameters, windows, this::loss, seed, gradient);
        float[] result = Arrays.copyOf(gradient, gradient.length + 1);
        result[gradient.length] = (float) loss;
        return result;
    }
}
