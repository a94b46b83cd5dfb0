package tradewind.chart.view.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.strategy.RunMark;
import tradewind.core.strategy.RunMark.Kind;

class ChartSignalsTest {
    private static ChartSignals.Mark mark(long time, Kind kind, long before, long after, String reason) {
        return new ChartSignals.Mark("SFI Charlie", new RunMark(time, kind, before, after, 1585.5, reason));
    }

    private static ChartSignals signals(String state, long... times) {
        return new ChartSignals(java.util.Arrays.stream(times).mapToObj(t -> mark(t, Kind.FOLLOWED, 0, 10, "flip up")).toList(),
                List.of(new ChartSignals.Run(state, "", 0)));
    }

    @Test
    void marksAreFoundByTheTimeOfTheirBar() {
        ChartSignals signals = signals("", 60, 120, 125, 240);
        assertEquals(List.of(120L, 125L), signals.between(120, 180).stream().map(m -> m.mark().time()).toList());
        assertEquals(List.of(), signals.between(180, 240));
        assertEquals(List.of(), signals.between(300, 240));
        assertEquals(4, signals.between(0, 1000).size());
    }

    @Test
    void otherWordsKeepTheMarks() {
        ChartSignals before = signals("holds 0", 60);
        ChartSignals words = signals("holds 10", 60).after(before);
        assertSame(before.marks(), words.marks());
        assertEquals("holds 10", words.legend().getFirst().state());
        assertNotSame(before.marks(), signals("", 60, 120).after(before).marks());
    }

    @Test
    void eachKindOfMarkIsASentence() {
        assertEquals("SFI Charlie: wants 10 instead of 0, flip up", mark(0, Kind.FOLLOWED, 0, 10, "flip up").sentence());
        assertEquals("SFI Charlie: wanted 0, before the run could follow",
                mark(0, Kind.EARLY, 10, 0, "before the run could follow").sentence());
        assertEquals("SFI Charlie: its shadow holds 10, filled at 1585.5", mark(0, Kind.SHADOW_FILL, 0, 10, "").sentence());
    }
}
