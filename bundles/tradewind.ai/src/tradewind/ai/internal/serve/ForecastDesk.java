package tradewind.ai.internal.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import tradewind.ai.internal.registry.ModelShelf;
import tradewind.core.Subscription;
import tradewind.core.connection.Connection;
import tradewind.core.data.DataFolder;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.InstrumentCatalog;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.LiveForecasts;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.PriceModels;
import tradewind.core.forecast.Served;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.PriceSource;

/** Serves models, all of them on one thread of its own. Safe for several threads. */
@Component
public final class ForecastDesk implements LiveForecasts {
    private static final System.Logger LOG = System.getLogger(ForecastDesk.class.getName());

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(ForecastDesk::thread);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** Of the serving thread, as all servings are. */
    private final List<Serving> served = new ArrayList<>();
    private final PriceModels models;
    private final MarketData market;
    private final InstrumentCatalog catalog;
    private final Connection connection;
    private final LogFolder logs;
    private volatile List<ForecastSnapshot> snapshots = List.of();
    private volatile Subscription resuming = () -> { };
    /** Of the serving thread. */
    private boolean resumed;

    @Activate
    public ForecastDesk(@Reference PriceModels models, @Reference MarketData market,
            @Reference InstrumentCatalog catalog, @Reference Connection connection) {
        this.models = models;
        this.market = market;
        this.catalog = catalog;
        this.connection = connection;
        this.logs = new LogFolder(folder(), () -> connection.status().profile(), InstantSource.system());
        thread.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    private static Thread thread(Runnable run) {
        Thread thread = new Thread(run, "serving");
        thread.setDaemon(true);
        return thread;
    }

    /** Ends all serving; what is remembered stays so. */
    @Deactivate
    public void close() {
        resuming.close();
        later(() -> {
            served.forEach(Serving::close);
            served.clear();
        });
        thread.shutdown();
    }

    /** Waits until the logs are let go of, after {@link #close}. */
    void awaitEnd() throws InterruptedException {
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }

    @Override
    public void start(Served wanted) {
        later(() -> {
            put(wanted, true);
            remember(wanted);
        });
    }

    @Override
    public void stop(Served unwanted) {
        later(() -> {
            remove(s -> s.served().sameBars(unwanted));
            remember(unwanted);
            changed();
        });
    }

    @Override
    public Subscription serve(Served wanted) {
        later(() -> put(wanted, false));
        return () -> later(() -> {
            remove(s -> s.served() == wanted);
            changed();
        });
    }

    @Override
    public synchronized void resume() {
        resuming.close();
        resuming = connection.onStatus(status -> {
            if (status.state().usable()) {
                later(this::resumeNow);
            }
        });
    }

    private void resumeNow() {
        resuming.close();
        resumed = true;
        try {
            for (ServedFile.Choice choice : file().read()) {
                find(choice).filter(found -> served.stream().noneMatch(s -> s.served().sameBars(found)))
                        .ifPresent(found -> put(found, true));
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "What was served before cannot be served again", e);
        }
    }

    private Optional<Served> find(ServedFile.Choice choice) {
        Optional<Instrument> instrument = catalog.all().stream().filter(i -> i.conId() == choice.conId()
                && i.exchange().equals(choice.exchange())).findFirst();
        Optional<ModelCard> card = models.models().stream().filter(c -> c.ticker().equals(choice.ticker())
                && c.barSize() == choice.barSize()
                && c.folder().getFileName().toString().equals(choice.model())).findFirst();
        if (instrument.isEmpty() || card.isEmpty()) {
            LOG.log(Level.WARNING, "The model or the instrument is gone: {0}", choice);
            return Optional.empty();
        }
        return Optional.of(new Served(instrument.get(), settings(instrument.get(), choice), card.get()));
    }

    /** Those of a feed that is open already, so that it is joined. */
    private FeedSettings settings(Instrument instrument, ServedFile.Choice choice) {
        FeedSettings d = FeedSettings.DEFAULT;
        return market.feeds().stream().filter(f -> f.instrument().equals(instrument)).map(MarketFeed::settings)
                .filter(s -> s.barSize() == choice.barSize() && s.whatToShow() == choice.whatToShow()
                        && s.regularOnly() == choice.regularOnly())
                .findFirst().orElseGet(() -> new FeedSettings(choice.barSize(), choice.whatToShow(),
                        choice.regularOnly(), d.intraMinutePoll(), d.historicalPoll(), d.alignToBar(),
                        PriceSource.chainFor(choice.whatToShow()), d.overlap(), d.initialHistory(), 0, false));
    }

    private void put(Served wanted, boolean remembered) {
        remove(s -> s.served().sameBars(wanted));
        served.add(new Serving(ports(), wanted, remembered, this::changed));
        changed();
    }

    private void remove(Predicate<Serving> unwanted) {
        served.removeIf(s -> {
            boolean found = unwanted.test(s);
            if (found) {
                s.close();
            }
            return found;
        });
    }

    private Ports ports() {
        return new Ports(market, this::forecaster, new ModelShelf(DataFolder.current().root().resolve("models")),
                logs, () -> connection.serverClock().instant(), InstantSource.system(),
                () -> connection.status().profile().kind().simulated(), this::later);
    }

    private Forecaster forecaster(String id) {
        return models.forecasters().stream().filter(f -> f.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the forecaster \"" + id + "\" is not installed"));
    }

    private static Path folder() {
        return DataFolder.current().root().resolve("forecasts");
    }

    private static ServedFile file() {
        return new ServedFile(folder().resolve("served.json"));
    }

    /** @param about what has just been started or stopped */
    private void remember(Served about) {
        try {
            List<ServedFile.Choice> choices = new ArrayList<>();
            served.stream().filter(Serving::remembered).map(s -> ServedFile.Choice.of(s.served())).forEach(choices::add);
            if (!resumed) {
                // Those of the last run, which wait for the connection, stay remembered.
                file().read().stream().filter(c -> !c.sameBars(ServedFile.Choice.of(about))).forEach(choices::add);
            }
            file().write(choices);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "What is served cannot be remembered", e);
        }
    }

    private void tick() {
        try {
            boolean any = false;
            for (Serving s : served) {
                any |= s.tick();
            }
            if (any) {
                changed();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Serving failed", e);
        }
    }

    private void changed() {
        snapshots = served.stream().map(Serving::snapshot).toList();
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A listener of forecasts failed", e);
            }
        }
    }

    private void later(Runnable task) {
        try {
            thread.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.log(Level.ERROR, "Serving failed", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "The program ends", e);
        }
    }

    @Override
    public List<ForecastSnapshot> snapshots() {
        return snapshots;
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
