package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBudgetTest {
    private final LineBudget budget = new LineBudget();
    private final List<Integer> granted = new ArrayList<>();
    private final List<LineBudget.Line> lines = new ArrayList<>();

    private void acquire(int count) {
        for (int i = 0; i < count; i++) {
            int number = lines.size();
            lines.add(budget.acquire(() -> granted.add(number)));
        }
    }

    @Test
    void theHundredAndFirstWaitsForItsTurn() {
        acquire(102);
        assertEquals(100, granted.size());
        assertEquals(2, budget.waiting());
        lines.get(5).close();
        lines.get(5).close();
        assertEquals(100, granted.get(100));
        assertEquals(1, budget.waiting());
        assertEquals(100, budget.used());
    }

    @Test
    void whoLeavesTheQueueIsNotServed() {
        acquire(102);
        lines.get(100).close();
        lines.get(0).close();
        assertEquals(101, granted.get(100));
        assertFalse(lines.get(100).held());
    }

    @Test
    void learnsThatTheServerHasFewer() {
        acquire(3);
        budget.refused(lines.get(2));
        assertEquals(2, budget.allowed());
        assertFalse(lines.get(2).held());
        acquire(1);
        lines.get(0).close();
        assertTrue(lines.get(2).held());
        assertFalse(lines.get(3).held());
        budget.newSession();
        assertTrue(lines.get(3).held());
    }
}
