package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.core.connection.RequestFailed.Remedy;

class ErrorTableTest {
    private final ErrorTable table = ErrorTable.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Historical Market Data Service error message:HMDS query returned no data: RHM@SMART Trades | HISTORY",
            "Historical Market Data Service error message:API historical data query cancelled: 5 | HISTORY",
            "Historical Market Data Service error message:Historical data request pacing violation | PACING",
            "Historical Market Data Service error message:No market data permissions for IBIS STK | PERMISSION",
            "Historical Market Data Service query message:Request Timed Out | TOO_MUCH",
            "Historical Market Data Service error message:HMDS server disconnect occurred. | RETRY",
            "Historical Market Data Service error message:Invalid step: 3 | BAD_REQUEST"})
    void code162MeansWhatItsTextSays(String text, ErrorClass kind) {
        assertEquals(kind, table.rule(162, text, true).kind());
    }

    @ParameterizedTest
    @CsvSource({"100,PACING", "101,LINES", "200,BAD_REQUEST", "326,SESSION", "354,MARKET_DATA", "399,WARNING",
            "404,WARNING", "1100,SESSION", "1101,SESSION", "1102,SESSION", "1300,SESSION", "2103,FARM_DOWN",
            "2104,FARM_UP", "2105,FARM_DOWN", "2109,WARNING", "2110,SESSION", "2157,FARM_DOWN", "10089,MARKET_DATA",
            "10090,MARKET_DATA", "10147,WARNING", "10148,WARNING", "10167,WARNING", "10168,MARKET_DATA",
            "10182,STREAM_LOST", "10186,MARKET_DATA", "10197,MARKET_DATA", "10225,STREAM_LOST", "10349,WARNING"})
    void knowsTheCodes(int code, ErrorClass kind) {
        assertEquals(kind, table.rule(code, "", true).kind());
    }

    @Test
    void anUnknownCodeEndsARequestButNotAnOrder() {
        assertTrue(table.rule(9_999, "", true).endsRequest());
        assertFalse(table.rule(9_999, "", false).endsRequest());
        assertFalse(table.rule(2_999, "", true).endsRequest());
    }

    @Test
    void aFailureSaysWhatToDo() {
        ErrorRule rule = table.rule(354, "Requested market data is not subscribed.", true);
        assertEquals(Remedy.GET_PERMISSION, rule.failure("x").remedy());
        assertTrue(String.valueOf(rule.failure("x").getMessage()).contains("Client Portal"));
        assertEquals(Remedy.RETRY_LATER, table.rule(162, "pacing violation", true).failure("x").remedy());
        assertEquals(Remedy.CHANGE_REQUEST, table.rule(200, "", true).failure("x").remedy());
    }

    @Test
    void aBrokenLineIsNamed() throws IOException {
        assertEquals(ErrorClass.INFO, ErrorTable.read(new StringReader("# c\n\n5-7\tINFO\n")).rule(6, "", true).kind());
        assertThrows(IllegalArgumentException.class, () -> ErrorTable.read(new StringReader("5\tNONSENSE\n")));
    }
}
