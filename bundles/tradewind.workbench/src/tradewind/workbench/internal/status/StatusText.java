package tradewind.workbench.internal.status;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.FeedStatus;
import tradewind.core.quote.MarketDataType;
import tradewind.workbench.internal.status.Segment.Shape;
import tradewind.workbench.internal.status.Segment.Tone;
import tradewind.workbench.internal.status.Segment.Topic;
import tradewind.workbench.internal.text.AccountText;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;

/**
 * Puts the state of the product into the words of the status bar.
 *
 * @param connection  empty while the connection service has not come
 * @param feed        the newest snapshot of the feed in focus
 * @param regularOnly whether history is restricted to regular hours
 * @param serverNow   the server's clock
 * @param localNow    the local clock, by which receipt is timed
 * @param trading     what is said of trading, after the account
 */
record StatusText(Optional<ConnectionStatus> connection, Optional<FeedSnapshot> feed, boolean regularOnly, ZoneId zone,
        Instant serverNow, Instant localNow, List<Segment> trading) {
    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final long SKEW_LIMIT_MILLIS = 2_000;

    /** The segments from left to right. */
    List<Segment> segments() {
        List<Segment> all = new ArrayList<>();
        connection.ifPresent(c -> all.add(kind(c.profile().kind())));
        all.add(link());
        all.add(marketData());
        all.add(history());
        connection.filter(c -> !c.accounts().isEmpty()).ifPresent(c -> all.add(account(c)));
        all.addAll(trading);
        all.add(new Segment(Shape.NONE, Tone.PLAIN, regularOnly ? "RTH" : "RTH+ETH",
                regularOnly ? "History holds regular trading hours only. A click changes that."
                        : "History holds all trading hours. A click restricts it to regular ones.",
                Topic.HOURS));
        all.add(clock());
        return all;
    }

    /** What is at stake. */
    static Segment kind(AccountKind kind) {
        return switch (kind) {
            case SIM -> new Segment(Shape.DISC, Tone.GOOD, "SIM", "Simulated market: no real money.",
                    Topic.CONNECTION);
            case REPLAY -> new Segment(Shape.REWIND, Tone.REPLAY, "REPLAY",
                    "A day that is over, on an account of its own: no real money.", Topic.CONNECTION);
            case PAPER -> new Segment(Shape.DIAMOND, Tone.WARNING, "PAPER", "Paper account: real market, play money.",
                    Topic.CONNECTION);
            case LIVE -> new Segment(Shape.SQUARE, Tone.LIVE, "LIVE", "LIVE account: real money.", Topic.CONNECTION);
        };
    }

    private Segment link() {
        if (connection.isEmpty()) {
            return new Segment(Shape.RING, Tone.MUTED, "starting", "The connection service is not there yet.",
                    Topic.CONNECTION);
        }
        ConnectionStatus c = connection.get();
        String name = c.profile().name();
        String tip = c.text() + " A click opens the connection.";
        return switch (c.state()) {
            case READY -> new Segment(Shape.DISC, Tone.GOOD,
                    name + (c.pingMillis() >= 0 ? " " + c.pingMillis() + " ms" : ""), tip, Topic.CONNECTION);
            case DEGRADED -> new Segment(Shape.TRIANGLE, Tone.WARNING, name + " lost its link to IB", tip,
                    Topic.CONNECTION);
            case RECONNECTING -> new Segment(Shape.TRIANGLE, Tone.WARNING, name + " reconnecting", tip,
                    Topic.CONNECTION);
            case DISCONNECTED -> new Segment(Shape.RING, Tone.BAD, name + " disconnected", tip, Topic.CONNECTION);
            case CONNECTING, HANDSHAKE, STARTING, SYNCING ->
                new Segment(Shape.RING, Tone.WARNING, name + " connecting", tip, Topic.CONNECTION);
        };
    }

    private Segment marketData() {
        if (feed.isEmpty()) {
            return new Segment(Shape.RING, Tone.MUTED, "no instrument", "Nothing is in focus yet.", Topic.MARKET_DATA);
        }
        FeedStatus status = feed.get().status();
        if (replayed()) {
            return recorded(feed.get());
        }
        String age = status.lastTick() == 0 ? ""
                : " " + Times.span(Duration.between(Instant.ofEpochMilli(status.lastTick()), localNow));
        String tip = dataTip(status, age);
        boolean quiet = status.lastTick() == 0
                || Duration.between(Instant.ofEpochMilli(status.lastTick()), localNow).compareTo(QUIET) > 0;
        return switch (status.marketData()) {
            case LIVE -> new Segment(quiet ? Shape.RING : Shape.DISC, quiet ? Tone.WARNING : Tone.GOOD, "LIVE" + age,
                    tip, Topic.MARKET_DATA);
            case FROZEN, DELAYED, DELAYED_FROZEN -> new Segment(Shape.TRIANGLE, Tone.WARNING,
                    typeName(status.marketData()) + age, tip, Topic.MARKET_DATA);
            case NONE -> new Segment(Shape.RING, Tone.BAD, "no market data", tip, Topic.MARKET_DATA);
        };
    }

    private boolean replayed() {
        return connection.map(c -> c.profile().kind() == AccountKind.REPLAY).orElse(false);
    }

    /** Old is what is old by the clock of the replay, however long it has been held. */
    private Segment recorded(FeedSnapshot snapshot) {
        long time = snapshot.quote().time();
        if (time == 0) {
            return new Segment(Shape.RING, Tone.REPLAY, "recorded", "No recorded price has come yet.",
                    Topic.MARKET_DATA);
        }
        Duration age = Duration.between(Instant.ofEpochMilli(time), serverNow);
        return new Segment(age.compareTo(QUIET) > 0 ? Shape.RING : Shape.DISC, Tone.REPLAY,
                "recorded " + Times.span(age.isNegative() ? Duration.ZERO : age),
                "Recorded market data. The last price is so old by the clock of the replay.", Topic.MARKET_DATA);
    }

    private static String dataTip(FeedStatus status, String age) {
        String reason = status.marketDataReason().isEmpty() ? "" : " (" + status.marketDataReason() + ")";
        return "Market data: " + typeName(status.marketData()) + reason + ". "
                + (age.isEmpty() ? "No tick has come yet." : "The last tick came" + age + " ago.");
    }

    /** The kind of market data in the words of the status bar. */
    static String typeName(MarketDataType type) {
        return switch (type) {
            case LIVE -> "LIVE";
            case FROZEN -> "FROZEN";
            case DELAYED -> "DELAYED 15m";
            case DELAYED_FROZEN -> "DELAYED-FROZEN";
            case NONE -> "none";
        };
    }

    private Segment history() {
        if (feed.isEmpty()) {
            return new Segment(Shape.RING, Tone.MUTED, "history", "No history is being kept yet.", Topic.HISTORY);
        }
        FeedStatus s = feed.get().status();
        String open = s.unconfirmed() > 0 ? Numbers.count(s.unconfirmed(), "closed bar waits", "closed bars wait") + " to be confirmed. " : "";
        String tip = open + Numbers.count(s.backfills(), "fetch", "fetches") + " so far"
                + (s.lastBackfill() == 0 ? "." : ", the last one at "
                        + Times.moment(s.lastBackfill(), zone) + ".");
        if (!s.lastError().isEmpty()) {
            return new Segment(Shape.TRIANGLE, Tone.WARNING, "history " + next(s), s.lastError() + " " + tip,
                    Topic.HISTORY);
        }
        return new Segment(s.lastBackfill() == 0 ? Shape.RING : Shape.DISC,
                s.lastBackfill() == 0 ? Tone.WARNING : Tone.GOOD, "history " + next(s), tip, Topic.HISTORY);
    }

    private String next(FeedStatus s) {
        if (replayed()) {
            return "up to now";
        }
        return s.nextBackfill() == 0 ? "fetching"
                : Times.countdown(Duration.between(localNow, Instant.ofEpochMilli(s.nextBackfill())));
    }

    private static Segment account(ConnectionStatus c) {
        String more = c.accounts().size() > 1 ? " +" + (c.accounts().size() - 1) : "";
        return new Segment(Shape.NONE, Tone.PLAIN, AccountText.masked(c.accounts().get(0)) + more,
                "Accounts: " + String.join(", ", c.accounts().stream().map(AccountText::masked).toList()),
                Topic.ACCOUNT);
    }

    private Segment clock() {
        long skew = connection.map(ConnectionStatus::clockSkewMillis).orElse(0L);
        boolean simulated = connection.map(c -> c.profile().kind().simulated()).orElse(false);
        boolean warns = Math.abs(skew) > SKEW_LIMIT_MILLIS && !simulated;
        String text = Times.clock(serverNow, zone);
        return warns ? new Segment(Shape.TRIANGLE, Tone.WARNING, text,
                "The server's clock is " + Times.span(Duration.ofMillis(Math.abs(skew)))
                        + (skew > 0 ? " ahead of" : " behind") + " this machine's. Set the time of this machine.",
                Topic.CLOCK)
                : new Segment(Shape.NONE, Tone.PLAIN, text,
                        "The server's clock in the zone in which times are shown. A click changes the zone.",
                        Topic.CLOCK);
    }
}
