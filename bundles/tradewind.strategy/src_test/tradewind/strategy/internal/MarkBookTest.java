package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.strategy.RunMark;
import tradewind.core.strategy.RunMark.Kind;

class MarkBookTest {
    private static final long FIRST = java.time.Instant.parse("2017-07-28T07:00:00Z").getEpochSecond();

    private final MarkBook book = new MarkBook(Market.settings(), 60);

    private void line(int minute, String signal, String target, String reason, String gate) {
        book.line((minute + 1) + "|2017-07-28T07:0" + minute + ":00Z|1|1|1|1." + minute + "|5|00|0|0|" + signal + "|" + target
                + "|" + reason + "|" + gate + "|");
    }

    @Test
    void signalsThatChangeWhatIsWantedAreMarked() {
        book.line("tradewind-decisions 1|test|RHM|1m|a=1|b=2|c=3|d=4|e=5|f=6|g=7|quantity=10|longOnly=true|gate=OFF|maxPosition=1");
        book.line(DecisionLog.FIELDS);
        line(0, "keep", "0", "", "");
        line(1, "early 100", "0", "", "");
        line(2, "early -100", "0", "", "");
        line(3, "100", "10", "flip up", "");
        line(4, "100", "10", "flip up again", "");
        line(5, "0", "0", "take profit", "");
        line(6, "-100", "0", "flip down", "");
        line(7, "100", "0", "flip up", "VETO abstain: no model");
        book.line("9|stop|stopped by a person");
        assertEquals(List.of(new RunMark(FIRST + 60, Kind.EARLY, 0, 10, 1.1, "before the run could follow"),
                new RunMark(FIRST + 120, Kind.EARLY, 10, 0, 1.2, "before the run could follow"),
                new RunMark(FIRST + 180, Kind.FOLLOWED, 0, 10, 1.3, "flip up"),
                new RunMark(FIRST + 300, Kind.FOLLOWED, 10, 0, 1.5, "take profit"),
                new RunMark(FIRST + 420, Kind.HELD_BACK, 0, 10, 1.7, "flip up, held back: VETO abstain: no model")),
                book.all());
        assertEquals(FIRST + 480, book.signalAt());
    }
}
