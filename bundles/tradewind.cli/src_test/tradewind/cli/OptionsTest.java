package tradewind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.data.FeedSettings;
import tradewind.core.instrument.TradingHours;
import tradewind.core.quote.PriceSource;

class OptionsTest {
    @Test
    void theSimulatorIsTheDefaultProfile() {
        assertEquals(ConnectionProfile.SIMULATOR.withClientId(2), profile());
    }

    @Test
    void profilesAreFoundByNameInAnySpelling() {
        assertEquals(ConnectionProfile.TWS_PAPER.withClientId(9), profile("--profile", "tws-paper", "--client-id", "9"));
        assertEquals(ConnectionProfile.GATEWAY_LIVE.withClientId(2), profile("--profile", "Gateway Live"));
    }

    @Test
    void aKnownPortTellsTheProfileAndAnUnknownOneCountsAsLive() {
        assertEquals(AccountKind.PAPER, profile("--port", "4002").kind());
        assertEquals(AccountKind.LIVE, profile("--port", "5000").kind());
        assertEquals(new ConnectionProfile("10.0.0.5:5000", AccountKind.LIVE, false, "10.0.0.5", 5000, 2),
                profile("--host", "10.0.0.5", "--port", "5000"));
        assertEquals(AccountKind.PAPER, profile("--profile", "tws-paper", "--port", "5000").kind());
        assertFalse(profile("--profile", "simulator", "--port", "5000").embedded());
    }

    @Test
    void everyParameterReachesTheSettings() {
        FeedOptions options = feed("--bar-size", "5m", "--rth", "--intraminute-poll-secs", "0.5",
                "--historical-poll-secs", "30", "--price-pref", "last,mid", "--strict-rollover",
                "--persist-csv-every", "3", "--what", "midpoint");
        FeedSettings settings = options.settings(Duration.ofDays(2));
        assertEquals(BarSize.M5, settings.barSize());
        assertTrue(settings.regularOnly() && settings.strictSeedRollover());
        assertEquals(Duration.ofMillis(500), settings.intraMinutePoll());
        assertEquals(Duration.ofSeconds(30), settings.historicalPoll());
        assertEquals(List.of(PriceSource.LAST, PriceSource.MID), settings.priceChain());
        assertEquals(3, settings.csvEvery());
        assertFalse(options.clamped());
        assertTrue(feed("--intraminute-poll-secs", "0.1").clamped());
    }

    @Test
    void theDisplayZoneIsTheExchangesUnlessOneIsNamed() {
        assertEquals(ZoneId.of("Europe/Berlin"), feed().displayZone(Fakes.RHM));
        assertEquals(ZoneId.of("Asia/Tokyo"), feed("--zone", "Asia/Tokyo").displayZone(Fakes.RHM));
        assertEquals(ZoneOffset.ofHoursMinutes(5, 30), feed("--tz-offset-hours", "5.5").displayZone(Fakes.RHM));
        assertEquals(ZoneOffset.ofHoursMinutes(-3, -30), feed("--tz-offset-hours=-3.5").displayZone(Fakes.RHM));
    }

    @Test
    void durationsCountBackFromTheEnd() {
        Instant end = Instant.parse("2026-03-31T12:00:00Z");
        assertEquals(Instant.parse("2026-03-31T11:00:00Z"), start(end, "3600S"));
        assertEquals(Instant.parse("2026-03-17T12:00:00Z"), start(end, "2W"));
        assertEquals(Instant.parse("2026-02-28T12:00:00Z"), start(end, "1 m"));
        assertEquals(Instant.parse("2025-03-31T12:00:00Z"), start(end, "1y"));
        assertEquals(Instant.MIN, start(end, "max"));
        assertThrows(CommandFailed.class, () -> start(end, "0D"));
    }

    @Test
    void daysAreTradingDays() {
        Instant monday = Instant.parse("2026-03-30T10:00:00Z");
        assertEquals(Instant.parse("2026-03-30T07:00:00Z"), start(monday, "1D"));
        assertEquals(Instant.parse("2026-03-27T08:00:00Z"), start(monday, "2D"));
        assertEquals(Instant.parse("2026-03-27T08:00:00Z"), start(Instant.parse("2026-03-30T05:00:00Z"), "1D"));
    }

    private static Instant start(Instant end, String text) {
        return Durations.startBefore(end, text,
                TradingHours.parse("20260330:0900-20260330:1730", ZoneId.of("Europe/Berlin")));
    }

    @Test
    void jsonEscapesTextAndWritesNumbersPlainly() {
        assertEquals("{\"a\":\"\\\"\\\\\\n\\u0001ä\",\"b\":85.55,\"c\":12000000,\"d\":null,\"e\":[1,\"x\"],\"f\":{}}",
                Json.of("a", "\"\\\n\u0001ä").and("b", 85.55000000000001).and("c", 1.2e7).and("d", Double.NaN)
                        .and("e", List.of(1, "x")).and("f", java.util.Map.of()).toString());
    }

    private static ConnectionProfile profile(String... args) {
        CommonOptions options = new CommonOptions();
        new CommandLine(options).parseArgs(args);
        return options.connectionProfile();
    }

    private static FeedOptions feed(String... args) {
        FeedOptions options = new FeedOptions();
        new CommandLine(options).parseArgs(args);
        return options;
    }
}
