package tradewind.tws.gateway.internal.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptParserTest {
    @Test
    void readsTimesCommentsAndEmptyLines() {
        List<ScriptLine> lines = ScriptParser.parse("""
                # the link breaks
                at 5s 1100

                at 9s 1101   # and comes back
                after-start at 250ms pacing off
                every 2m farm-storm 2 500ms
                """);
        assertEquals(List.of(
                new ScriptLine(new When(Duration.ofSeconds(5), Duration.ZERO, false), new Command.Link(1100)),
                new ScriptLine(new When(Duration.ofSeconds(9), Duration.ZERO, false), new Command.Link(1101)),
                new ScriptLine(new When(Duration.ofMillis(250), Duration.ZERO, true), new Command.Pacing(false)),
                new ScriptLine(new When(Duration.ofMinutes(2), Duration.ofMinutes(2), false),
                        new Command.FarmStorm(2, Duration.ofMillis(500)))),
                lines);
    }

    private static Command one(String line) {
        return ScriptParser.parse(line).getFirst().command();
    }

    @Test
    void readsEveryArgument() {
        assertEquals(new Command.Drop(7, true), one("drop client 7 reset"));
        assertEquals(new Command.Drop(Command.EVERYONE, false), one("drop"));
        assertEquals(new Command.HalfOpen(Command.EVERYONE, Duration.ofSeconds(30)), one("half-open 30"));
        assertEquals(new Command.Restart(Duration.ofSeconds(3), 5), one("restart 3s next-id 5"));
        assertEquals(new Command.Entitle("RHM", Entitlement.DELAYED_FROZEN, 10089), one("entitle RHM delayed-frozen 10089"));
        assertEquals(new Command.Missing("RHM", Duration.ofMinutes(4), Duration.ofMinutes(2), Duration.ofSeconds(45)),
                one("missing RHM 4m 2m for 45s"));
        assertEquals(new Command.Late("RHM", Duration.ofSeconds(90), -0.5), one("late RHM 90s -0.5"));
        assertEquals(new Command.Skew(Duration.ofSeconds(-90)), one("skew -90s"));
        assertEquals(new Command.ErrorMessage(12, 399, "held until the open"), one("error id 12 399 held until  the open"));
        assertEquals(new Command.Unknown(253, List.of("a", "b")), one("unknown 253 a b"));
        assertEquals(new Command.Rate("RHM", 50_000, Duration.ofSeconds(10)), one("rate RHM 50000 10s"));
        assertEquals(new Command.Merge(Duration.ZERO), one("merge off"));
    }

    private static OrderCommand ofOrders(String line) {
        return ((Command.Orders) one(line)).command();
    }

    @Test
    void readsWhatConcernsOrders() {
        assertEquals(new OrderCommand.Reject(201, ""), ofOrders("reject"));
        assertEquals(new OrderCommand.RejectChange(110, "off the grid"), ofOrders("reject-change 110 off the grid"));
        assertEquals(new OrderCommand.RejectCancel(161, ""), ofOrders("reject-cancel"));
        assertEquals(new OrderCommand.WarnNext(2109, ""), ofOrders("warn-next 2109"));
        assertEquals(new OrderCommand.Short("RHM", OrderCommand.Short.Supply.LOCATE), ofOrders("short RHM locate"));
        assertEquals(new OrderCommand.Latency(Duration.ofMillis(80)), ofOrders("latency 80ms"));
        assertEquals(new OrderCommand.DropOrder(true, 1), ofOrders("drop-order before"));
        assertEquals(new OrderCommand.DropCancel(false, 3), ofOrders("drop-cancel after 3"));
        assertEquals(new OrderCommand.FillAfterCancel(null, Duration.ofSeconds(1)), ofOrders("fill-after-cancel"));
        assertEquals(new OrderCommand.FillAfterCancel(new BigDecimal(3), Duration.ofSeconds(2)),
                ofOrders("fill-after-cancel 3 2s"));
        assertEquals(new OrderCommand.CorrectExecution("RHM", new BigDecimal("-0.5")),
                ofOrders("correct-execution RHM -0.5"));
        assertEquals(new OrderCommand.Manual(true, 5, "RHM", "MKT", null), ofOrders("manual buy 5 RHM"));
        assertEquals(new OrderCommand.Manual(false, 5, "RHM", "STP", new BigDecimal("1500.5")),
                ofOrders("manual sell 5 RHM STP 1500.5"));
        assertEquals(new OrderCommand.ManualCancel(900211), ofOrders("manual cancel 900211"));
        assertEquals(new OrderCommand.CancelEverything(), ofOrders("manual cancel everything"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse 5", "1102", "2103", "slow-read 2s", "slow-write 1000", "slow-write off", "split on",
        "correct RHM 3m 0.5", "late RHM off", "competing on", "halt all", "resume all", "lines 3", "speed 60", "huge 100000",
        "non-ascii", "bad-frame", "reject", "reject 201 too much", "duplicate-orders on",
        "read-only on", "latency off", "reorder-status on", "no-status off", "bust RHM", "manual cancel all",
        "fill-after-cancel all 5s", "manual buy 5 RHM LMT 900", "short all none", "blast RHM 2000000"})
    void knows(String line) {
        assertEquals(1, ScriptParser.parse(line).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"explode|unknown command", "drop now|too much", "refuse|expected a duration",
        "at drop|such as 10s", "split maybe|on", "entitle RHM everything|expected live", "missing RHM 2m 4m|greater",
        "rate RHM 0 1s|must be", "every 0s drop|above 0", "correct RHM 1m NaN|finite",
        "drop-order during|before", "short RHM some|expected free", "manual hold 5 RHM|expected", "manual buy 5 RHM PEG 3|LMT",
        "correct-execution RHM much|a price difference", "reject soon|expected a code"})
    void saysWhatIsWrongAndWhere(String line, String complaint) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> ScriptParser.parse("# first\n\n" + line));
        assertTrue(e.getMessage().startsWith("line 3: ") && e.getMessage().contains(complaint), e.getMessage());
    }

    @Test
    void namesTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("storm.txt"), "nonsense");
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> ScriptParser.read(file));
        assertTrue(e.getMessage().contains("storm.txt, line 1"), e.getMessage());
    }
}
