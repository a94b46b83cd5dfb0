package tradewind.ai.lstm.internal.learning;

import java.util.Arrays;
import java.util.SplittableRandom;
import tradewind.ai.lstm.internal.kernel.SampleLoss;
import tradewind.ai.lstm.internal.kernel.Windows;
import tradewind.ai.lstm.internal.network.Network;
import tradewind.core.forecast.TrainingData;

/** The windows of a training and what came after each. */
final class Examples {
    private static final int CHUNK = 1024;

    private final Head head;
    private final float[] rows;
    private final int[] train;
    private final int[] validation;
    private final float[] trainTargets;
    private final float[] validationTargets;

    Examples(TrainingData data, Head head) {
        this.head = head;
        rows = Rows.of(data.input(), 0, data.bars().size(), head.widestInput());
        train = new int[data.trainSize()];
        Arrays.setAll(train, data::train);
        validation = new int[data.validationSize()];
        Arrays.setAll(validation, data::validation);
        trainTargets = targets(data, train);
        validationTargets = targets(data, validation);
    }

    private float[] targets(TrainingData data, int[] samples) {
        float[] result = new float[samples.length * head.width()];
        for (int k = 0; k < samples.length; k++) {
            head.target(data, samples[k], result, k * head.width());
        }
        return result;
    }

    int trainSize() {
        return train.length;
    }

    int[] validation() {
        return validation;
    }

    /** The order in which an epoch goes through the windows; hangs on seed and epoch alone. */
    int[] order(int seed, int epoch) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + epoch);
        int[] order = new int[train.length];
        Arrays.setAll(order, i -> i);
        for (int i = order.length - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[k];
            order[k] = swapped;
        }
        return order;
    }

    /** Windows {@code from} to {@code to} of an order. */
    Windows windows(int[] order, int from, int to) {
        int[] ends = new int[to - from];
        Arrays.setAll(ends, i -> train[order[from + i]]);
        return new Windows(rows, ends);
    }

    SampleLoss loss(int[] order, int from) {
        return head.loss(trainTargets, order, from);
    }

    /** Outputs for all validation windows, one after the other. */
    float[] outputs(Network network) {
        float[] result = new float[validation.length * head.outputs()];
        for (int from = 0; from < validation.length; from += CHUNK) {
            int to = Math.min(validation.length, from + CHUNK);
            float[] part = network.outputs(new Windows(rows, Arrays.copyOfRange(validation, from, to)));
            System.arraycopy(part, 0, result, from * head.outputs(), part.length);
        }
        return result;
    }

    /** Mean loss of validation, NaN if there is none. */
    double validationLoss(float[] outputs) {
        int[] order = new int[validation.length];
        Arrays.setAll(order, i -> i);
        SampleLoss loss = head.loss(validationTargets, order, 0);
        float[] ignored = new float[outputs.length];
        double sum = 0;
        for (int k = 0; k < order.length; k++) {
            sum += loss.apply(k, outputs, k * head.outputs(), ignored);
        }
        return sum / order.length;
    }

    /** Mean loss of the naive forecast on validation, NaN if there is none. */
    double naiveLoss() {
        double sum = 0;
        for (int k = 0; k < validation.length; k++) {
            sum += head.naive(validationTargets, k);
        }
        return sum / validation.length;
    }
}
