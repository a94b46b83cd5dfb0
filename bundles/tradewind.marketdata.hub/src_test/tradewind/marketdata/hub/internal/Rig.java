package tradewind.marketdata.hub.internal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.DataFolder;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;
import tradewind.core.quote.PriceSource;
import tradewind.core.quote.TickType;

/** The hub on fakes, on the morning of Monday 2026-11-23 in Berlin, by a clock turned by hand. */
final class Rig {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** 10:00:00 in Berlin. */
    static final long START = Instant.parse("2026-11-23T09:00:00Z").getEpochSecond();
    static final Instrument RHM = instrument(TradingHours.parse(
            "20261123:0900-20261123:1730;20261124:0900-20261124:1730;20261125:0900-20261125:1730;"
                    + "20261126:0900-20261126:1730;20261127:0900-20261127:1730;20261128:CLOSED;20261129:CLOSED",
            BERLIN));
    static final FeedSettings LAST = settings(List.of(PriceSource.LAST), false);

    /** Failures that tests provoke are not worth a log; held, for loggers may be forgotten. */
    private static final Logger QUIET = Logger.getLogger("tradewind.marketdata.hub");

    static {
        QUIET.setLevel(Level.OFF);
    }

    final ManualLoop loop;
    final FakeConnection connection;
    final FakeMarket market;
    final MemoryDisk disk = new MemoryDisk();
    final Hub hub;

    Rig() {
        this(START * 1000, 1);
    }

    /** @param server epoch milliseconds that the server's clock shows while the local one shows {@link #START} */
    Rig(long server, double speed) {
        loop = new ManualLoop(START * 1000);
        connection = new FakeConnection(loop, server, speed);
        market = new FakeMarket(connection);
        hub = new Hub(new Ports(connection, market, market, disk, disk, new DataFolder(Path.of("/data")), loop,
                loop::execute, loop));
    }

    MarketFeed open(FeedSettings settings) {
        MarketFeed feed = hub.open(RHM, settings);
        loop.settle();
        return feed;
    }

    /** An open feed that has seen its first trade (which is state, not an event). */
    MarketFeed live(FeedSettings settings) {
        MarketFeed feed = open(settings);
        state();
        return feed;
    }

    /** What a server sends first: how things stand. */
    void state() {
        market.tick(TickType.LAST, 100, 1, serverMillis() - 30_000);
        market.tick(TickType.VOLUME, market.dayVolume(), 0, serverMillis());
        loop.settle();
    }

    void trade(double price, double size) {
        market.trade(price, size);
        loop.settle();
    }

    void advance(double seconds) {
        loop.advance(Math.round(seconds * 1000));
    }

    /** Lets the server's clock reach so many seconds after {@link #START}. */
    void until(double seconds) {
        loop.advance(START * 1000 + Math.round(seconds * 1000) - loop.millis());
    }

    long serverMillis() {
        return connection.serverClock().millis();
    }

    static Bar m1(long time, double open, double high, double low, double close, double volume) {
        return Bar.authoritative(time, open, high, low, close, volume, BarSize.M1);
    }

    static List<Bar> bars(BarSeries series) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            bars.add(series.bar(i));
        }
        return bars;
    }

    static FeedSettings settings(List<PriceSource> chain, boolean strict) {
        return new FeedSettings(BarSize.M1, WhatToShow.TRADES, false, Duration.ofSeconds(1), Duration.ofSeconds(60),
                true, chain, Duration.ofMinutes(5), Duration.ofDays(5), 1, strict);
    }

    static Instrument instrument(TradingHours hours) {
        return new Instrument(12_345, "RHM", SecurityType.STK, "SMART", "IBIS", "EUR", "RHM", "RHM", "", BigDecimal.ONE,
                "Rheinmetall", PriceIncrements.uniform(new BigDecimal("0.2")), hours, hours);
    }
}
