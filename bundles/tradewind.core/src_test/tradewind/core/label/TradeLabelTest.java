package tradewind.core.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tradewind.core.label.TradeLabel.LineStyle;
import tradewind.core.label.TradeLabel.Side;

class TradeLabelTest {
    @Test
    void defaultsShowEverythingAtTheLatestBar() {
        TradeLabel label = TradeLabel.of(Side.BUY, 247.35);
        assertEquals(new TradeLabel(OptionalLong.empty(), Side.BUY, 247.35, "", true, true, true, 2, LineStyle.DASHED, 1),
                label);
        assertEquals("BUY @ 247.35", label.display(2));
        assertTrue(label.when().isEmpty());
    }

    @Test
    void ownTextWins() {
        assertEquals("entry", new TradeLabel(OptionalLong.of(60), Side.SELL, 1, "entry", true, true, true, 2,
                LineStyle.SOLID, 3).display(2));
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThrows(IllegalArgumentException.class, () -> TradeLabel.of(Side.BUY, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> label(0, 1));
        assertThrows(IllegalArgumentException.class, () -> label(1, 0));
        assertThrows(IllegalArgumentException.class, () -> label(1, 6));
    }

    private static TradeLabel label(int stubBars, int lineWidth) {
        return new TradeLabel(OptionalLong.empty(), Side.BUY, 1, "", true, true, true, stubBars, LineStyle.DOTTED,
                lineWidth);
    }
}
