package tradewind.ai.internal.job;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.JobState;
import tradewind.core.forecast.JobState.Phase;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ModelJob;
import tradewind.core.forecast.Progress;

/** One job and how it goes; its own progress. Listeners are told outside of the lock. */
final class RunningJob implements ModelJob, Progress {
    private static final System.Logger LOG = System.getLogger(RunningJob.class.getName());

    /** What came out. */
    record Outcome(Optional<ModelCard> model, Optional<Evaluation> evaluation, String message, boolean complete) {
    }

    /** The work itself. */
    interface Work {
        Outcome run(RunningJob job);
    }

    private final InstantSource clock;
    /** Holds the bars; nothing is kept of it when it has ended. */
    private volatile @Nullable Work work;
    private final Consumer<ModelJob> changed;
    private final Pace pace;
    private final CompletableFuture<JobState> ended = new CompletableFuture<>();
    private final Object lock = new Object();
    private JobState state;
    private boolean stageIsNew = true;

    RunningJob(JobState first, Work work, InstantSource clock, Consumer<ModelJob> changed) {
        this.state = first;
        this.work = work;
        this.clock = clock;
        this.changed = changed;
        this.pace = new Pace(clock);
    }

    @Override
    public JobState state() {
        synchronized (lock) {
            return state;
        }
    }

    @Override
    public CompletableFuture<JobState> ended() {
        return ended.copy();
    }

    @Override
    public void cancel() {
        boolean waiting;
        synchronized (lock) {
            waiting = state.phase() == Phase.WAITING;
            if (state.phase() != Phase.RUNNING && !waiting) {
                return;
            }
            work = waiting ? null : work;
            state = waiting ? end(state, Phase.CANCELLED, Optional.empty(), Optional.empty(), "before it began")
                    : with(state, Phase.CANCELLING, "being cancelled");
        }
        tell();
    }

    boolean cancelled() {
        return state().phase() == Phase.CANCELLING;
    }

    /** Does the work on this thread; whatever it throws ends this job only. */
    void run() {
        synchronized (lock) {
            if (state.phase() != Phase.WAITING) {
                return;
            }
            state = with(state, Phase.RUNNING, "preparing the bars");
            pace.stage(0);
        }
        tell();
        Work now = work;
        work = null;
        if (now != null) {
            run(now);
        }
    }

    private void run(Work now) {
        try {
            Outcome o = now.run(this);
            end(o.complete() ? Phase.DONE : Phase.CANCELLED, o.model(), o.evaluation(), o.message());
        } catch (CancellationException e) {
            end(Phase.CANCELLED, Optional.empty(), Optional.empty(), "nothing is kept of it");
        } catch (IllegalArgumentException e) {
            end(Phase.FAILED, Optional.empty(), Optional.empty(), String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            LOG.log(System.Logger.Level.ERROR, "A model job ran out of memory", e);
            end(Phase.FAILED, Optional.empty(), Optional.empty(),
                    "There was not enough memory; fewer bars or a smaller model need less.");
        } catch (RuntimeException | Error e) {
            // A forecaster may be anybody's; its failure must not end the thread that the next job waits for.
            LOG.log(System.Logger.Level.ERROR, state().title() + " failed", e);
            end(Phase.FAILED, Optional.empty(), Optional.empty(), e.getMessage() == null ? e.toString()
                    : String.valueOf(e.getMessage()));
        }
    }

    private void end(Phase phase, Optional<ModelCard> model, Optional<Evaluation> evaluation, String message) {
        synchronized (lock) {
            state = end(state, phase, model, evaluation, message);
        }
        tell();
    }

    /** Whoever waits for the end finds that every listener knows of it. */
    private void tell() {
        JobState now = state();
        try {
            changed.accept(this);
        } finally {
            if (now.phase().ended()) {
                ended.complete(now);
            }
        }
    }

    @Override
    public void report(Step step) {
        synchronized (lock) {
            List<Step> steps = new ArrayList<>(stageIsNew ? List.of() : state.steps());
            stageIsNew = false;
            steps.add(step);
            state = new JobState(state.id(), state.kind(), state.ticker(), state.barSize(), state.forecaster(),
                    state.phase(), state.stage(), steps, state.since(), pace.remaining(step), state.model(),
                    state.evaluation(), state.message());
        }
        changed.accept(this);
    }

    @Override
    public void stage(String what, int number, int total) {
        synchronized (lock) {
            pace.stage(total - number);
            stageIsNew = true;
            if (state.phase() == Phase.RUNNING) {
                state = with(state, Phase.RUNNING, total > 1 ? what + " " + number + " of " + total : what);
            }
        }
        changed.accept(this);
    }

    private JobState with(JobState s, Phase phase, String stage) {
        return new JobState(s.id(), s.kind(), s.ticker(), s.barSize(), s.forecaster(), phase, stage, s.steps(),
                phase == s.phase() ? s.since() : clock.instant(), Optional.<Duration>empty(), s.model(), s.evaluation(),
                s.message());
    }

    private JobState end(JobState s, Phase phase, Optional<ModelCard> model, Optional<Evaluation> evaluation,
            String message) {
        return new JobState(s.id(), s.kind(), s.ticker(), s.barSize(), s.forecaster(), phase, "", s.steps(),
                clock.instant(), Optional.empty(), model, evaluation, message);
    }
}
