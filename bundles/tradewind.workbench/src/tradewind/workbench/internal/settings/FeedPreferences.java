package tradewind.workbench.internal.settings;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.FeedSettings;
import tradewind.core.quote.PriceSource;

/** Turns preference texts into the settings of a feed. */
public final class FeedPreferences {
    private static final System.Logger LOG = System.getLogger(FeedPreferences.class.getName());

    private final UnaryOperator<String> lookup;

    private FeedPreferences(UnaryOperator<String> lookup) {
        this.lookup = lookup;
    }

    /**
     * Settings made of the texts that {@code lookup} finds by name. A text that cannot be used is logged and replaced
     * by its default, so that an old or edited preference file never keeps the chart from opening.
     */
    public static FeedSettings read(UnaryOperator<String> lookup) {
        FeedPreferences p = new FeedPreferences(lookup);
        Duration intraMinute = p.value(Preferences.INTRA_MINUTE_POLL, FeedPreferences::seconds);
        Duration historical = p.value(Preferences.HISTORICAL_POLL, FeedPreferences::seconds);
        if (FeedSettings.clamped(intraMinute, historical)) {
            LOG.log(System.Logger.Level.WARNING, "Poll times below their floors (0.25 s within the minute, 1 s for "
                    + "history) were raised to them");
        }
        return new FeedSettings(p.value(Preferences.BAR_SIZE, BarSize::valueOf),
                p.value(Preferences.WHAT_TO_SHOW, WhatToShow::valueOf),
                p.value(Preferences.REGULAR_HOURS, Boolean::parseBoolean), intraMinute, historical,
                p.value(Preferences.ALIGN, Boolean::parseBoolean),
                p.<List<PriceSource>>value(Preferences.PRICE_CHAIN, PriceSource::parseChain),
                Duration.ofMinutes(p.value(Preferences.OVERLAP_MINUTES, FeedPreferences::count)),
                Duration.ofDays(p.value(Preferences.HISTORY_DAYS, FeedPreferences::count)),
                p.value(Preferences.CSV_EVERY, FeedPreferences::count),
                p.value(Preferences.STRICT_ROLLOVER, Boolean::parseBoolean));
    }

    private <T> T value(String key, Function<String, T> read) {
        String text = lookup.apply(key).trim();
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            String fallback = Preferences.defaults().apply(key);
            LOG.log(System.Logger.Level.WARNING, "Setting {0}: \"{1}\" cannot be used, taking {2}", key, text, fallback);
            return read.apply(fallback);
        }
    }

    private static Duration seconds(String text) {
        double seconds = Double.parseDouble(text);
        if (!(seconds >= 0 && seconds <= 86_400)) {
            throw new IllegalArgumentException("Not a time in seconds: " + text);
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static int count(String text) {
        int count = Integer.parseInt(text);
        if (count < 0) {
            throw new IllegalArgumentException("Must be 0 or more: " + text);
        }
        return count;
    }
}
