package tradewind.workbench.internal.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.FeedSettings;
import tradewind.core.quote.PriceSource;

/** Names of the preferences of this bundle and their values when nobody has set them. */
public final class Preferences {
    /** Preference node. */
    public static final String NODE = "tradewind.workbench";

    public static final String ACKNOWLEDGED = "acknowledged";
    public static final String SYMBOL = "symbol";
    public static final String ASK_SYMBOL = "symbol.ask";
    public static final String PROFILE = "profile";
    public static final String WATCH_LIST = "watchlist";
    public static final String VERBOSE = "verbose";

    /** Whether fills, rejections and disconnections are heard. */
    public static final String SOUNDS = "trade.sounds";
    /** Whether what is heard also flashes once. */
    public static final String FLASH = "trade.flash";
    /** Whether orders and positions are drawn on the chart. */
    public static final String CHART_ORDERS = "trade.chartOrders";

    public static final String BAR_SIZE = "feed.barSize";
    public static final String WHAT_TO_SHOW = "feed.whatToShow";
    public static final String REGULAR_HOURS = "feed.regularHours";
    /** Seconds, may be fractional. */
    public static final String INTRA_MINUTE_POLL = "feed.intraMinutePollSeconds";
    /** Seconds, may be fractional. */
    public static final String HISTORICAL_POLL = "feed.historicalPollSeconds";
    public static final String ALIGN = "feed.alignToBar";
    public static final String PRICE_CHAIN = "feed.priceChain";
    public static final String OVERLAP_MINUTES = "feed.overlapMinutes";
    public static final String HISTORY_DAYS = "feed.historyDays";
    public static final String CSV_EVERY = "feed.csvEvery";
    public static final String STRICT_ROLLOVER = "feed.strictRollover";

    private static final String STARTING_WATCH_LIST = String.join("\n", "RHM", "SIE@SMART/IBIS.EUR", "ALV@SMART/IBIS.EUR",
            "BMW@SMART/IBIS.EUR", "AAPL@SMART/NASDAQ.USD", "NVDA@SMART/NASDAQ.USD", "EUR:CASH@IDEALPRO.USD");

    public static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry(ACKNOWLEDGED, ""), Map.entry(SYMBOL, "RHM"), Map.entry(ASK_SYMBOL, "true"),
            Map.entry(PROFILE, ConnectionProfile.SIMULATOR.name()), Map.entry(WATCH_LIST, STARTING_WATCH_LIST),
            Map.entry(VERBOSE, "false"), Map.entry(SOUNDS, "true"), Map.entry(FLASH, "true"),
            Map.entry(CHART_ORDERS, "true"), Map.entry(BAR_SIZE, BarSize.M1.name()),
            Map.entry(WHAT_TO_SHOW, WhatToShow.TRADES.name()), Map.entry(REGULAR_HOURS, "false"),
            Map.entry(INTRA_MINUTE_POLL, "1.0"), Map.entry(HISTORICAL_POLL, "60"), Map.entry(ALIGN, "true"),
            Map.entry(PRICE_CHAIN, words(FeedSettings.DEFAULT.priceChain())), Map.entry(OVERLAP_MINUTES, "5"),
            Map.entry(HISTORY_DAYS, "5"), Map.entry(CSV_EVERY, "1"), Map.entry(STRICT_ROLLOVER, "false"));

    /** The bar sizes in which a feed can be kept live. */
    public static final List<BarSize> BAR_SIZES = List.of(BarSize.M1, BarSize.M2, BarSize.M3, BarSize.M5, BarSize.M10,
            BarSize.M15, BarSize.M20, BarSize.M30, BarSize.H1);

    private Preferences() {
    }

    /** The chain as {@link PriceSource#parseChain} reads it. */
    private static String words(List<PriceSource> chain) {
        return String.join(",", chain.stream().map(p -> p.name().toLowerCase(Locale.ROOT)).toList());
    }

    /** Looks values up among the defaults only. */
    public static UnaryOperator<String> defaults() {
        return key -> DEFAULTS.getOrDefault(key, "");
    }
}
