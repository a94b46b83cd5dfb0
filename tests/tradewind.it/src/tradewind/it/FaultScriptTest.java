package tradewind.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.connection.Instruments;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.Simulator;
import tradewind.core.simulation.SimulatorOptions;

/**
 * Runs the whole product through each fault at 60 market seconds a second and compares the series it ends with to the
 * history of the same market without faults. Each script has a share of its own, so that no run finds stored bars of
 * another.
 */
class FaultScriptTest {
    private static final Duration LENGTH = Duration.ofMinutes(14);
    private static final long SEED = 7;

    @ParameterizedTest
    @CsvSource({"socket-drop, SAP", "link-lost-data-lost, SIE", "link-lost-data-kept, ALV", "farm-storm, IFX",
            "late-correction, BMW", "missing-minutes, DBK"})
    void endsWithTheSeriesOfARunWithoutFaults(String script, String symbol) throws Exception {
        Path file = Path.of(System.getProperty("repository.root"), "tests/tradewind.it/scripts", script + ".txt");
        Simulator simulator = Services.get(Simulator.class);
        BarSeries seen;
        long from;
        long to;
        try (RunningSimulator faulty = simulator.start(options(60, List.of(file)))) {
            Instrument instrument = connect(faulty.port(), symbol);
            Instant begin = faulty.now();
            from = minute(begin);
            try (MarketFeed feed = Services.get(MarketData.class).open(instrument, FeedSettings.DEFAULT)) {
                Services.await("the market to pass " + LENGTH, Duration.ofSeconds(60),
                        () -> faulty.now().isAfter(begin.plus(LENGTH)));
                to = minute(faulty.now()) - 120;
                long end = to;
                // What is behind by now must be confirmed by the ordinary backfill, without anybody asking.
                Services.await("every bar before the end to be confirmed", Duration.ofSeconds(60), () -> {
                    BarSeries window = feed.snapshot().series().between(from, end);
                    return window.size() >= (end - from) / 60 && window.authoritative().size() == window.size();
                });
                // One more minute, for corrections to arrive.
                Instant now = faulty.now();
                Services.await("one more backfill", Duration.ofSeconds(60),
                        () -> faulty.now().isAfter(now.plusSeconds(180)));
                seen = feed.snapshot().series().between(from, to);
            }
        }
        BarSeries expected = undisturbed(simulator, symbol, from, to);
        assertTrue(expected.size() >= 10, "Only " + expected.size() + " bars to compare");
        for (int i = 0; i < Math.min(expected.size(), seen.size()); i++) {
            Bar want = expected.bar(i);
            Bar got = seen.bar(i);
            assertTrue(want.time() == got.time() && want.sameValues(got) && !got.provisional(),
                    "expected " + want + "\nbut saw " + got);
        }
        assertEquals(expected.size(), seen.size());
    }

    /** The history of the window as a gateway without faults tells it. */
    private static BarSeries undisturbed(Simulator simulator, String symbol, long from, long to) throws Exception {
        try (RunningSimulator reference = simulator.start(options(0, List.of()))) {
            Duration ahead = Duration.between(reference.now(), Instant.ofEpochSecond(to + 120));
            if (!ahead.isNegative()) {
                reference.step(ahead);
            }
            Instrument instrument = connect(reference.port(), symbol);
            HistoryRequest request = new HistoryRequest(instrument, BarSize.M1, Instant.ofEpochSecond(from),
                    Instant.ofEpochSecond(to), WhatToShow.TRADES, false);
            return Services.get(HistoricalData.class).fetch(request, HistoricalData.Progress.NONE)
                    .get(30, TimeUnit.SECONDS).between(from, to);
        }
    }

    private static Instrument connect(int port, String symbol) throws Exception {
        Connection connection = Services.get(Connection.class);
        connection.connect(new ConnectionProfile("Test " + port, AccountKind.SIM, false, ConnectionProfile.LOOPBACK,
                port, 7));
        Services.await("the session on port " + port, Duration.ofSeconds(30),
                () -> connection.status().state() == ConnectionState.READY
                        && connection.status().profile().port() == port);
        ContractQuery query = ContractQuery.parse(symbol + "@SMART/IBIS.EUR");
        List<Instrument> found = Services.get(Instruments.class).find(query).get(20, TimeUnit.SECONDS);
        assertEquals(1, found.size(), symbol);
        return found.get(0);
    }

    private static SimulatorOptions options(double speed, List<Path> scripts) {
        return new SimulatorOptions(0, SEED, List.of(), speed, 200, scripts, Path.of(""), true);
    }

    private static long minute(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), 60) * 60;
    }
}
