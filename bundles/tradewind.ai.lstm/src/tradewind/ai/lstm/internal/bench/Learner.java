package tradewind.ai.lstm.internal.bench;

import java.io.IOException;

/** An engine that trains one network. */
interface Learner extends AutoCloseable {
    /** Trains with some batches, updater included. @return windows a second */
    double train(int batches) throws IOException;

    @Override
    void close();
}
