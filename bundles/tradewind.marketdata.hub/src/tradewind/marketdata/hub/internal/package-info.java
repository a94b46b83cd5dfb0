/**
 * Live market state on one thread: ticks become the bar in progress, history confirms it, and everybody sees immutable
 * series.
 *
 * <p>A {@link tradewind.marketdata.hub.internal.LiveSeries} is one open series. Its ticks come through a
 * {@link tradewind.marketdata.hub.internal.TickIntake} to the {@link tradewind.marketdata.hub.internal.BarAggregator};
 * {@link tradewind.marketdata.hub.internal.Backfill} decides when which stretch of history is fetched;
 * {@link tradewind.marketdata.hub.internal.ConfirmedBars} brings both together, and the
 * {@link tradewind.marketdata.hub.internal.Publisher} shows the result. Everything in them runs on the hub's thread
 * ({@link tradewind.marketdata.hub.internal.EventLoop}); disks are touched on the thread of the
 * {@link tradewind.marketdata.hub.internal.Archive} only.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package tradewind.marketdata.hub.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
