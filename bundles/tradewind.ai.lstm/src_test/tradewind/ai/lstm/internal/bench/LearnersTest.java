package tradewind.ai.lstm.internal.bench;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class LearnersTest {
    private static final Contest TINY = Contest.of("tiny", 1, 0.2, 4, 6, 3);

    @Test
    void tradewindAndStockTrainTheSameNetwork() throws IOException {
        try (TradewindLearner own = new TradewindLearner(TINY, 2)) {
            float[] before = own.network().weights();
            try (StockLearner stock = new StockLearner(TINY, own.network().save(), 2)) {
                assertTrue(own.train(2) > 0);
                assertTrue(stock.train(1) > 0);
            }
            assertFalse(Arrays.equals(before, own.network().weights()));
        }
    }

    @Test
    void withoutPythonPyTorchIsLeftOut() throws IOException {
        System.setProperty("tradewind.python", "/no/python/here");
        try {
            assertTrue(TorchLearner.of(TINY, 1).isEmpty());
        } finally {
            System.clearProperty("tradewind.python");
        }
    }
}
