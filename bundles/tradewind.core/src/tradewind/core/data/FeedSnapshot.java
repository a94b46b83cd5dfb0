package tradewind.core.data;

import tradewind.core.bar.BarSeries;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.Quote;

/**
 * One consistent look at a feed.
 *
 * @param series       every bar, closed and in progress; provisional ones are marked
 * @param firstChanged time of the earliest bar that differs from the snapshot before, epoch seconds;
 *                     {@link Long#MAX_VALUE} if none does, {@link Long#MIN_VALUE} if the series is a new one
 * @param sequence     counts snapshots of the feed
 */
public record FeedSnapshot(Instrument instrument, BarSeries series, Quote quote, FeedStatus status, long firstChanged,
        long sequence) {
}
