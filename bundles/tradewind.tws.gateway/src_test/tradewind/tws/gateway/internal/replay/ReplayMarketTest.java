package tradewind.tws.gateway.internal.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.core.instrument.SecurityType;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.BarRequest;
import tradewind.tws.gateway.internal.market.Expected;
import tradewind.tws.gateway.internal.market.Market;
import tradewind.tws.gateway.internal.market.MarketBar;
import tradewind.tws.gateway.internal.market.MarketEvent;

class ReplayMarketTest {
    private static final long ALWAYS = Long.MAX_VALUE / 2;

    @TempDir
    Path folder = Path.of("");

    private Path file(String name, String... lines) throws IOException {
        Path path = folder.resolve(name);
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        if (name.endsWith(".gz")) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
                out.write(text);
            }
        } else {
            Files.write(path, text);
        }
        return path;
    }

    private static Listing only(Market market) {
        assertEquals(1, market.listings().all().size());
        return market.listings().all().getFirst();
    }

    private static List<MarketBar> minutes(Market market, String from, String to, long now) {
        return market.bars(new BarRequest(only(market), BarSize.M1, WhatToShow.TRADES, false,
                Instant.parse(from).getEpochSecond(), Instant.parse(to).getEpochSecond(), now));
    }

    @Test
    void tradesAndQuotesOfOneSymbolAreOneTape() throws IOException {
        Market market = ReplayMarket.open(List.of(
                file("IBM_x_trades.csv.gz", "time,price,size", "2013-10-07T13:30:00.500Z,181.5,100",
                        "2013-10-07T13:30:00.500Z,181.52,200", "2013-10-07T13:31:10Z,181.4,50"),
                file("IBM_x_quotes.csv", "time,bid,bidSize,ask,askSize", "2013-10-07T13:30:00.400Z,181.49,300,181.51,",
                        "2013-10-07T13:31:00Z,181.4,100,181.5,200")));
        Listing ibm = only(market);
        assertEquals("IBM", ibm.symbol());
        assertEquals(Instant.parse("2013-10-07T13:35:00.5Z"), market.start());
        List<MarketEvent> events = Expected.events(market, ibm, ibm.calendar().day(LocalDate.of(2013, 10, 7)));
        assertEquals(List.of(new MarketEvent.Quote(1381152600400L, 181.49, 300, 181.51, 0),
                new MarketEvent.Trade(1381152600500L, 181.5, 100), new MarketEvent.Trade(1381152600500L, 181.52, 200),
                new MarketEvent.Quote(1381152660000L, 181.4, 100, 181.5, 200),
                new MarketEvent.Trade(1381152670000L, 181.4, 50)), events);
        List<MarketBar> bars = minutes(market, "2013-10-07T13:30:00Z", "2013-10-07T13:32:00Z", ALWAYS);
        assertEquals(new MarketBar(1381152600, 181.5, 181.52, 181.5, 181.52, 300, (18150.0 + 36304) / 300, 2),
                bars.getFirst());
        assertEquals(2, bars.size());
    }

    @Test
    void historyEndsAtTheMarketClock() throws IOException {
        Market market = ReplayMarket.open(List.of(file("IBM.csv", "time,price,size", "2013-10-07T13:30:01Z,1,1",
                "2013-10-07T13:30:31Z,2,1", "2013-10-07T13:31:00Z,3,1")));
        long now = Instant.parse("2013-10-07T13:30:31Z").toEpochMilli();
        assertEquals(List.of(new MarketBar(1381152600, 1, 1, 1, 1, 1, 1, 1)),
                minutes(market, "2013-10-07T00:00:00Z", "2013-10-08T00:00:00Z", now));
    }

    @Test
    void barsBecomeTradesThatAddUpToThem() throws IOException {
        List<String> lines = new ArrayList<>(List.of("time,open,high,low,close,volume"));
        List<MarketBar> bars = randomBars(lines);
        Market market = ReplayMarket.open(List.of(file("XETR_RHM_2017-07-28_1m.csv", lines.toArray(String[]::new))));
        assertEquals("RHM@SMART/EUR", only(market).toString());
        List<MarketBar> served = minutes(market, "2017-07-28T00:00:00Z", "2017-07-29T00:00:00Z", ALWAYS);
        assertEquals(Instant.parse("2017-07-28T07:00:00Z").getEpochSecond(), served.getFirst().time());
        for (MarketBar bar : bars) {
            MarketBar got = served.stream().filter(b -> b.time() == bar.time()).findFirst().orElseThrow();
            assertEquals(List.of(bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()),
                    List.of(got.open(), got.high(), got.low(), got.close(), got.volume()));
        }
        assertTrue(served.stream().filter(b -> bars.stream().noneMatch(x -> x.time() == b.time()))
                .allMatch(b -> b.count() == 0 && b.high() == b.low()), "minutes without a row stand still");
    }

    private static List<MarketBar> randomBars(List<String> lines) {
        SplittableRandom random = new SplittableRandom(5);
        List<MarketBar> bars = new ArrayList<>();
        long start = Instant.parse("2017-07-28T07:00:00Z").getEpochSecond();
        for (int i = 0; i < 300; i++) {
            if (i > 0 && random.nextInt(4) == 0) {
                continue;
            }
            int open = 8500 + random.nextInt(20);
            int close = open + random.nextInt(-3, 4);
            int high = Math.max(open, close) + random.nextInt(3);
            int low = Math.min(open, close) - random.nextInt(3);
            double volume = random.nextInt(5) == 0 ? 1 + random.nextInt(3) : random.nextInt(20) == 0 ? 12.5
                    : 1 + random.nextInt(5000);
            MarketBar bar = new MarketBar(start + i * 60L, open / 100.0, high / 100.0, low / 100.0, close / 100.0, volume,
                    0, 0);
            bars.add(bar);
            lines.add(Instant.ofEpochSecond(bar.time()) + "," + bar.open() + "," + bar.high() + "," + bar.low() + ","
                    + bar.close() + "," + bar.volume());
        }
        return bars;
    }

    @Test
    void barsBeforeRecordedTradesAreThePastOfTheMarket() throws IOException {
        Market market = ReplayMarket.open(List.of(
                file("IBM_1m.csv", "time,open,high,low,close,volume", "2013-10-04T14:00:00Z,180,181,179,180.5,1000",
                        "2013-10-04T14:01:00Z,180.5,180.5,180,180,10", "2013-10-07T14:00:00Z,1,1,1,1,10"),
                file("IBM_trades.csv", "time,price,size", "2013-10-07T13:40:00Z,182,100", "2013-10-07T14:00:01Z,183,1")));
        assertEquals(Instant.parse("2013-10-07T13:45:00Z"), market.start());
        assertEquals(179, minutes(market, "2013-10-04T14:00:00Z", "2013-10-04T14:01:00Z", ALWAYS).getFirst().low());
        assertEquals(183, minutes(market, "2013-10-07T14:00:00Z", "2013-10-07T14:01:00Z", ALWAYS).getFirst().close(),
                "recorded trades come before bars");
        assertEquals(180, market.totals(only(market), Instant.parse("2013-10-07T13:40:01Z").toEpochMilli()).previousClose());
    }

    @Test
    void tradesWithoutQuotesHappenAtMadeUpOnes() throws IOException {
        Market market = ReplayMarket.open(List.of(file("EUREX_FDAX_2024-09-02_trades.csv", "time,price,size",
                "2024-09-02T07:00:00Z,18900,1", "2024-09-02T07:00:01Z,18901,1", "2024-09-02T07:00:02Z,18901,1",
                "2024-09-02T07:00:03Z,18895,2")));
        Listing fdax = only(market);
        assertEquals(List.of(SecurityType.FUT, "20240920"), List.of(fdax.type(), fdax.expiry()));
        double bid = Double.NaN;
        double ask = Double.NaN;
        for (MarketEvent e : Expected.events(market, fdax, fdax.calendar().day(LocalDate.of(2024, 9, 2)))) {
            if (e instanceof MarketEvent.Quote q) {
                bid = q.bid();
                ask = q.ask();
                assertEquals(1, ask - bid);
            } else if (e instanceof MarketEvent.Trade t) {
                assertTrue(t.price() == bid || t.price() == ask, () -> "no quote for " + t);
            }
        }
    }

    @Test
    void namesAndPricesDecideWhatItIs() throws IOException {
        Market market = ReplayMarket.open(List.of(
                file("FX_GBPUSD_2012.csv", "time,open,high,low,close,volume",
                        "2012-02-01T10:00:00Z,1.57602,1.5763,1.5758,1.57580,0"),
                file("DE30EUR_2019.csv", "time,open,high,low,close,volume",
                        "2019-02-20T10:00:00Z,11316.75,11316.8,11316.25,11316.4,0"),
                file("XETR_DAI_2017.csv", "time,open,high,low,close,volume", "2017-07-28T07:00:00Z,60,60.01,60,60.01,7"),
                file("BAC.csv", "time,price,size", "2013-10-07T14:00:00Z,13.9,100")));
        List<Listing> all = market.listings().all();
        assertEquals(List.of("GBP.USD@IDEALPRO/USD", "DE30EUR@SMART/EUR", "DAI@SMART/EUR", "BAC@SMART/USD"),
                all.stream().map(Listing::toString).toList());
        assertEquals(List.of(SecurityType.CASH, SecurityType.CFD, SecurityType.STK, SecurityType.STK),
                all.stream().map(Listing::type).toList());
        assertEquals("Europe/Berlin", all.get(2).zone().getId());
        assertEquals(2, all.get(2).increments().decimals(), "the grid of 2017 is finer than today's");
        MarketBar pound = market.bars(new BarRequest(all.getFirst(), BarSize.M1, WhatToShow.MIDPOINT, false, 0,
                Long.MAX_VALUE / 4, Instant.parse("2012-02-01T10:01:00Z").toEpochMilli())).getLast();
        assertEquals(1.5763, pound.high(), 1e-9);
        assertEquals(1.5758, pound.low(), 1e-9);
    }

    @Test
    void manySymbolsInOneFileAreManyListings() throws IOException {
        Market market = ReplayMarket.open(List.of(file("XETR_ALL_2017.csv",
                "isin,mnemonic,currency,time,open,high,low,close,volume,trades",
                "DE0007164600,SAP,EUR,2017-07-28T07:02:00Z,90,90.1,90,90.1,100,3",
                "DE0007030009,RHM,EUR,2017-07-28T07:03:00Z,85.51,85.51,85.48,85.48,291,4")));
        assertEquals(List.of("SAP", "RHM"), market.listings().all().stream().map(Listing::symbol).toList());
    }

    @Test
    void saysWhichLineIsBad() throws IOException {
        Path bad = file("IBM.csv", "time,price,size", "2013-10-07T13:30:01Z,181.5,1", "2013-10-07T13:30:02Z,18l.5,1");
        assertTrue(message(bad).endsWith("IBM.csv, line 3: \"18l.5\" is not a number"), message(bad));
        Path back = file("AAPL.csv", "time,price,size", "2013-10-07T13:30:01Z,1,1", "2013-10-07T13:30:00Z,1,1");
        assertTrue(message(back).endsWith("line 3: its time is before that of the line above"), message(back));
        Path time = file("BMW.csv", "time,price,size", "2013-10-07 13:30,1,1");
        assertTrue(message(time).endsWith("line 2: \"2013-10-07 13:30\" is not a time with an offset"), message(time));
        Path bar = file("SAP.csv", "time,open,high,low,close", "2013-10-07T13:30:00+02:00,2,1,1,1");
        assertTrue(message(bar).endsWith("line 2: high and low do not hold open and close"), message(bar));
        assertTrue(message(file("X.csv", "a,b", "1,2")).contains("neither bars, trades nor quotes"));
        assertTrue(message(file("Y.csv", "time,price,size")).startsWith("Nothing is recorded"));
    }

    private static String message(Path file) {
        return String.valueOf(assertThrows(IOException.class, () -> ReplayMarket.open(List.of(file))).getMessage());
    }
}
