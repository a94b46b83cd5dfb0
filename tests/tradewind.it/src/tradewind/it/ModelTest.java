package tradewind.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.JobState;
import tradewind.core.forecast.JobState.Phase;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ModelJob;
import tradewind.core.forecast.ModelJobs;
import tradewind.core.forecast.PriceModels;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TrainingRequest;

/** A forecaster of this bundle, contributed by its plugin.xml, is trained in the running product. */
class ModelTest {
    private static final int PER_DAY = 200;

    private static Subject subject() {
        SplittableRandom random = new SplittableRandom(7);
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        double price = 100;
        for (int i = 0; i < 8 * PER_DAY; i++) {
            double open = price;
            price *= Math.exp(1e-3 * random.nextGaussian());
            builder.add(1_700_006_400L + (i / PER_DAY) * 86_400L + 32_400 + i % PER_DAY * 60L, open, Math.max(open, price),
                    Math.min(open, price), price, 100, false, BarSource.HISTORY);
        }
        BarSeries bars = builder.build();
        return new Subject("IT-SLOPE", bars, Optional.empty(), ZoneOffset.UTC, Optional.empty());
    }

    private static Forecaster find(PriceModels models, String id) {
        return models.forecasters().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void contributionsAreReadAndBadOnesAreLeftOut() throws Exception {
        PriceModels models = Services.get(PriceModels.class);
        Services.await("the registry", java.time.Duration.ofSeconds(20),
                () -> models.forecasters().stream().anyMatch(f -> f.id().equals("slope")));
        assertEquals("Slope of the last returns", find(models, "slope").name());
        assertFalse(models.forecasters().stream().anyMatch(f -> f.name().equals("Has no id")));
        Forecaster absent = models.forecasters().stream().filter(f -> f.id().equals("absent")).findFirst().orElse(null);
        if (absent != null) {
            assertTrue(String.valueOf(assertThrows(IllegalArgumentException.class, absent::parameters).getMessage())
                    .contains("tradewind.it"));
        }
        assertFalse(models.forecasters().stream().anyMatch(f -> f.id().equals("absent")));
        assertEquals(7, find(models, "slope").parameters().size());
        assertTrue(find(models, "b0").parameters().isEmpty());
    }

    @Test
    void trainCancelContinue() throws Exception {
        ModelJobs jobs = Services.get(ModelJobs.class);
        PriceModels models = Services.get(PriceModels.class);
        Map<String, String> settings = Map.of("epochs", "12");
        AtomicInteger steps = new AtomicInteger();
        ModelJob first;
        try (Subscription watching = jobs.onChange(job -> {
            if (job.state().steps().size() > 2 && steps.incrementAndGet() == 1) {
                job.cancel();
            }
        })) {
            first = jobs.train(new TrainingRequest(subject(), "slope", settings, 0.2, true));
            JobState cancelled = first.ended().get(60, TimeUnit.SECONDS);
            assertEquals(Phase.CANCELLED, cancelled.phase(), cancelled.message());
            assertFalse(cancelled.model().orElseThrow().complete());
        }
        JobState done = jobs.train(new TrainingRequest(subject(), "slope", settings, 0.2, false)).ended()
                .get(60, TimeUnit.SECONDS);
        assertEquals(Phase.DONE, done.phase(), done.message());
        assertEquals(4, done.steps().get(0).done(), "goes on after the three epochs that were done");
        ModelCard card = done.model().orElseThrow();
        assertEquals(List.of("b0", "b1", "b2", "b3", "b4", "b4-log", "slope"),
                models.evaluation(card).orElseThrow().models().stream().map(m -> m.id()).toList());
        models.delete(card);
        models.delete(first.state().model().orElseThrow());
        assertTrue(models.models().stream().noneMatch(c -> c.ticker().equals("IT-SLOPE")));
    }

    /** The platform says in which state the bundle of the extension point is; its services must not need the window. */
    @Test
    void theRegistryIsThereForTheCommandLineToo() {
        assertTrue(java.util.Arrays.stream(Services.context().getBundles())
                .anyMatch(b -> b.getSymbolicName().equals("org.eclipse.equinox.registry") && b.getState() == Bundle.ACTIVE));
    }
}
