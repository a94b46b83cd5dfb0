package org.example.crossover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.Strategy;

class CrossoverTest {
    private static final double[] UP_AND_DOWN = {10, 10, 10, 10, 11, 12, 13, 12, 10, 8, 7, 6};

    private final Crossover crossover = new Crossover();

    private ParameterValues values(String... namesAndValues) {
        Map<String, String> given = new java.util.TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ParameterValues.of(crossover.descriptor().parameters(), given);
    }

    private List<Integer> targets(ParameterValues values) {
        Strategy run = crossover.create(values);
        List<Integer> result = new ArrayList<>();
        for (int size = 1; size <= UP_AND_DOWN.length; size++) {
            Signal signal = run.onBar(new Closes(UP_AND_DOWN, size));
            result.add(signal == Signal.KEEP ? null : signal.target());
        }
        return result;
    }

    @Test
    void changesSideWhenTheAveragesCross() {
        List<Integer> targets = targets(values("fast", "2", "slow", "4", "band", "0"));
        List<Integer> expected = new ArrayList<>(java.util.Collections.nCopies(UP_AND_DOWN.length, null));
        expected.set(4, 100); // 10.5 over 10.25
        expected.set(8, -100); // 11 under 11.75
        assertEquals(expected, targets);
    }

    @Test
    void aWideBandKeepsTheSide() {
        assertTrue(targets(values("fast", "2", "slow", "4", "band", "5")).stream()
                .filter(java.util.Objects::nonNull).toList().equals(List.of(100, -100)));
        assertEquals(List.of(), targets(values("fast", "3", "slow", "4", "band", "5")).stream().limit(7)
                .filter(java.util.Objects::nonNull).toList());
    }

    @Test
    void refusesAveragesThatCannotCross() {
        ParameterValues equal = values("fast", "30", "slow", "30");
        String message = assertThrows(IllegalArgumentException.class, () -> crossover.create(equal)).getMessage();
        assertTrue(message.contains("not below"), message);
    }
}
