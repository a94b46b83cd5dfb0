package tradewind.ai.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tradewind.ai.internal.baseline.Baseline;
import tradewind.ai.internal.data.Fold;
import tradewind.ai.internal.data.Preparation;
import tradewind.ai.internal.registry.Configuration;
import tradewind.ai.internal.registry.ModelShelf;
import tradewind.ai.internal.registry.ModelShelf.Shelved;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Costs;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ModelScore;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TrainedModel;
import tradewind.core.forecast.TrainingData;

/** One training from bars to a model on the shelf. */
final class Trainer {
    private static final System.Logger LOG = System.getLogger(Trainer.class.getName());
    private final ModelShelf shelf;
    private final InstantSource clock;
    private final Subject subject;
    private final BarColumns bars;
    private final Contest.Entrant entrant;
    private final Configuration configuration;
    private final Fold fold;

    /** @throws IllegalArgumentException if there are too few days */
    Trainer(ModelShelf shelf, InstantSource clock, Subject subject, Contest.Entrant entrant, double testShare) {
        this.shelf = shelf;
        this.clock = clock;
        this.subject = subject;
        this.entrant = entrant;
        bars = subject.columns();
        configuration = new Configuration(entrant.forecaster().id(), entrant.parameters(), entrant.spec());
        fold = Fold.single(bars, testShare);
    }

    ModelCard train(boolean fresh, Progress progress, BooleanSupplier cancelled) throws IOException {
        Optional<Shelved> before = fresh || entrant.forecaster() instanceof Baseline ? Optional.empty() : latest();
        before.ifPresent(this::refuseIfItHasSeenTheTest);
        Preparation preparation = before.map(Shelved::preparation).orElseGet(() -> Preparation.fit(
                bars.until(fold.trainTo()), fold.trainFrom(), entrant.spec(), Evaluator.grid(subject, bars, fold)));
        TrainingData data = fold.training(preparation.input(bars.until(fold.validationTo())), entrant.spec());
        if (data.trainSize() == 0) {
            throw new IllegalArgumentException("No stretch of bars without a hole is long enough to learn from");
        }
        Forecaster f = entrant.forecaster();
        TrainedModel model = before.isPresent()
                ? f.continueTraining(before.get().model(), data, entrant.parameters(), kept(progress, preparation),
                        cancelled)
                : f.train(data, entrant.parameters(), kept(progress, preparation), cancelled);
        ModelCard card = shelf.keep(model.complete() ? judged(model, preparation) : cancelled(), preparation, model);
        shelf.dropCheckpoints(subject.ticker(), bars.barSize(), configuration.hash());
        return card;
    }

    private ModelCard cancelled() {
        return card(false, Map.of(), "Not judged: the training was cancelled.");
    }

    /** Keeps each checkpoint, so that the death of this process costs one step. */
    private Progress kept(Progress progress, Preparation preparation) {
        return new Progress() {
            @Override
            public void report(Step step) {
                progress.report(step);
            }

            @Override
            public void checkpoint(Supplier<TrainedModel> soFar) {
                try {
                    shelf.checkpoint(cancelled(), preparation, soFar.get());
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "The training goes on, but where it stands could not be kept", e);
                }
            }
        };
    }

    /** What a training that died has left, otherwise the newest model. */
    private Optional<Shelved> latest() throws IOException {
        for (ModelCard checkpoint : shelf.checkpoints(subject.ticker(), bars.barSize(), configuration.hash())) {
            try {
                return Optional.of(shelf.open(checkpoint, entrant.forecaster()));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A training that was broken off cannot be gone on with", e);
            }
        }
        Optional<ModelCard> card = shelf.cards(subject.ticker(), bars.barSize()).stream()
                .filter(c -> c.configuration().equals(configuration.hash())).findFirst();
        return card.isEmpty() ? Optional.empty() : Optional.of(shelf.open(card.get(), entrant.forecaster()));
    }

    private void refuseIfItHasSeenTheTest(Shelved before) {
        Instant tested = Instant.ofEpochSecond(bars.time(fold.testFrom()));
        if (!before.card().learntTo().isBefore(tested)) {
            throw new IllegalArgumentException("The model to go on from has seen bars up to " + before.card().learntTo()
                    + ", and the test would begin at " + tested + "; start fresh, or give newer bars");
        }
    }

    private ModelCard judged(TrainedModel model, Preparation preparation) {
        Evaluator evaluator = new Evaluator(subject, bars, List.of(fold), entrant, () -> false);
        evaluator.prepared(preparation);
        evaluator.run((e, data) -> model);
        Evaluation evaluation = evaluator.result(entrant.forecaster().id(), Costs.DEFAULT, 1);
        return card(true, metrics(evaluation), evaluation.verdict().sentences().get(0));
    }

    private static Map<String, Double> metrics(Evaluation evaluation) {
        ModelScore s = evaluation.score();
        Map<String, Double> metrics = new TreeMap<>();
        metrics.put("closeMae", s.errors().close());
        metrics.put("highMae", s.errors().high());
        metrics.put("lowMae", s.errors().low());
        metrics.put("volumeLogMae", s.errors().logVolume());
        metrics.put("mase", s.skill().mase());
        metrics.put("r2", s.skill().r2());
        metrics.put("direction", s.direction().hits());
        metrics.put("coverage80", s.intervals().calibrated().get(1).coverage());
        metrics.put("width80", s.intervals().calibrated().get(1).width());
        metrics.put("crps", s.intervals().crps());
        metrics.put("testedBars", (double) evaluation.tested());
        metrics.values().removeIf(v -> !Double.isFinite(v));
        return metrics;
    }

    private ModelCard card(boolean complete, Map<String, Double> metrics, String verdict) {
        return new ModelCard(subject.ticker(), bars.barSize(), entrant.forecaster().id(), entrant.parameters(),
                configuration.hash(), 0, clock.instant(), Instant.ofEpochSecond(bars.time(fold.trainFrom())),
                Instant.ofEpochSecond(bars.time(fold.validationTo() - 1)), bars.size(), complete, metrics, verdict,
                java.nio.file.Path.of(""));
    }
}
