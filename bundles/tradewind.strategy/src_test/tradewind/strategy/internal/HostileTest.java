package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyFactory;

/** Plug-ins that never come back, or never come to life. */
class HostileTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    private static Backtest run(java.util.function.Function<tradewind.core.strategy.Bars, Signal> answer) {
        return new Backtest(Market.factory("test", () -> Market.answering(answer)), Market.subject(SampleBars.of(100)),
                Market.settings(), Market.FREE, null);
    }

    @Test
    void oneThatLoopsForEverIsLeftBehind() {
        CountDownLatch left = new CountDownLatch(1);
        Backtest hangs = run(b -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            left.countDown();
            return Signal.KEEP;
        });
        String words = assertThrows(IllegalArgumentException.class, () -> Playing.of(hangs, () -> false, SHORT))
                .getMessage();
        assertEquals("The strategy test is stopped: it did not answer for 200 ms", words);
        Backtest other = Playing.of(run(b -> Signal.KEEP), () -> false, SHORT);
        assertEquals(100, other.statistics(1).bars(), "others go on");
    }

    @Test
    void aBacktestCanBeCancelled() {
        Backtest run = new Backtest(Market.factory("test", () -> Market.answering(b -> Signal.KEEP)),
                Market.subject(SampleBars.of(10_000)), Market.settings(), Market.FREE, null);
        assertThrows(CancellationException.class, () -> Playing.of(run, () -> true));
    }

    @Test
    void whatCannotDescribeItselfIsLeftOut() {
        StrategyFactory broken = new StrategyFactory() {
            @Override
            public StrategyDescriptor descriptor() {
                throw new IllegalStateException("broken");
            }

            @Override
            public int warmUp(tradewind.core.forecast.ParameterValues parameters) {
                return 0;
            }

            @Override
            public tradewind.core.strategy.Strategy create(tradewind.core.forecast.ParameterValues parameters) {
                throw new IllegalStateException("broken");
            }
        };
        LocalStrategies strategies = new LocalStrategies(List.of(broken,
                Market.factory("test", () -> Market.answering(b -> Signal.KEEP))));
        assertEquals(List.of("test"), strategies.installed().stream().map(StrategyDescriptor::id).toList());
        String words = assertThrows(IllegalArgumentException.class, () -> strategies.backtest(new BacktestRequest(
                Market.subject(SampleBars.of(10)), tradewind.core.strategy.RunSettings.of("other", Map.of()), Market.FREE,
                false, Optional.empty()), () -> false)).getMessage();
        assertTrue(words.contains("installed are test"), words);
    }
}
