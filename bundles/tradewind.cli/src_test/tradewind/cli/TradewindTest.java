package tradewind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.core.bench.Benchmark;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.Instruments;
import tradewind.core.data.InstrumentCatalog;

class TradewindTest {
    private static final List<String> COMMANDS = List.of("live", "history", "gateway", "symbols", "find", "gaps",
            "import", "export", "trade buy", "trade modify", "trade orders", "trade kill",
            "backtest", "sweep", "run", "strategy list", "strategy check",
            "log diff", "bench");

    @Test
    void helpListsTheCommandsAndTheExitCodes() {
        String help = String.join("\n", Run.of(new Fakes.Registry(), "--help").out());
        COMMANDS.forEach(c -> assertTrue(help.contains("\n  " + c.split(" ")[0] + " "), c));
        assertTrue(help.contains("\n  3    no connection"), help);
    }

    @Test
    void everyCommandTakesTheCommonOptions() {
        for (String command : COMMANDS) {
            Run run = Run.of(new Fakes.Registry(), (command + " --help").split(" "));
            String help = String.join("\n", run.out());
            assertEquals(0, run.exitCode());
            List.of("--profile", "--host", "--port", "--client-id", "--data-dir", "--json", "--help")
                    .forEach(o -> assertTrue(help.contains(o), command + " " + o));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"live --nonsense", "nonsense", "live --port x", "history --duration 5", "find",
            "live --bar-size 7m", "live --what FOO", "live --price-pref best", "live --profile moon",
            "live --tz-offset-hours 30", "live --historical-poll-secs 0", "live --symbol :FOO", "gateway --speed 2000",
            "gateway --max-version 99", "live --host example"})
    void wrongUsageIsOneSentenceAndCode2(String args) {
        Run run = Run.of(ready(), args.split(" "));
        assertEquals(ExitCode.USAGE, run.exitCode(), run.toString());
        assertEquals(1, run.err().size(), run.toString());
        assertTrue(run.err().get(0).startsWith("tradewind: "), run.toString());
        assertEquals(List.of(), run.out());
    }

    @Test
    void aRefusedConnectionSaysWhatTheServiceSaysAndEndsWith3() {
        Fakes.Line line = new Fakes.Line(ConnectionState.DISCONNECTED, ConnectionState.CONNECTING,
                ConnectionState.RECONNECTING);
        Run run = Run.of(ready().with(Connection.class, line), "find", "RHM", "--port", "7497");
        assertEquals(new Run(ExitCode.NO_CONNECTION, List.of(), List.of("tradewind: The connection is RECONNECTING")),
                run);
        assertEquals("TWS paper", line.profile.name());
        assertTrue(line.disconnected);
    }

    @Test
    void aTakenClientIdEndsWith3AtOnce() {
        Fakes.Line line = new Fakes.Line(ConnectionState.DISCONNECTED, ConnectionState.CONNECTING,
                ConnectionState.HANDSHAKE, ConnectionState.STARTING, ConnectionState.CONNECTING);
        Run run = Run.of(ready().with(Connection.class, line), "find", "RHM", "--port", "7497");
        assertEquals(new Run(ExitCode.NO_CONNECTION, List.of(), List.of("tradewind: The connection is CONNECTING")),
                run);
    }

    @Test
    void unknownAndAmbiguousInstrumentsEndWith4() {
        Run none = Run.of(ready().with(Instruments.class, new Fakes.Listing(List.of())), "live", "-s", "XYZ");
        assertEquals(new Run(ExitCode.NOT_FOUND, List.of(), List.of("tradewind: There is no instrument XYZ")), none);
        Run two = Run.of(ready().with(Instruments.class, new Fakes.Listing(List.of(Fakes.RHM,
                Fakes.instrument(8, "RHM", "NYSE", "Other")))), "live", "-s", "RHM");
        assertEquals(ExitCode.NOT_FOUND, two.exitCode());
        assertEquals(List.of("tradewind: Several instruments are called RHM; name one: "
                + "RHM:STK@SMART/IBIS.EUR, RHM:STK@SMART/NYSE.EUR"), two.err());
    }

    @Test
    void symbolsAndFindPrintOneObjectALine() {
        assertEquals(List.of("{\"conId\":7,\"symbol\":\"RHM\",\"type\":\"STK\",\"primaryExchange\":\"IBIS\","
                + "\"currency\":\"EUR\",\"description\":\"Rheinmetall AG\"}"),
                Run.of(ready(), "symbols", "RH", "--json").out());
        assertEquals(ExitCode.NOT_FOUND, Run.of(ready(), "symbols", "Q").exitCode());
        String found = Run.of(ready(), "find", "RHM", "--json").out().get(0);
        assertTrue(found.contains("\"increments\":[{\"from\":0,\"increment\":0.05}]"), found);
    }

    @Test
    void benchPrintsOneJsonLineAResult() {
        Benchmark decode = new Benchmark() {
            @Override
            public String name() {
                return "decode";
            }

            @Override
            public void run(java.util.function.Consumer<Result> results) {
                results.accept(new Result("decode.tickPrice", 31_234_567.8, "1/s", 25e6, true));
                results.accept(new Result("decode.bytes", 17, "B", 16, false));
            }
        };
        Services services = new Fakes.Registry().withAll(Benchmark.class, List.of(decode));
        List<String> lines = List.of(
                "{\"name\":\"decode.tickPrice\",\"value\":31230000,\"unit\":\"1/s\",\"target\":25000000,\"met\":true}",
                "{\"name\":\"decode.bytes\",\"value\":17,\"unit\":\"B\",\"target\":16,\"met\":false}");
        assertEquals(new Run(0, lines, List.of()), Run.of(services, "bench", "decode"));
        assertEquals(ExitCode.FAILED, Run.of(services, "bench", "all", "--check").exitCode());
        assertEquals(List.of("decode"), Run.of(services, "bench").out());
        assertEquals(new Run(ExitCode.NOT_FOUND, List.of(),
                List.of("tradewind: There is no measurement \"x\"; there are decode")), Run.of(services, "bench", "x"));
    }

    static Fakes.Registry ready() {
        return new Fakes.Registry().with(Connection.class, new Fakes.Line(ConnectionState.READY))
                .with(Instruments.class, new Fakes.Listing(List.of(Fakes.RHM)))
                .with(InstrumentCatalog.class, new Fakes.Memory())
                .with(tradewind.core.simulation.Simulator.class, options -> new Fakes.Gateway());
    }
}
