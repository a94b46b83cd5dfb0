package tradewind.ai.lstm.internal.learning;

import java.util.function.BooleanSupplier;
import tradewind.ai.lstm.internal.network.Network;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.TrainedModel;

/** A training: epoch after epoch until there are enough, validation gets no better, or it is cancelled. */
final class Course {
    private final Head head;
    private final Network network;
    private final Examples examples;
    private final Settings settings;
    private final Progress progress;
    private final BooleanSupplier cancelled;
    private float[] best;
    private Standing standing;

    /** @param best weights of the least validation loss so far */
    Course(Head head, Network network, Examples examples, Settings settings, Standing standing, float[] best, Progress progress,
            BooleanSupplier cancelled) {
        this.head = head;
        this.network = network;
        this.examples = examples;
        this.settings = settings;
        this.standing = standing;
        this.best = best;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /** Goes on to the end, or until cancelled. */
    void run() {
        double naive = examples.naiveLoss();
        while (!standing.complete() && epoch()) {
            double loss = standing.lossSum() / examples.trainSize();
            double validation = examples.validationLoss(examples.outputs(network));
            standing = standing.afterEpoch(validation, settings);
            if (standing.waited() == 0) {
                best = network.weights();
            }
            progress.report(new Progress.Step(standing.epoch(), settings.epochs(), loss, validation, naive));
            if (!standing.complete()) {
                progress.checkpoint(this::soFar);
            }
        }
    }

    /** The rest of an epoch. Returns false if cancelled. */
    private boolean epoch() {
        int[] order = examples.order(settings.seed(), standing.epoch());
        while (standing.batch() < order.length) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            int from = standing.batch();
            int to = Math.min(order.length, from + settings.batch());
            // What is dropped hangs on the number of the step, so that a training gone on with drops the same.
            double loss = network.learn(examples.windows(order, from, to), examples.loss(order, from),
                    settings.seed() * 1_000_003L + network.steps(), standing.rate());
            standing = standing.further(to - from, loss * (to - from));
        }
        return !cancelled.getAsBoolean();
    }

    /** A model that the training can go on from. */
    TrainedModel soFar() {
        return new LstmModel(head, standing, network.save(), best, settings);
    }

    Standing standing() {
        return standing;
    }

    float[] best() {
        return best;
    }
}
