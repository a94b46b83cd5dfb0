package tradewind.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
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
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.Simulator;
import tradewind.core.simulation.SimulatorOptions;

/** A real day, replayed by the gateway and fetched through the protocol, has the minute bars of the file's trades. */
class ReplayTest {
    private static final long MINUTE = 60;

    @Test
    void minuteBarsOfTheReplayedDayAgreeWithTheTrades() throws Exception {
        Optional<Path> trades = RealData.file("IBM_2013-10-07_trades.csv.gz");
        Optional<Path> quotes = RealData.file("IBM_2013-10-07_quotes.csv.gz");
        assumeTrue(trades.isPresent() && quotes.isPresent(), "IBM_2013-10-07 is not on this machine");
        SimulatorOptions options = new SimulatorOptions(0, 7, List.of(trades.get(), quotes.get()), 0, 200, List.of(),
                Path.of(""), true);
        Instant from = Instant.parse("2013-10-07T13:30:00Z");
        Instant to = Instant.parse("2013-10-07T20:00:00Z");
        try (RunningSimulator simulator = Services.get(Simulator.class).start(options)) {
            simulator.step(Duration.between(simulator.now(), to.plusSeconds(120)));
            Connection connection = Services.get(Connection.class);
            connection.connect(new ConnectionProfile("Replay", AccountKind.SIM, false, ConnectionProfile.LOOPBACK,
                    simulator.port(), 7));
            Services.await("the session", Duration.ofSeconds(30),
                    () -> connection.status().state() == ConnectionState.READY
                            && connection.status().profile().port() == simulator.port());
            Instrument ibm = Services.get(Instruments.class).find(ContractQuery.parse("IBM")).get(20, TimeUnit.SECONDS)
                    .get(0);
            BarSeries bars = Services.get(HistoricalData.class).fetch(
                    new HistoryRequest(ibm, BarSize.M1, from, to, WhatToShow.TRADES, true),
                    HistoricalData.Progress.NONE).get(60, TimeUnit.SECONDS);
            assertAgrees(aggregate(trades.get(), from.getEpochSecond(), to.getEpochSecond()), bars);
        }
    }

    private static void assertAgrees(TreeMap<Long, double[]> expected, BarSeries bars) {
        assertTrue(expected.size() > 380, "The file has only " + expected.size() + " minutes with trades");
        int compared = 0;
        for (var minute : expected.entrySet()) {
            int i = bars.indexOf(minute.getKey());
            assertTrue(i >= 0, "no bar at " + Instant.ofEpochSecond(minute.getKey()));
            double[] want = minute.getValue();
            double[] got = {bars.open(i), bars.high(i), bars.low(i), bars.close(i), bars.volume(i)};
            for (int k = 0; k < 5; k++) {
                assertEquals(want[k], got[k], 1e-9, Instant.ofEpochSecond(minute.getKey()) + " column " + k);
            }
            compared++;
        }
        assertEquals(expected.size(), compared);
    }

    /** Open, high, low, close, volume of each minute that has a trade. */
    private static TreeMap<Long, double[]> aggregate(Path file, long from, long to) throws IOException {
        TreeMap<Long, double[]> minutes = new TreeMap<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file))))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",");
                long second = Instant.parse(cells[0]).getEpochSecond();
                if (second < from || second >= to) {
                    continue;
                }
                double price = Double.parseDouble(cells[1]);
                double size = Double.parseDouble(cells[2]);
                minutes.merge(Math.floorDiv(second, MINUTE) * MINUTE, new double[] {price, price, price, price, size},
                        (bar, trade) -> new double[] {bar[0], Math.max(bar[1], price), Math.min(bar[2], price), price,
                                bar[4] + size});
            }
        }
        return minutes;
    }
}
