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
import tradewind.ai.internal.baseline.Baseline;
import tradewind.ai.internal.data.Fold;
import tradewind.ai.internal.data.Preparation;
import tradewind.ai.internal.registry.Configuration;
import tradewind.ai.internal.registry.ModelShelf;
import tradewind.ai.internal.registry.ModelShelf.Shelved;
import tradewind.ai.internal.registry.Tried;
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
        ModelCard card = model.complete() ? judged(model, preparation, progress)
                : shelf.keep(cancelled(), preparation, model, Optional.empty());
        shelf.dropCheckpoints(subject.ticker(), bars.barSize(), configuration.hash());
        return card;
    }

    private ModelCard cancelled() {
        return card(false, Map.of(), "Not judged: the training was cancelled.");
    }

    private Progress kept(Progress progress, Preparation preparation) {
        return new KeptProgress(progress, soFar -> shelf.checkpoint(cancelled(), preparation, soFar));
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

    private ModelCard judged(TrainedModel model, Preparation preparation, Progress progress) throws IOException {
        progress.stage("testing on the days kept back", 1, 1);
        Tried tried = shelf.tried(subject.ticker(), bars.barSize(), configuration.hash(), Optional.empty());
        Evaluation evaluation = Examination.run(subject, bars, fold, entrant, preparation, model, Costs.DEFAULT, tried,
                () -> false);
        return shelf.keep(card(true, metrics(evaluation), evaluation.verdict().sentences().get(0)), preparation, model,
                Optional.of(evaluation));
    }

    private static Map<String, Double> metrics(Evaluation evaluation) {
        ModelScore s = evaluation.score();
        Map<String, Double> metrics = new TreeMap<>();
        metrics.put("skill", evaluation.verdict().skill() ? 1.0 : 0.0);
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
        metrics.put("dmP", s.skill().dmP());
        metrics.put("netBp", s.economics().get(0).net());
        metrics.put("testedBars", (double) evaluation.tested());
        metrics.values().removeIf(v -> !Double.isFinite(v));
        return metrics;
    }

    private ModelCard card(boolean complete, Map<String, Double> metrics, String verdict) {
        return new ModelCard(subject.ticker(), bars.barSize(), entrant.forecaster().id(), entrant.parameters(),
                configuration.hash(), 0, clock.instant(), Instant.ofEpochSecond(bars.time(fold.trainFrom())),
                Instant.ofEpochSecond(bars.time(fold.validationTo() - 1)), bars.size(), complete, metrics, verdict,
                java.nio.file.Path.of(""), List.of(subject.ticker()),
                Instant.ofEpochSecond(bars.time((complete ? fold.testTo() : fold.validationTo()) - 1)));
    }
}
