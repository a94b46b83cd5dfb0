package tradewind.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarTimesTest {
    private final BarTimes times = new BarTimes();

    @Test
    void writesWhatTheStandardLibraryWritesAndReadsItBack() {
        qt().withExamples(5_000).forAll(longs().between(-2_000_000_000L, 5_000_000_000L)).check(time -> {
            StringBuilder text = new StringBuilder();
            times.append(text, time);
            return text.toString().equals(Instant.ofEpochSecond(time).toString())
                    && times.parse(text.toString()) == time;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-07-28T07:03:00Z", "2017-07-28 07:03:00", "2017-07-28T07:03", "2017-07-28 07:03",
            "2017-07-28T09:03:00+02:00", "2017-07-28 03:03:00-04:00", "2017-07-28T07:03:00.000Z",
            "2017-07-28T09:03:00+0200", "2017-07-28T07:03:00+00:00", "1501225380", "1501225380000"})
    void readsTheUsualSpellings(String text) {
        assertEquals(1_501_225_380L, times.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-07-28", "20170728", "2017-07-28T00:00:00Z"})
    void aDateAloneIsItsMidnight(String text) {
        assertEquals(1_501_200_000L, times.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2017-02-30T07:03:00Z", "2017-07-28T24:03:00Z", "2017-07-28T07:60:00Z",
            "2017-07-28T07:03:00.5Z", "1501225380001", "07:03", "2017-07-28T07:03:00Zulu", "12345678901234567890"})
    void refusesWhatIsNoTimeOfABar(String text) {
        assertThrows(DateTimeException.class, () -> times.parse(text));
    }
}
