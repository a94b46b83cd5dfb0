package tradewind.cli;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.FeedSettings;
import tradewind.core.forecast.LiveForecasts;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.PriceModels;
import tradewind.core.forecast.Served;
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.Instrument;

/** Serves a trained model until interrupted: a line for each forecast and for what came of it. */
final class AiServe {
    private final Services services;
    private final CommonOptions common;
    private final AiOptions options;
    private final Consumer<Object> out;
    private final BooleanSupplier gone;

    /** @param gone whether nobody reads the output any more */
    AiServe(Services services, CommonOptions common, AiOptions options, Consumer<Object> out, BooleanSupplier gone) {
        this.services = services;
        this.common = common;
        this.options = options;
        this.out = out;
        this.gone = gone;
    }

    void run() throws InterruptedException {
        try (Session session = new Session(services, common.connectionProfile())) {
            FeedOptions feed = options.feed();
            Instrument instrument = session.qualify(feed.query());
            FeedSettings settings = feed.settings(FeedSettings.DEFAULT.initialHistory());
            serve(new Served(instrument, settings, model(instrument, settings)));
        }
    }

    private ModelCard model(Instrument instrument, FeedSettings settings) {
        String ticker = Subject.of(instrument, BarSeries.empty(settings.barSize()), settings.regularOnly()).ticker();
        return services.get(PriceModels.class).latest(ticker, settings.barSize(), options.model)
                .orElseThrow(() -> AiCommand.noModel(options.model, settings.barSize(), ticker));
    }

    private void serve(Served served) throws InterruptedException {
        LiveForecasts live = services.get(LiveForecasts.class);
        BlockingQueue<Boolean> changes = new LinkedBlockingQueue<>();
        ForecastPrinter printer = new ForecastPrinter(served.instrument().zone(), common.json, out);
        try (Subscription news = live.onChange(() -> changes.add(true)); Subscription serving = live.serve(served)) {
            long limit = options.minutes > 0 ? Duration.ofMillis(Math.round(options.minutes * 60_000)).toNanos()
                    : Long.MAX_VALUE;
            long start = System.nanoTime();
            for (long left = limit; left > 0 && !gone.getAsBoolean(); left = limit - (System.nanoTime() - start)) {
                if (changes.poll(Math.min(left, TimeUnit.SECONDS.toNanos(1)), TimeUnit.NANOSECONDS) != null) {
                    live.snapshots().stream().filter(s -> s.served().sameBars(served)).forEach(printer::snapshot);
                }
            }
        }
    }
}
