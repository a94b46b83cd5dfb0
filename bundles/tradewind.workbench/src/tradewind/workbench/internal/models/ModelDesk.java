package tradewind.workbench.internal.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.data.AtomicFile;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.JobState;
import tradewind.core.forecast.JobState.Phase;
import tradewind.core.forecast.LiveForecasts;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ModelJob;
import tradewind.core.forecast.ModelJobs;
import tradewind.core.forecast.PriceModels;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.trade.Alerts;

/**
 * The price models of this program as its views share them: what is kept, what is under way, which result is looked at.
 * Any thread may call; nothing blocks. Listeners are told on any thread.
 */
public final class ModelDesk {
    private static final System.Logger LOG = System.getLogger(ModelDesk.class.getName());
    private static final ModelDesk DESK = new ModelDesk();

    private final CopyOnWriteArrayList<Consumer<ModelDesk>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable PriceModels models;
    private volatile @Nullable ModelJobs jobs;
    private volatile @Nullable LiveForecasts live;
    private volatile Optional<List<ModelCard>> cards = Optional.empty();
    private volatile String trouble = "";
    private volatile Optional<Result> result = Optional.empty();
    /** Whose settings the form is to take over; taken once. */
    private volatile Optional<ModelCard> template = Optional.empty();

    private ModelDesk() {
    }

    public static ModelDesk get() {
        return DESK;
    }

    /** Looks for the services from the first call on, away from this thread. */
    void findServices() {
        if (looking.compareAndSet(false, true)) {
            CompletableFuture.runAsync(() -> {
                Services.bind(PriceModels.class, this::modelsCame);
                Services.bind(ModelJobs.class, this::jobsCame);
                Services.bind(LiveForecasts.class, this::liveCame);
            });
        }
    }

    private Subscription modelsCame(PriceModels service) {
        models = service;
        refresh();
        return () -> {
            models = null;
            tell();
        };
    }

    private Subscription jobsCame(ModelJobs service) {
        jobs = service;
        Subscription following = service.onChange(this::jobChanged);
        tell();
        return () -> {
            following.close();
            jobs = null;
            tell();
        };
    }

    private Subscription liveCame(LiveForecasts service) {
        live = service;
        Subscription following = service.onChange(this::tell);
        tell();
        return () -> {
            following.close();
            live = null;
            tell();
        };
    }

    Optional<LiveForecasts> live() {
        return Optional.ofNullable(live);
    }

    /** How the model does live, if it is served. */
    Optional<ForecastSnapshot> served(ModelCard card) {
        return live().map(LiveForecasts::snapshots).orElse(List.of()).stream()
                .filter(s -> s.served().model().folder().equals(card.folder())).findFirst();
    }

    private void jobChanged(ModelJob job) {
        JobState state = job.state();
        if (state.phase() == Phase.WAITING) {
            JobMirror.show(job);
        }
        if (state.phase().ended()) {
            alert(state);
            Result.of(state).ifPresent(r -> result = Optional.of(r));
            refresh();
        }
        tell();
    }

    private static void alert(JobState state) {
        String text = state.title() + ": " + JobText.state(state);
        Alerts.tell(switch (state.phase()) {
            case FAILED -> Alerts.Level.BAD;
            case CANCELLED -> Alerts.Level.INFO;
            default -> Alerts.Level.GOOD;
        }, text);
    }

    Optional<PriceModels> models() {
        return Optional.ofNullable(models);
    }

    public Optional<ModelJobs> jobs() {
        return Optional.ofNullable(jobs);
    }

    /** The jobs that have not ended, newest first. */
    public List<ModelJob> underWay() {
        return jobs().map(ModelJobs::jobs).orElse(List.of()).stream().filter(j -> !j.state().phase().ended()).toList();
    }

    /** All models, newest first; empty until they have been read. */
    Optional<List<ModelCard>> cards() {
        return cards;
    }

    /** What the disk had to say last, empty if all is well. */
    String trouble() {
        return trouble;
    }

    Optional<Result> result() {
        return result;
    }

    /** Reads the models anew. */
    void refresh() {
        models().ifPresent(service -> away("The models cannot be read: ", () -> cards = Optional.of(service.models())));
    }

    /** Shows how a model did on the days that were kept back. */
    void show(ModelCard card) {
        models().ifPresent(service -> away("The result cannot be read: ", () -> {
            Optional<Result> read = Result.of(card, service.evaluation(card));
            if (read.isEmpty()) {
                throw new IllegalArgumentException(card.complete() ? "this model was kept without one."
                        : "a training that was cancelled is not judged; continue it first.");
            }
            result = read;
        }));
    }

    void show(JobState state) {
        Result.of(state).ifPresent(r -> {
            result = Optional.of(r);
            tell();
        });
    }

    /** Removes models for good. */
    void delete(List<ModelCard> which) {
        models().ifPresent(service -> away("The model cannot be deleted: ", () -> {
            which.forEach(this::stopServing);
            which.forEach(service::delete);
            cards = Optional.of(service.models());
        }));
    }

    private void stopServing(ModelCard card) {
        served(card).ifPresent(s -> live().ifPresent(service -> service.stop(s.served())));
    }

    /** Lets the form take over the settings of a model. */
    void useAsTemplate(ModelCard card) {
        template = Optional.of(card);
        tell();
    }

    Optional<ModelCard> takeTemplate() {
        Optional<ModelCard> taken = template;
        template = Optional.empty();
        return taken;
    }

    /** Writes a report; the future fails if it cannot be written. */
    static CompletableFuture<Path> write(Result report, Path file) {
        return CompletableFuture.supplyAsync(() -> AtomicFile.replace(file, report.evaluation().html()));
    }

    private void away(String whatFailed, Runnable work) {
        CompletableFuture.runAsync(work).whenComplete((done, error) -> {
            if (error == null) {
                trouble = "";
            } else {
                Throwable cause = OnDisplay.cause(error);
                trouble = whatFailed + cause.getMessage();
                if (!(cause instanceof IllegalArgumentException)) {
                    LOG.log(System.Logger.Level.WARNING, trouble, cause);
                }
            }
            tell();
        });
    }

    /** Tells of every change, starting now. */
    Subscription onChange(Consumer<ModelDesk> listener) {
        listeners.add(listener);
        findServices();
        listener.accept(this);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(l -> l.accept(this));
    }
}
