package tradewind.workbench.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tradewind.core.data.FeedSettings;

class FeedPreferencesTest {
    private static FeedSettings read(Map<String, String> changes) {
        Map<String, String> all = new HashMap<>(Preferences.DEFAULTS);
        all.putAll(changes);
        return FeedPreferences.read(key -> all.getOrDefault(key, ""));
    }

    @Test
    void theDefaultsAreThoseOfTheFeed() {
        assertEquals(FeedSettings.DEFAULT, read(Map.of()));
    }

    @Test
    void everyPreferenceReachesTheFeed() {
        FeedSettings s = read(Map.of(Preferences.BAR_SIZE, "M5", Preferences.WHAT_TO_SHOW, "MIDPOINT",
                Preferences.REGULAR_HOURS, "true", Preferences.ALIGN, "false", Preferences.OVERLAP_MINUTES, "9",
                Preferences.HISTORY_DAYS, "30", Preferences.CSV_EVERY, "0", Preferences.STRICT_ROLLOVER, "true"));
        assertEquals("M5 MIDPOINT true false 9 30 0 true", s.barSize() + " " + s.whatToShow() + " " + s.regularOnly() + " "
                + s.alignToBar() + " " + s.overlap().toMinutes() + " " + s.initialHistory().toDays() + " " + s.csvEvery()
                + " " + s.strictSeedRollover());
    }

    @Test
    void pollsBelowTheirFloorsAreRaised() {
        FeedSettings s = read(Map.of(Preferences.INTRA_MINUTE_POLL, "0.1", Preferences.HISTORICAL_POLL, "0.2"));
        assertEquals(250, s.intraMinutePoll().toMillis());
        assertEquals(1000, s.historicalPoll().toMillis());
    }

    @Test
    void nonsenseFallsBackToTheDefault() {
        FeedSettings s = read(Map.of(Preferences.BAR_SIZE, "M7", Preferences.PRICE_CHAIN, "best", Preferences.CSV_EVERY,
                "-1", Preferences.HISTORICAL_POLL, "soon"));
        assertEquals(FeedSettings.DEFAULT, s);
    }
}
