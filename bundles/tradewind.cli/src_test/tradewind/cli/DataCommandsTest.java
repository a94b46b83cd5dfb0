package tradewind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.BarKey;
import tradewind.core.data.BarStore;
import tradewind.core.data.CsvFiles;
import tradewind.core.data.CsvFiles.BadRow;
import tradewind.core.data.CsvFiles.Import;
import tradewind.core.data.InstrumentCatalog;
import tradewind.core.simulation.Simulator;
import tradewind.core.simulation.SimulatorOptions;

class DataCommandsTest {
    private static final long START = Instant.parse("2017-07-28T07:00:00Z").getEpochSecond();
    private static final BarSeries TWO = BarSeries.of(BarSize.M1, List.of(
            Bar.authoritative(START, 85, 86, 84, 85.5, 100, BarSize.M1),
            Bar.authoritative(START + 60, 85.5, 86, 84, 85, 50, BarSize.M1)));
    private static final BarKey SIMULATED = BarKey.of(Fakes.RHM, BarSize.M1, WhatToShow.TRADES, false, true);

    private final Fakes.Memory memory = new Fakes.Memory();
    private final Fakes.Files files = new Fakes.Files();
    private final Fakes.Registry services = TradewindTest.ready().with(InstrumentCatalog.class, memory)
            .with(BarStore.class, memory).with(CsvFiles.class, files);

    @Test
    void historyAsksForTheLengthAndKeepsOnlyClosedBars() {
        Fakes.Past past = new Fakes.Past(TWO.with(Bar.provisional(START + 120, 85, 85, 85, 85, 1, BarSize.M1)));
        Run run = Run.of(services.with(HistoricalData.class, past), "history", "--symbol", "RHM", "--duration", "5D",
                "--out", "x.csv", "--json");
        assertEquals(List.of("{\"type\":\"history\",\"symbol\":\"RHM\",\"bars\":2,\"from\":\"2017-07-28T07:00:00Z\","
                + "\"to\":\"2017-07-28T07:01:00Z\",\"barSize\":\"1m\",\"file\":\"/written/x.csv\"}"), run.out());
        assertEquals(List.of(new HistoryRequest(Fakes.RHM, BarSize.M1, Instant.parse("2017-07-23T22:00:00Z"), Instant.MAX,
                WhatToShow.TRADES, false)), past.requests);
        assertEquals(2, files.written.get(Path.of("x.csv")).size());
        assertEquals(3, memory.load(SIMULATED).size());
    }

    @Test
    void noHistoryIsNotFound() {
        Run run = Run.of(services.with(HistoricalData.class, new Fakes.Past(BarSeries.empty(BarSize.M1))), "history");
        assertEquals(ExitCode.NOT_FOUND, run.exitCode());
    }

    @Test
    void importReportsEachBadRowAndStoresTheRest() {
        files.toRead = new Import(TWO, List.of(new BadRow(3, "a,b", "bad time: a")), 3);
        Run run = Run.of(services, "import", "bars.csv", "--symbol", "RHM");
        assertEquals(List.of("line 3: bad time: a   a,b", "2 of 3 rows taken for RHM"), run.out());
        assertEquals(2, memory.load(SIMULATED).size());
    }

    @Test
    void aFileWithoutAnyGoodRowFails() {
        assertEquals(ExitCode.FAILED, Run.of(services, "import", "bars.csv").exitCode());
    }

    @Test
    void exportNeedsNoConnection() {
        memory.remember(new FeedOptions().query(), Fakes.RHM);
        memory.merge(SIMULATED, TWO);
        Fakes.Registry offline = new Fakes.Registry().with(InstrumentCatalog.class, memory)
                .with(BarStore.class, memory).with(CsvFiles.class, files);
        Run run = Run.of(offline, "export", "--out", "y.csv");
        assertEquals(new Run(0, List.of("2 bars of RHM in /written/y.csv"), List.of()), run);
        assertEquals(ExitCode.NOT_FOUND, Run.of(offline, "export", "--out", "y.csv", "--bar-size", "1h").exitCode());
    }

    @Test
    void theGatewayTakesItsOptionsAndObeysItsInput() {
        List<SimulatorOptions> started = new ArrayList<>();
        Fakes.Gateway gateway = new Fakes.Gateway();
        Simulator simulator = options -> {
            started.add(options);
            return gateway;
        };
        Run run = Run.withInput(services.with(Simulator.class, simulator),
                "speed 10\npause\nstep 60\n\ndrop\nspeed\nspeed 5000\nquit\n", "gateway", "--port", "0", "--seed", "9",
                "--replay", "a.csv", "--replay", "b.csv", "--speed", "60", "--max-version", "176", "--script", "s.txt",
                "--record", "r.bin", "--no-pacing", "--account", "a.txt", "--accounts", "2",
                "--live-names", "--json");
        assertEquals(List.of(new SimulatorOptions(0, 9, List.of(Path.of("a.csv"), Path.of("b.csv")), 60, 176,
                List.of(Path.of("s.txt")), Path.of("r.bin"), false, Path.of("a.txt"), 2, true)), started);
        assertTrue(run.out().get(0).contains("\"port\":4711"), run.toString());
        assertEquals(List.of("speed 10.0", "speed 0.0", "step PT1M", "drop"), gateway.told);
        assertEquals(List.of("speed: needs one number", "speed 5000: too fast"), run.err());
        assertEquals(ExitCode.OK, run.exitCode());
    }
}
