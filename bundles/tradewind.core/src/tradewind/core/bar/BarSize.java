package tradewind.core.bar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The length of a bar: every size that TWS serves, and 90 minutes, which is built from 30. */
public enum BarSize {
    S1("1 secs", "1s", 1), S5("5 secs", "5s", 5), S10("10 secs", "10s", 10), S15("15 secs", "15s", 15),
    S30("30 secs", "30s", 30),
    M1("1 min", "1m", 60), M2("2 mins", "2m", 120), M3("3 mins", "3m", 180), M5("5 mins", "5m", 300),
    M10("10 mins", "10m", 600), M15("15 mins", "15m", 900), M20("20 mins", "20m", 1200), M30("30 mins", "30m", 1800),
    H1("1 hour", "1h", 3600), M90("", "90m", 5400), H2("2 hours", "2h", 7200), H3("3 hours", "3h", 10800),
    H4("4 hours", "4h", 14400), H8("8 hours", "8h", 28800),
    D1("1 day", "1d", 86400), W1("1 week", "1wk", 7 * 86400), MO1("1 month", "1mo", 30 * 86400);

    private final String wireText;
    private final String shortText;
    private final int seconds;

    BarSize(String wireText, String shortText, int seconds) {
        this.wireText = wireText;
        this.shortText = shortText;
        this.seconds = seconds;
    }

    /** The spelling TWS wants ("1 min", "2 mins"); empty for a size that TWS does not serve. */
    public String wireText() {
        return wireText;
    }

    /** The spelling people type: 1m, 1h, 1d, 1wk, 1mo. */
    public String shortText() {
        return shortText;
    }

    /** Nominal length in seconds; a month counts 30 days. */
    public int seconds() {
        return seconds;
    }

    public boolean intraday() {
        return seconds < 86400;
    }

    /** Finds a size by either spelling, ignoring case; "60m" is one hour. */
    public static Optional<BarSize> parse(String text) {
        String t = text.trim().toLowerCase(Locale.ROOT);
        if (t.equals("60m")) {
            return Optional.of(H1);
        }
        return Arrays.stream(values())
                .filter(s -> s.shortText.equals(t) || !s.wireText.isEmpty() && s.wireText.equals(t)).findFirst();
    }
}
