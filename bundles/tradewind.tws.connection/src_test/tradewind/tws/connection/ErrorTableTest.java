package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.core.broker.OrderEffect;
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

    @ParameterizedTest
    @CsvSource({"100,NOTICE", "103,DUPLICATE_ID", "104,MODIFY_REFUSED", "105,MODIFY_REFUSED", "110,REJECTED",
            "135,CANCEL_REFUSED", "161,CANCEL_REFUSED", "200,REJECTED", "201,REJECTED", "202,CANCELLED", "203,REJECTED",
            "321,REJECTED", "322,REJECTED", "387,REJECTED", "388,REJECTED", "399,NOTICE", "404,NOTICE", "434,REJECTED",
            "435,REJECTED", "2102,MODIFY_REFUSED", "2109,NOTICE", "2137,NOTICE", "2161,NOTICE", "10006,REJECTED",
            "10147,CANCEL_REFUSED", "10148,CANCEL_REFUSED", "10149,REJECTED", "10187,NOTICE", "10285,REJECTED",
            "10289,REJECTED", "10311,REJECTED", "10314,REJECTED", "10326,MODIFY_REFUSED", "10349,NOTICE",
            "354,NOTICE", "10089,NOTICE", "10167,NOTICE", "10197,NOTICE", "9998,NOTICE", "12345,NOTICE"})
    void saysWhatACodeMeansForAnOrder(int code, OrderEffect effect) {
        assertEquals(effect, table.rule(code, "", false).effect());
    }

    @Test
    void singleLinesCanBeChanged(@TempDir Path folder) throws IOException {
        Path changes = Files.writeString(folder.resolve("errors.tsv"), "399\tWARNING\tmine\tREJECTED\n");
        ErrorTable changed = ErrorTable.load(changes);
        assertEquals(OrderEffect.REJECTED, changed.rule(399, "", false).effect());
        assertEquals("mine", changed.rule(399, "", false).advice());
        assertEquals(OrderEffect.REJECTED, changed.rule(201, "", false).effect());
        Files.writeString(changes, "399\tNONSENSE\n");
        assertEquals(OrderEffect.NOTICE, ErrorTable.load(changes).rule(399, "", false).effect());
    }
}
