package tradewind.chart.view.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.SampleLines;
import tradewind.core.label.PriceLine;

class ChartLinesTest {
    private static final List<ShownLine> SAMPLE = SampleLines.around(1650);

    @Test
    void theOrderFollowsFromThePricesAndNotFromWhenALineWasPutUp() {
        List<ShownLine> shuffled = new ArrayList<>(SAMPLE);
        Collections.shuffle(shuffled, new Random(3));
        assertEquals(SAMPLE, ChartLines.NONE.with(shuffled).lines());
    }

    @Test
    void linesAtOnePriceHaveAnOrderOfTheirOwn() {
        ShownLine a = SAMPLE.get(0);
        PriceLine twin = new PriceLine(a.line().price(), "BUY 1 LMT", PriceLine.Tone.BUY, a.line().style(), 1);
        ShownLine b = new ShownLine(99, twin, a.drop());
        assertEquals(ChartLines.NONE.with(List.of(a, b)), ChartLines.NONE.with(List.of(b, a)));
    }

    @Test
    void theHandStaysOnItsLineWhileThatIsThere() {
        ChartLines moving = ChartLines.NONE.with(SAMPLE).light(OptionalLong.of(2)).ghostAt(BigDecimal.TEN);
        assertEquals(moving.ghost(), moving.with(SAMPLE.subList(1, 3)).ghost());
        assertEquals(ChartLines.NONE.with(SAMPLE.subList(2, 4)), moving.with(SAMPLE.subList(2, 4)));
    }

    @Test
    void anotherLineIsLitWithoutAGhost() {
        ChartLines moving = ChartLines.NONE.with(SAMPLE).light(OptionalLong.of(2)).ghostAt(BigDecimal.TEN);
        assertTrue(moving.light(OptionalLong.of(3)).ghost().isEmpty());
        assertEquals(SAMPLE.get(2), moving.light(OptionalLong.of(3)).litLine().orElseThrow());
    }
}
