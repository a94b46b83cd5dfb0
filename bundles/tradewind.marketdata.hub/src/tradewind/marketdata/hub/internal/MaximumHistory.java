package tradewind.marketdata.hub.internal;

import static java.lang.System.Logger.Level.WARNING;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.HistoryRequest;

/** Fetches 5-minute, 2-minute and 1-minute bars as far back as each goes, and keeps each under its own resolution. */
final class MaximumHistory {
    private static final System.Logger LOG = System.getLogger(MaximumHistory.class.getName());
    private static final List<BarSize> SIZES = List.of(BarSize.M5, BarSize.M2, BarSize.M1);

    private final LiveSeries series;
    private final HistoricalData.Progress progress;
    private final CompletableFuture<BarSeries> result = new CompletableFuture<>();
    private final List<BarSeries> pieces = new ArrayList<>();
    private @Nullable Throwable failure;

    MaximumHistory(LiveSeries series, HistoricalData.Progress progress) {
        this.series = series;
        this.progress = progress;
    }

    /** Fails only if no resolution could be fetched; cancelling it cancels the request under way. */
    CompletableFuture<BarSeries> run() {
        next(0);
        return result;
    }

    private void next(int index) {
        if (result.isDone()) {
            return;
        }
        if (index == SIZES.size()) {
            finish();
            return;
        }
        BarSize size = SIZES.get(index);
        CompletableFuture<BarSeries> request = series.ports.fetch(new HistoryRequest(series.instrument(), size,
                Instant.MIN, Instant.MAX, series.settings.whatToShow(), series.settings.regularOnly()),
                (done, total, detail) -> progress.report(done, total, size.shortText() + ": " + detail));
        result.whenComplete((bars, error) -> request.cancel(true));
        request.whenComplete((bars, error) -> series.ports.loop().execute(() -> {
            if (bars != null) {
                keep(size, bars);
            } else if (!result.isDone()) {
                failure = error;
                progress.report(0, 0, size.shortText() + " failed: " + (error == null ? "" : error.getMessage()));
            }
            next(index + 1);
        }));
    }

    private void keep(BarSize size, BarSeries bars) {
        pieces.add(bars.authoritative());
        if (size == series.settings.barSize()) {
            series.take(bars, Long.MAX_VALUE, Long.MIN_VALUE, false);
        } else {
            series.archive(size, Path.of("")).keep(bars).whenComplete((nothing, error) -> {
                if (error != null) {
                    LOG.log(WARNING, "Cannot store bars of " + series.instrument().displayName(), error);
                }
            });
        }
    }

    private void finish() {
        Throwable error = failure;
        if (pieces.isEmpty() && error != null) {
            result.completeExceptionally(error);
        } else {
            result.complete(BarSeries.combined(pieces));
        }
    }
}
