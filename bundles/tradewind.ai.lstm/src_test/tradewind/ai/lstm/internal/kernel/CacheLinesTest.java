package tradewind.ai.lstm.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class CacheLinesTest {
    @Test
    void smallArraysStaySmallAndOthersAreLargeForACollector() {
        assertEquals(100 + CacheLines.FIRST, CacheLines.of(100).length);
        assertTrue(CacheLines.of(50_000).length * Float.BYTES >= 2 << 20);
        assertEquals(1_000_000 + CacheLines.FIRST, CacheLines.of(1_000_000).length);
    }

    /** A header of 16 bytes, then the floats that are not used: a vector of 64 bytes begins at a multiple of 64. */
    @Test
    void panelsOfWeightsBeginWithALine() {
        LayerSize size = LayerSize.of(new NetworkShape(5, 90, new int[] {128, 100}, 0, 0, 5), 1, 16);
        for (int panel = 0; panel < size.panels(); panel++) {
            assertEquals(0, (16 + size.weight(panel, 3) * Float.BYTES) % 64);
            assertEquals(0, (16 + size.backWeight(1, panel) * Float.BYTES) % 64);
        }
        LayerPass pass = new LayerPass(size, 90, 32, true);
        pass.begin(32);
        assertEquals(0, (16 + pass.gate(2, 7) * Float.BYTES) % 64);
        assertEquals(0, (16 + pass.cell(2, 7) * Float.BYTES) % 64);
        assertEquals(0, (16 + pass.input(7) * Float.BYTES) % 64);
        assertEquals(0, (16 + pass.back(7) * Float.BYTES) % 64);
    }
}
