package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoricalPacingTest {
    private final HistoricalPacing pacing = new HistoricalPacing();

    private static HistoryKey key(String stream, int page) {
        return new HistoryKey(stream, stream + page, true, false);
    }

    @Test
    void anIdenticalRequestWaitsFifteenSeconds() {
        pacing.sent(key("a", 1), 0);
        assertEquals(15_000, pacing.waitMillis(key("a", 1), 0));
        assertEquals(0, pacing.waitMillis(key("a", 1), 15_000));
        assertEquals(0, pacing.waitMillis(key("a", 2), 0));
    }

    @Test
    void everythingRestsWhenTheServerComplains() {
        pacing.rest(16_000);
        assertEquals(15_000, pacing.waitMillis(key("a", 1), 1_000));
        assertEquals(0, pacing.waitMillis(key("a", 1), 16_000));
    }

    @Test
    void aClockOfAnEarlierYearStartsAnew() {
        pacing.sent(key("a", 1), 1_700_000_000_000L);
        assertEquals(0, pacing.waitMillis(key("a", 1), 1_381_000_000_000L));
    }

    /** Whatever is asked when: no window of the sent requests breaks a limit. */
    @Test
    void noLimitIsEverBroken() {
        qt().withExamples(200).forAll(lists().of(integers().between(0, 1_500)).ofSizeBetween(1, 200))
                .check(gaps -> {
                    HistoricalPacing governor = new HistoricalPacing();
                    List<Long> sent = new ArrayList<>();
                    long now = 0;
                    for (int i = 0; i < gaps.size(); i++) {
                        now += gaps.get(i);
                        HistoryKey key = key("same", i % 7);
                        now += governor.waitMillis(key, now);
                        governor.sent(key, now);
                        sent.add(now);
                    }
                    return most(sent, 2_000) <= 5 && most(sent, 600_000) <= 60;
                });
    }

    private static int most(List<Long> times, long window) {
        int most = 0;
        for (int i = 0; i < times.size(); i++) {
            long start = times.get(i);
            most = Math.max(most, (int) times.stream().filter(t -> t >= start && t < start + window).count());
        }
        return most;
    }
}
