package tradewind.chart.view.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChosenIndicatorTest {
    @Test
    void whatIsKeptIsReadBack() {
        List<ChosenIndicator> chosen = List.of(new ChosenIndicator("bollinger", Map.of("period", "30", "source", "hl2")),
                new ChosenIndicator("rsi", Map.of()), new ChosenIndicator("rsi", Map.of("period", "7")));
        String text = ChosenIndicator.text(chosen);
        assertEquals("bollinger period=30 source=hl2; rsi; rsi period=7", text);
        assertEquals(chosen, ChosenIndicator.list(text));
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        assertEquals(List.of(), ChosenIndicator.list(""));
        assertEquals(List.of(new ChosenIndicator("sma", Map.of("period", "9"))),
                ChosenIndicator.list(" ; sma  rubbish period=9 =3 ;;"));
    }
}
