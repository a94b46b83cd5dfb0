package tradewind.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.quote.PriceSource;
import tradewind.workbench.internal.settings.FeedPreferences;
import tradewind.workbench.internal.settings.Preferences;
import tradewind.workbench.internal.settings.Profiles;

class StartArgumentsTest {
    private static StartArguments parse(String... words) {
        return StartArguments.parse(List.of(words));
    }

    @Test
    void oneDashOrTwoAndEqualsSigns() {
        assertEquals(Optional.of("RHM"), parse("-symbol", "RHM").get("symbol"));
        assertEquals(Optional.of("RHM"), parse("--symbol=RHM").get("symbol"));
        assertEquals(Optional.of("-3.5"), parse("--tz-offset-hours", "-3.5").get("tz-offset-hours"));
    }

    @Test
    void flagsMayCarryAWord() {
        assertTrue(parse("--verbose").has("verbose"));
        assertFalse(parse("--use-regular-trading-hours", "false").has("use-regular-trading-hours"));
        assertFalse(parse().has("verbose"));
    }

    @Test
    void wordsOfOthersAreLeftToThem() {
        assertEquals(Map.of(), parse("-eclipse.keyring", "/x", "stray", "--unknown").values());
    }

    @Test
    void whatCannotBeUsedIsSaidInASentence() {
        assertEquals("--port must be 1 to 65535, not 70000",
                assertThrows(IllegalArgumentException.class, () -> parse("--port", "70000")).getMessage());
        assertEquals("--symbol needs a value",
                assertThrows(IllegalArgumentException.class, () -> parse("--symbol")).getMessage());
        assertThrows(IllegalArgumentException.class, () -> parse("--client-id", "one"));
        assertThrows(IllegalArgumentException.class, () -> parse("--price-pref", "mid,best"));
        assertThrows(IllegalArgumentException.class, () -> parse("--theme", "pink"));
        assertThrows(IllegalArgumentException.class, () -> parse("--zone", "Nowhere"));
    }

    @Test
    void snapshotsHaveADelay() {
        StartArguments arguments = parse("--snapshot", "/tmp/x.png", "--after", "2.5");
        assertEquals(Optional.of(Path.of("/tmp/x.png")), arguments.snapshot());
        assertEquals(2500, arguments.snapshotDelay());
        assertTrue(parse().snapshot().isEmpty());
    }

    @Test
    void overridesReachTheFeed() {
        Map<String, String> overrides = Overrides.of(parse("--intraminute-poll-secs", "0.5", "--historical-poll-secs",
                "30", "--price-pref", "last,mid", "--use-regular-trading-hours"), "Simulator");
        var feed = FeedPreferences.read(k -> overrides.getOrDefault(k, Preferences.DEFAULTS.getOrDefault(k, "")));
        assertEquals(500, feed.intraMinutePoll().toMillis());
        assertEquals(30, feed.historicalPoll().toSeconds());
        assertEquals(List.of(PriceSource.LAST, PriceSource.MID), feed.priceChain());
        assertTrue(feed.regularOnly());
    }

    @Test
    void hostAndPortBelongToTheProfileThatIsNamed() {
        Map<String, String> overrides =
                Overrides.of(parse("--profile", "gateway-paper", "--host", "10.0.0.5", "--port", "4100"), "Simulator");
        assertEquals("Gateway paper", overrides.get(Preferences.PROFILE));
        ConnectionProfile profile = new Profiles(k -> overrides.getOrDefault(k, "")).named("Gateway paper").orElseThrow();
        assertEquals("10.0.0.5", profile.host());
        assertEquals(4100, profile.port());
        assertThrows(IllegalArgumentException.class, () -> Overrides.of(parse("--profile", "Moon"), "Simulator"));
    }

    @Test
    void measurementsAreOneLineOfJson() {
        assertEquals("{\"name\":\"startup\",\"value\":4.217,\"unit\":\"s\",\"target\":5.0}", StartupClock.json(4217));
    }

    @Test
    void theTitleSaysWhatIsAtStake() {
        assertEquals("[LIVE] RHM \u2013 Tradewind",
                WindowTitle.text(Optional.of(tradewind.core.connection.AccountKind.LIVE), "RHM"));
        assertEquals("Tradewind", WindowTitle.text(Optional.empty(), ""));
    }
}
