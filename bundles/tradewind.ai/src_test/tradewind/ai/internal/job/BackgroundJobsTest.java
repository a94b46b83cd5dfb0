package tradewind.ai.internal.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.JobState;
import tradewind.core.forecast.JobState.Phase;
import tradewind.core.forecast.ModelJob;
import tradewind.core.forecast.Progress.Step;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TrainingRequest;

@Timeout(20)
class BackgroundJobsTest {
    private static final Subject RHM = new Subject("RHM", BarSeries.of(BarSize.M1,
            List.of(Bar.authoritative(0, 1, 1, 1, 1, 1, BarSize.M1))), Optional.empty(), ZoneOffset.UTC, Optional.empty());

    private Instant now = Instant.EPOCH;
    private final Studio studio = new Studio();
    private final BackgroundJobs jobs = new BackgroundJobs(studio, () -> now);

    @AfterEach
    void close() throws InterruptedException {
        studio.go.countDown();
        jobs.close();
    }

    private ModelJob train(String forecaster, boolean fresh) {
        return jobs.train(new TrainingRequest(RHM, forecaster, Map.of("epochs", "4"), 0.2, fresh));
    }

    private static JobState end(ModelJob job) throws Exception {
        return job.ended().get(10, TimeUnit.SECONDS);
    }

    @Test
    void stepsTimeAndResultCanBeSeenOnTheWay() throws Exception {
        List<JobState> seen = Collections.synchronizedList(new ArrayList<>());
        jobs.onChange(job -> seen.add(job.state()));
        studio.work = (progress, cancelled) -> {
            for (int k = 1; k <= 4; k++) {
                now = now.plusSeconds(10);
                progress.report(new Step(k, 4, 1.0 / k, 2.0 / k, 0.9));
            }
            return true;
        };
        JobState last = end(train("net", true));
        assertEquals(Phase.DONE, last.phase());
        assertEquals("Training RHM 1m, The net", last.title());
        assertEquals(4, last.steps().size());
        assertEquals("learned", last.message());
        assertEquals("net", last.model().orElseThrow().forecaster());
        assertTrue(last.evaluation().isPresent());
        assertEquals(List.of(Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ZERO),
                seen.stream().flatMap(s -> s.remaining().stream()).toList());
        assertEquals(List.of(Phase.WAITING, Phase.RUNNING, Phase.DONE), seen.stream().map(JobState::phase).distinct().toList());
        assertEquals(Map.of("epochs", "4"), studio.parameters);
    }

    /** Going on from step 3, one step says how long the one that is left takes. */
    @Test
    void whatIsGoneOnWithCountsFromWhereItWas() throws Exception {
        studio.work = (progress, cancelled) -> {
            now = now.plusSeconds(7);
            progress.report(new Step(3, 5, 1, 1, 1));
            return true;
        };
        List<Duration> remaining = Collections.synchronizedList(new ArrayList<>());
        jobs.onChange(job -> job.state().remaining().ifPresent(remaining::add));
        assertEquals(JobState.Kind.CONTINUING, end(train("net", false)).kind());
        assertEquals(List.of(Duration.ofSeconds(14)), remaining);
    }

    @Test
    void foldsThatFollowTakeTheirTimeToo() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        jobs.onChange(job -> job.state().remaining().ifPresent(r -> told.add(job.state().stage() + ", " + r.toSeconds())));
        studio.work = (progress, cancelled) -> {
            for (int fold = 1; fold <= 2; fold++) {
                progress.stage("fold", fold, 2);
                for (int k = 1; k <= 2; k++) {
                    now = now.plusSeconds(5);
                    progress.report(new Step(k, 2, 1, 1, 1));
                }
            }
            return true;
        };
        JobState last = end(jobs.evaluate(EvaluationRequest.of(RHM, "net")));
        assertEquals(List.of("fold 1 of 2, 15", "fold 1 of 2, 10", "fold 2 of 2, 5", "fold 2 of 2, 0"), told);
        assertEquals(2, last.steps().size(), "of the last fold only");
        assertEquals(List.of("No evidence of skill."), last.evaluation().orElseThrow().verdict().sentences());
    }

    @Test
    void aCancelledTrainingIsKeptAndSaysHowToGoOn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        studio.work = (progress, cancelled) -> {
            begun.countDown();
            while (!cancelled.getAsBoolean()) {
                Thread.onSpinWait();
            }
            return false;
        };
        ModelJob job = train("net", true);
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        job.cancel();
        JobState last = end(job);
        assertEquals(Phase.CANCELLED, last.phase());
        assertTrue(last.message().contains("Continue goes on"), last.message());
        assertEquals(false, last.model().orElseThrow().complete());
        job.cancel();
        assertEquals(Phase.CANCELLED, job.state().phase());
    }

    @Test
    void oneThatFailsHarmsNoOther() throws Exception {
        studio.work = (progress, cancelled) -> {
            throw new NoClassDefFoundError("org/example/Engine");
        };
        ModelJob broken = train("net", true);
        assertEquals(Phase.FAILED, end(broken).phase());
        studio.work = (progress, cancelled) -> {
            throw new IllegalArgumentException("There are bars of 2 days.");
        };
        assertEquals("There are bars of 2 days.", end(train("net", true)).message());
        studio.work = (progress, cancelled) -> true;
        jobs.onChange(job -> {
            throw new IllegalStateException("a listener that fails");
        });
        assertEquals(Phase.DONE, end(train("net", true)).phase());
        assertEquals(3, jobs.jobs().size());
        jobs.forgetEnded();
        assertEquals(List.of(), jobs.jobs());
    }

    @Test
    void oneThatWaitsCanBeCancelledAndThenNeverBegins() throws Exception {
        studio.work = (progress, cancelled) -> {
            studio.go.await();
            return true;
        };
        ModelJob first = train("net", true);
        ModelJob second = train("net", true);
        ModelJob third = train("net", true);
        assertEquals(Phase.WAITING, second.state().phase());
        second.cancel();
        assertEquals(Phase.CANCELLED, end(second).phase());
        studio.go.countDown();
        assertEquals(Phase.DONE, end(first).phase());
        assertEquals(Phase.DONE, end(third).phase());
        assertEquals(2, studio.trainings);
        assertEquals(List.of(3L, 2L, 1L), jobs.jobs().stream().map(j -> j.state().id()).toList());
    }

    @Test
    void closingCancelsAndWaitsUntilItIsKept() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        studio.work = (progress, cancelled) -> {
            begun.countDown();
            while (!cancelled.getAsBoolean()) {
                Thread.onSpinWait();
            }
            return false;
        };
        ModelJob running = train("net", true);
        ModelJob waiting = train("net", true);
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        jobs.close();
        assertEquals(Phase.CANCELLED, running.state().phase());
        assertTrue(running.state().model().isPresent());
        assertEquals(Phase.CANCELLED, waiting.state().phase());
    }
}
