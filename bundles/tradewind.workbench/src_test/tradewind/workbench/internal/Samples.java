package tradewind.workbench.internal;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.FeedStatus;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;

/** Values that the tests of this bundle share. */
public final class Samples {
    /** A Monday, 11:00 in Berlin, epoch milliseconds. */
    public static final long NOW = java.time.Instant.parse("2026-11-23T10:00:00Z").toEpochMilli();
    public static final Instrument RHM = instrument("RHM");

    private Samples() {
    }

    public static Instrument instrument(String symbol) {
        TradingHours hours = TradingHours.parse("20261123:0900-20261123:1730", ZoneId.of("Europe/Berlin"));
        return new Instrument(14287, symbol, SecurityType.STK, "SMART", "IBIS", "EUR", symbol, "XETRA", "",
                BigDecimal.ONE, symbol + " AG", PriceIncrements.uniform(new BigDecimal("0.2")), hours, hours);
    }

    public static ConnectionStatus status(ConnectionState state, ConnectionProfile profile) {
        boolean ready = state == ConnectionState.READY;
        return new ConnectionStatus(state, profile, 1, "the text", ready ? 176 : 0,
                ready ? List.of("DU1234567") : List.of(), ready ? Map.of("eufarm", true) : Map.of(), ready ? 3 : -1, 0,
                1, 100, 0);
    }

    public static FeedStatus feedStatus(MarketDataType type, long lastTick, String error) {
        return new FeedStatus(type, "live data are permitted", lastTick, NOW - 20_000, NOW + 42_000, error, 0, "", 10, 2);
    }

    public static FeedSnapshot snapshot(BarSeries series, FeedStatus status) {
        return new FeedSnapshot(RHM, series, Quote.NONE, status, Long.MIN_VALUE, 1);
    }

    /** As many confirmed minutes as wished, from {@link #NOW} back. */
    public static BarSeries minutes(int count) {
        java.util.List<Bar> bars = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            bars.add(Bar.authoritative(NOW / 1000 - 60L * (count - i), 100 + i, 101 + i, 99 + i, 100.4 + i, 10, BarSize.M1));
        }
        return BarSeries.of(BarSize.M1, bars);
    }
}
