package tradewind.core.data;

import java.time.Duration;
import java.util.List;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.core.quote.PriceSource;

/**
 * How a live series is kept.
 *
 * @param whatToShow             what authoritative bars are made of
 * @param regularOnly            history restricted to regular hours
 * @param intraMinutePoll        how often views are told of the bar in progress, at least 250 ms
 * @param historicalPoll         time between backfills, at least 1 s
 * @param alignToBar             whether backfills fall on bar close + 1 s; takes effect when the poll is a whole
 *                               multiple of the bar
 * @param priceChain             which price forms the bar in progress, first known wins; see
 *                               {@link PriceSource#chainFor}
 * @param overlap                how far each backfill reaches back over bars already confirmed
 * @param initialHistory         how much history is fetched when the feed opens
 * @param csvEvery               write the CSV file at every n-th backfill, 0 never
 * @param strictSeedRollover     drop the closed provisional bar from views until history confirms it, as the
 *                               reference does
 */
public record FeedSettings(BarSize barSize, WhatToShow whatToShow, boolean regularOnly, Duration intraMinutePoll,
        Duration historicalPoll, boolean alignToBar, List<PriceSource> priceChain, Duration overlap,
        Duration initialHistory, int csvEvery, boolean strictSeedRollover) {
    public static final Duration MIN_INTRA_MINUTE_POLL = Duration.ofMillis(250);
    public static final Duration MIN_HISTORICAL_POLL = Duration.ofSeconds(1);

    public static final FeedSettings DEFAULT = new FeedSettings(BarSize.M1, WhatToShow.TRADES, false,
            Duration.ofSeconds(1), Duration.ofSeconds(60), true, PriceSource.chainFor(WhatToShow.TRADES),
            Duration.ofMinutes(5), Duration.ofDays(5), 1, false);

    /** Values below their floor are raised to it; {@link #clamped} says whether that happened. */
    public FeedSettings {
        intraMinutePoll = max(intraMinutePoll, MIN_INTRA_MINUTE_POLL);
        historicalPoll = max(historicalPoll, MIN_HISTORICAL_POLL);
        priceChain = List.copyOf(priceChain);
        if (priceChain.isEmpty()) {
            throw new IllegalArgumentException("The price preference is empty");
        }
        if (csvEvery < 0) {
            throw new IllegalArgumentException("The CSV cadence must be 0 or more, not " + csvEvery);
        }
    }

    /** The same without the CSV file that is written by itself. */
    public FeedSettings withoutCsv() {
        return new FeedSettings(barSize, whatToShow, regularOnly, intraMinutePoll, historicalPoll, alignToBar, priceChain,
                overlap, initialHistory, 0, strictSeedRollover);
    }

    /** Whether these wishes lie below the floors and would be raised. */
    public static boolean clamped(Duration intraMinutePoll, Duration historicalPoll) {
        return intraMinutePoll.compareTo(MIN_INTRA_MINUTE_POLL) < 0
                || historicalPoll.compareTo(MIN_HISTORICAL_POLL) < 0;
    }

    /** Whether backfills fall on bar boundaries. */
    public boolean aligned() {
        long poll = historicalPoll.toMillis();
        return alignToBar && poll % (barSize.seconds() * 1000L) == 0;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }
}
