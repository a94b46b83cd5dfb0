package tradewind.chart.view.internal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import tradewind.chart.view.model.ChartForecasts;
import tradewind.chart.view.model.ChartModel;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSize;
import tradewind.core.data.MarketFeed;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.LiveForecasts;
import tradewind.core.forecast.Served;

/**
 * Brings the forecasts of the bars on the chart into its model. Display thread. What makes forecasts is not started
 * before the first bars are on the screen, and not on this thread.
 */
final class ForecastFollower implements AutoCloseable {
    private final ChartModel model;
    private Optional<CompletableFuture<Service<LiveForecasts>>> live = Optional.empty();
    private final AtomicBoolean changed = new AtomicBoolean();
    private Optional<LiveForecasts> source = Optional.empty();
    private Optional<ForecastSnapshot> shown = Optional.empty();
    private Subscription subscription = () -> { };
    private Optional<MarketFeed> seen = Optional.empty();
    private BarSize size = BarSize.M1;

    ForecastFollower(ChartModel model) {
        this.model = model;
    }

    /** What serves models, once it has been started. */
    Optional<LiveForecasts> live() {
        return live.filter(s -> s.isDone() && !s.isCompletedExceptionally()).flatMap(s -> s.join().get());
    }

    /** Looks once. @return whether there is something new to draw */
    boolean look(Optional<MarketFeed> feed) {
        if (live.isEmpty() && !model.series().isEmpty()) {
            live = Optional.of(CompletableFuture.supplyAsync(() -> Service.of(LiveForecasts.class)));
        }
        Optional<LiveForecasts> present = live();
        if (!present.equals(source)) {
            subscription.close();
            source = present;
            subscription = present.map(l -> l.onChange(() -> changed.set(true))).orElse(() -> { });
            present.ifPresent(LiveForecasts::resume);
            changed.set(true);
        }
        boolean same = feed.equals(seen) && model.series().barSize() == size;
        if (!changed.getAndSet(false) && same) {
            return false;
        }
        seen = feed;
        size = model.series().barSize();
        shown = feed.flatMap(f -> present.flatMap(l -> l.snapshots().stream().filter(s -> of(s, f)).findFirst()));
        // Bars that were put together from smaller ones are not those that were forecast.
        model.forecasts(shown.filter(s -> s.served().feed().barSize() == size)
                .map(ChartForecasts::of).orElse(ChartForecasts.NONE));
        return true;
    }

    private static boolean of(ForecastSnapshot s, MarketFeed feed) {
        return s.served().instrument().equals(feed.instrument())
                && s.served().feed().barSize() == feed.settings().barSize()
                && s.served().feed().whatToShow() == feed.settings().whatToShow()
                && s.served().feed().regularOnly() == feed.settings().regularOnly();
    }

    /** What forecasts the bars of the feed. */
    Optional<Served> served() {
        return shown.map(ForecastSnapshot::served);
    }

    @Override
    public void close() {
        subscription.close();
        live.ifPresent(s -> s.thenAccept(Service::close));
    }
}
