package tradewind.chart.view.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import tradewind.chart.view.model.ChartIndicators;
import tradewind.chart.view.model.ShownIndicator;
import tradewind.core.bar.BarSeries;
import tradewind.core.instrument.TradingHours;

/**
 * Computes the indicators of one chart on a thread of its own. Only the latest request counts: what came in between is passed
 * over. Any thread may ask.
 */
final class IndicatorDesk implements AutoCloseable {
    /** What is to be shown. */
    record Request(BarSeries series, List<PlacedIndicator> placed, TradingHours hours) {
    }

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("chart-indicators").daemon().factory());
    private final AtomicReference<Optional<Request>> wanted = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<ChartIndicators>> ready = new AtomicReference<>(Optional.empty());
    /** Owned by the thread. */
    private List<RunningIndicator> running = List.of();

    void ask(Request request) {
        if (wanted.getAndSet(Optional.of(request)).isEmpty()) {
            thread.execute(this::serve);
        }
    }

    /** What was computed last, once. */
    Optional<ChartIndicators> take() {
        return ready.getAndSet(Optional.empty());
    }

    private void serve() {
        wanted.getAndSet(Optional.empty()).ifPresent(r -> ready.set(Optional.of(compute(r))));
    }

    /** On the thread, or in a test. */
    ChartIndicators compute(Request request) {
        List<RunningIndicator> next = new ArrayList<>();
        for (PlacedIndicator placed : request.placed()) {
            running(placed, request.hours(), next).ifPresent(r -> follow(r, placed, request.series(), next));
        }
        running = next;
        return request.series().isEmpty() ? new ChartIndicators(Long.MIN_VALUE, shown(next))
                : new ChartIndicators(request.series().time(0), shown(next));
    }

    private static List<ShownIndicator> shown(List<RunningIndicator> running) {
        return running.stream().map(RunningIndicator::shown).toList();
    }

    /** One that was there before goes on; two that are the same are computed twice. */
    private Optional<RunningIndicator> running(PlacedIndicator placed, TradingHours hours, List<RunningIndicator> used) {
        try {
            return Optional.of(running.stream().filter(r -> r.is(placed, hours) && !used.contains(r)).findFirst()
                    .orElseGet(() -> new RunningIndicator(placed, hours)));
        } catch (RuntimeException e) {
            log(placed, e);
            return Optional.empty();
        }
    }

    /** An indicator of a plug-in may fail: it is left out, the others are shown. */
    private static void follow(RunningIndicator one, PlacedIndicator placed, BarSeries series,
            List<RunningIndicator> next) {
        try {
            one.follow(series);
            next.add(one);
        } catch (RuntimeException e) {
            log(placed, e);
        }
    }

    private static void log(PlacedIndicator placed, RuntimeException e) {
        System.getLogger(IndicatorDesk.class.getName()).log(System.Logger.Level.WARNING,
                placed.kind().descriptor().name() + " is not shown: it failed", e);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
