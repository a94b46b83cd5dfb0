package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSeries;
import tradewind.core.strategy.Bars;
import tradewind.core.strategy.Inspection;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.Strategy;

class InspectorTest {
    private static Inspection inspect(java.util.function.Supplier<Strategy> strategy) {
        return Inspector.of(Market.factory("test", strategy), Map.of(), SampleBars.of(600));
    }

    private static Signal following(double now, double before) {
        return now > before ? Signal.longAll("up") : Signal.flat("down");
    }

    @Test
    void anHonestStrategyPasses() {
        Inspection inspection = inspect(() -> Market.answering(b -> b.size() < 2 ? Signal.KEEP
                : following(b.close(b.size() - 1), b.close(b.size() - 2))));
        assertEquals(java.util.List.of(), inspection.findings());
        assertEquals(25, inspection.cuts());
    }

    @Test
    void oneThatReachesBehindTheViewIsCaught() {
        Inspection inspection = inspect(() -> Market.answering(InspectorTest::peek));
        assertTrue(inspection.findings().getFirst().startsWith("The strategy uses future data: its signal at bar "),
                inspection.toString());
    }

    private static Signal peek(Bars bars) {
        try {
            Field field = BarTape.class.getDeclaredField("series");
            field.setAccessible(true);
            BarSeries all = (BarSeries) field.get(bars);
            int next = Math.min(bars.size(), all.size() - 1);
            return following(all.close(next), bars.close(bars.size() - 1));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneThatAsksForTheNextBarIsCaught() {
        Inspection inspection = inspect(() -> Market.answering(b -> following(b.close(b.size()), b.close(0))));
        assertTrue(inspection.findings().getFirst().contains("is in the future"), inspection.toString());
    }

    @Test
    void oneThatRemembersEarlierRunsIsCaught() {
        Map<Long, Double> memory = new HashMap<>();
        Inspection inspection = inspect(() -> Market.answering(b -> {
            int i = b.size() - 1;
            memory.put(b.time(i), b.close(i));
            return following(memory.getOrDefault(b.time(i) + 60, 0.0), b.close(i));
        }));
        assertEquals(false, inspection.passed());
    }

    @Test
    void oneThatAnswersByChanceIsCaught() {
        AtomicInteger calls = new AtomicInteger();
        Inspection inspection = inspect(() -> Market.answering(b -> calls.incrementAndGet() % 7 == 0 ? Signal.flat("luck")
                : Signal.KEEP));
        assertEquals(false, inspection.passed());
    }

    @Test
    void oneThatFailsIsNamed() {
        Inspection inspection = inspect(() -> Market.answering(b -> {
            throw new UnsupportedOperationException("nothing here");
        }));
        assertTrue(inspection.findings().getFirst().contains("nothing here"), inspection.toString());
    }
}
