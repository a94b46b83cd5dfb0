package tradewind.core.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SweepAxisTest {
    @Test
    void valuesAndRangesAreRead() {
        assertEquals(List.of("7"), SweepAxis.values("7"));
        assertEquals(List.of("close", "ohlc4"), SweepAxis.values("close, ohlc4"));
        assertEquals(List.of("7", "8", "9"), SweepAxis.values("7..9"));
        assertEquals(List.of("1.0", "1.5", "2.0"), SweepAxis.values("1.0..2.4/0.5"));
        assertEquals(List.of("1", "3"), SweepAxis.values(" 1 .. 3 / 2 "));
        assertEquals(List.of("-2", "-1", "0"), SweepAxis.values("-2..0"));
    }

    @Test
    void whatIsNoRangeIsRefusedInWords() {
        for (String wrong : List.of("a..b", "1..", "1..3/0", "3..1", "1..3/-1", "0..1/0.0001", "..")) {
            String words = assertThrows(IllegalArgumentException.class, () -> SweepAxis.values(wrong), wrong).getMessage();
            assertTrue(words.contains("FROM..TO/STEP") || words.startsWith("A range"), words);
        }
    }
}
