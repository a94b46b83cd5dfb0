package tradewind.tws.gateway.internal.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.BarRequest;
import tradewind.tws.gateway.internal.market.Market;
import tradewind.tws.gateway.internal.market.MarketBar;

/** Real files, where they lie beside the repository. */
class RealDayTest {
    private static Path real(String name) {
        String folder = System.getenv("TRADEWIND_DATA");
        Path path = folder == null ? beside(Path.of("").toAbsolutePath()).resolve(name) : Path.of(folder, name);
        if (!Files.exists(path)) {
            System.out.println("Skipped: no real data file " + name + " (set TRADEWIND_DATA to its folder)");
        }
        assumeTrue(Files.exists(path), name + " is not on this machine");
        return path;
    }

    /** {@code ../shared/data} of the repository's root. */
    private static Path beside(Path start) {
        Path root = start;
        while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        return root.resolveSibling("shared").resolve("data");
    }

    private static List<String[]> rows(Path file) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file))))) {
            return in.lines().skip(1).map(l -> l.split(",", -1)).toList();
        }
    }

    private static List<MarketBar> minutes(Market market) {
        Listing listing = market.listings().all().getFirst();
        return market.bars(new BarRequest(listing, BarSize.M1, WhatToShow.TRADES, false, 0, Long.MAX_VALUE / 4,
                Instant.parse("2013-10-09T00:00:00Z").toEpochMilli()));
    }

    @Test
    void minutesOfAReplayedDayAreThoseOfItsTrades() throws IOException {
        Path trades = real("IBM_2013-10-07_trades.csv.gz");
        Path quotes = real("IBM_2013-10-07_quotes.csv.gz");
        TreeMap<Long, double[]> expected = new TreeMap<>();
        for (String[] row : rows(trades)) {
            double p = Double.parseDouble(row[1]);
            double[] trade = {p, p, p, p, Double.parseDouble(row[2]), 1};
            expected.merge(Math.floorDiv(Instant.parse(row[0]).getEpochSecond(), 60L) * 60, trade, (b, t) -> new double[] {
                    b[0], Math.max(b[1], p), Math.min(b[2], p), p, b[4] + t[4], b[5] + 1});
        }
        int compared = 0;
        for (MarketBar bar : minutes(ReplayMarket.open(List.of(trades, quotes)))) {
            if (bar.count() > 0) {
                double[] want = expected.remove(bar.time());
                assertEquals(List.of(want[0], want[1], want[2], want[3], want[4], want[5]), List.of(bar.open(), bar.high(),
                        bar.low(), bar.close(), bar.volume(), (double) bar.count()));
                compared++;
            }
        }
        assertTrue(compared > 390 && expected.isEmpty(), compared + " compared, left " + expected.keySet());
    }

    @Test
    void minutesOfReplayedMinutesAreThoseOfTheFile() throws IOException {
        Path file = real("XETR_RHM_2017-07-28_1m.csv.gz");
        Listing rhm = ReplayMarket.open(List.of(file)).listings().all().getFirst();
        List<MarketBar> bars = ReplayMarket.open(List.of(file)).bars(new BarRequest(rhm, BarSize.M1, WhatToShow.TRADES,
                false, 0, Long.MAX_VALUE / 4, Instant.parse("2017-07-29T00:00:00Z").toEpochMilli()));
        TreeMap<Long, MarketBar> served = new TreeMap<>();
        bars.forEach(b -> served.put(b.time(), b));
        for (String[] row : rows(file)) {
            MarketBar bar = served.get(Instant.parse(row[0]).getEpochSecond());
            assertEquals(List.of(Double.valueOf(row[1]), Double.valueOf(row[2]), Double.valueOf(row[3]),
                    Double.valueOf(row[4]), Double.valueOf(row[5])),
                    List.of(bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()));
        }
    }
}
