package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {
    @ParameterizedTest
    @CsvSource({"0,100,5000,''", "1,100,1000,', at most 99 s to go'", "2,122,2000,', at most 2 min to go'",
            "10,20,6000,''", "10,3000,125000,', at most 10 h 23 min to go'", "10,10,60000,''"})
    void isSpelledForPeople(int done, int total, long passed, String text) {
        assertEquals(text, new TimeLeft(7_000).text(done, total, 7_000 + passed));
    }
}
