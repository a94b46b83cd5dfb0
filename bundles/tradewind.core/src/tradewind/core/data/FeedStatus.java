package tradewind.core.data;

import tradewind.core.quote.MarketDataType;

/**
 * How a feed is doing.
 *
 * @param marketData       kind of the streamed data, with its reason
 * @param lastTick         epoch milliseconds of receipt (local clock) of the newest tick, 0 if none
 * @param lastBackfill     epoch milliseconds (local clock) of the last successful backfill, 0 if none
 * @param nextBackfill     epoch milliseconds (local clock) when the next one is due, 0 while one is running
 * @param lastError        why the last backfill failed, empty if it succeeded
 * @param unconfirmed      closed bars that history has not confirmed yet
 * @param lastCsv          absolute path of the CSV file last written, empty if none was
 */
public record FeedStatus(MarketDataType marketData, String marketDataReason, long lastTick, long lastBackfill,
        long nextBackfill, String lastError, int unconfirmed, String lastCsv, long ticks, long backfills) {
}
