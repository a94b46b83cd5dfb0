package tradewind.ai.internal.job;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import tradewind.ai.internal.job.RunningJob.Outcome;
import tradewind.ai.internal.job.RunningJob.Work;
import tradewind.core.Subscription;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.JobState;
import tradewind.core.forecast.JobState.Kind;
import tradewind.core.forecast.JobState.Phase;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ModelJob;
import tradewind.core.forecast.ModelJobs;
import tradewind.core.forecast.PriceModels;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TrainingRequest;

/** Jobs on the thread {@code training}, one after the other. */
@Component
public final class BackgroundJobs implements ModelJobs {
    private static final System.Logger LOG = System.getLogger(BackgroundJobs.class.getName());
    private static final int KEPT = 30;
    /** Long enough to write the weights of a cancelled training. */
    private static final int PATIENCE_SECONDS = 30;

    private final PriceModels models;
    private final InstantSource clock;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "training");
        thread.setDaemon(true);
        return thread;
    });
    private final CopyOnWriteArrayList<Consumer<ModelJob>> listeners = new CopyOnWriteArrayList<>();
    /** Newest first. */
    private final List<RunningJob> jobs = new ArrayList<>();
    private long count;

    @Activate
    public BackgroundJobs(@Reference PriceModels models) {
        this(models, InstantSource.system());
    }

    BackgroundJobs(PriceModels models, InstantSource clock) {
        this.models = models;
        this.clock = clock;
    }

    @Override
    public ModelJob train(TrainingRequest r) {
        return add(r.fresh() ? Kind.TRAINING : Kind.CONTINUING, r.subject(), r.forecaster(), job -> trained(r, job));
    }

    private Outcome trained(TrainingRequest r, RunningJob job) {
        job.stage("learning", 1, 1);
        ModelCard card = models.train(r.subject(), r.forecaster(), r.parameters(), r.testShare(), r.fresh(), job,
                job::cancelled);
        if (!card.complete()) {
            return new Outcome(Optional.of(card), Optional.empty(),
                    "kept as revision " + card.revision() + "; Continue goes on from there", false);
        }
        return new Outcome(Optional.of(card), models.evaluation(card), card.verdict(), true);
    }

    @Override
    public ModelJob evaluate(EvaluationRequest r) {
        return add(Kind.EVALUATION, r.subject(), r.forecaster(), job -> {
            Evaluation evaluation = models.evaluate(r, job, job::cancelled);
            return new Outcome(Optional.empty(), Optional.of(evaluation), evaluation.verdict().sentences().get(0), true);
        });
    }

    private RunningJob add(Kind kind, Subject subject, String forecaster, Work work) {
        String name = models.forecasters().stream().filter(f -> f.id().equals(forecaster)).map(Forecaster::name)
                .findFirst().orElse(forecaster);
        RunningJob job;
        synchronized (jobs) {
            JobState first = new JobState(++count, kind, subject.ticker(), subject.bars().barSize(), name, Phase.WAITING,
                    "", List.of(), clock.instant(), Optional.empty(), Optional.empty(), Optional.empty(), "");
            job = new RunningJob(first, work, clock, this::tell);
            jobs.add(0, job);
            for (int i = jobs.size() - 1; i >= 0 && jobs.size() > KEPT; i--) {
                if (jobs.get(i).state().phase().ended()) {
                    jobs.remove(i);
                }
            }
        }
        tell(job);
        executor.execute(job::run);
        return job;
    }

    @Override
    public List<ModelJob> jobs() {
        synchronized (jobs) {
            return List.copyOf(jobs);
        }
    }

    @Override
    public void forgetEnded() {
        synchronized (jobs) {
            jobs.removeIf(j -> j.state().phase().ended());
        }
    }

    @Override
    public Subscription onChange(Consumer<ModelJob> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(ModelJob job) {
        for (Consumer<ModelJob> listener : listeners) {
            try {
                listener.accept(job);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "A listener to model jobs failed", e);
            }
        }
    }

    /** Cancels what is under way and waits until it is kept. */
    @Deactivate
    void close() throws InterruptedException {
        executor.shutdown();
        jobs().forEach(ModelJob::cancel);
        if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.log(System.Logger.Level.WARNING, "A model job did not end within " + PATIENCE_SECONDS
                    + " s of its cancellation");
        }
    }
}
