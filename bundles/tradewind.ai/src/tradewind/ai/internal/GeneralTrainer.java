package tradewind.ai.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import tradewind.ai.internal.data.Fold;
import tradewind.ai.internal.data.JoinedInput;
import tradewind.ai.internal.data.Preparation;
import tradewind.ai.internal.registry.Configuration;
import tradewind.ai.internal.registry.ModelShelf;
import tradewind.ai.internal.registry.Tried;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Costs;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.Feature;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TrainedModel;
import tradewind.core.forecast.TrainingData;

/** One training on several instruments, each through scales of its own, to one model on the shelf. */
final class GeneralTrainer {
    private static final Set<Feature> LEVELS = EnumSet.of(Feature.OPEN, Feature.HIGH, Feature.LOW, Feature.CLOSE,
            Feature.MID, Feature.VOLUME);

    /** One instrument with what was fitted on its days to learn from. */
    private record Part(Subject subject, BarColumns bars, Fold fold, Preparation preparation) {
        TrainingData data(InputSpec spec) {
            return fold.training(preparation.input(bars.until(fold.validationTo())), spec);
        }

        Instant learntFrom() {
            return Instant.ofEpochSecond(bars.time(fold.trainFrom()));
        }

        Instant learntTo() {
            return Instant.ofEpochSecond(bars.time(fold.validationTo() - 1));
        }

        Instant testedTo() {
            return Instant.ofEpochSecond(bars.time(fold.testTo() - 1));
        }
    }

    private final ModelShelf shelf;
    private final InstantSource clock;
    private final String name;
    private final Contest.Entrant entrant;
    private final Configuration configuration;
    private final List<Part> parts = new ArrayList<>();

    /** @throws IllegalArgumentException as {@link tradewind.core.forecast.PriceModels#trainTogether} */
    GeneralTrainer(ModelShelf shelf, InstantSource clock, String name, List<Subject> subjects, Contest.Entrant entrant,
            double testShare) {
        this.shelf = shelf;
        this.clock = clock;
        this.name = name;
        this.entrant = entrant;
        configuration = new Configuration(entrant.forecaster().id(), entrant.parameters(), entrant.spec());
        requireReturns(entrant);
        if (subjects.size() < 2 || subjects.stream().map(Subject::ticker).distinct().count() < subjects.size()) {
            throw new IllegalArgumentException("A general model learns from two or more different instruments");
        }
        subjects.forEach(s -> parts.add(part(s, entrant.spec(), testShare)));
    }

    /** @throws IllegalArgumentException if it looks at prices themselves */
    static void requireReturns(Contest.Entrant entrant) {
        List<String> levels = entrant.spec().features().stream().filter(LEVELS::contains).map(Feature::label).toList();
        if (!levels.isEmpty()) {
            throw new IllegalArgumentException(entrant.forecaster().name() + " looks at " + String.join(", ", levels)
                    + " themselves, which mean something else for every instrument");
        }
    }

    private static Part part(Subject subject, InputSpec spec, double testShare) {
        BarColumns bars = subject.columns();
        Fold fold = Fold.single(bars, testShare);
        return new Part(subject, bars, fold, Preparation.fit(bars.until(fold.trainTo()), fold.trainFrom(), spec,
                Evaluator.grid(subject, bars, fold)));
    }

    ModelCard train(boolean fresh, Progress progress, BooleanSupplier cancelled) throws IOException {
        TrainingData data = JoinedInput.join(parts.stream().map(p -> p.data(entrant.spec())).toList(), entrant.spec());
        if (data.trainSize() == 0) {
            throw new IllegalArgumentException("No stretch of bars without a hole is long enough to learn from");
        }
        Optional<TrainedModel> before = fresh ? Optional.empty() : latest();
        Forecaster f = entrant.forecaster();
        TrainedModel model = before.isPresent()
                ? f.continueTraining(before.get(), data, entrant.parameters(), kept(progress), cancelled)
                : f.train(data, entrant.parameters(), kept(progress), cancelled);
        ModelCard card = shelf.keep(model.complete() ? judged(model, progress) : cancelled(),
                parts.get(0).preparation(), model, Optional.empty());
        shelf.dropCheckpoints(name, card.barSize(), configuration.hash());
        return card;
    }

    private ModelCard cancelled() {
        return card(false, Map.of(), "Not judged: the training was cancelled.");
    }

    private Progress kept(Progress progress) {
        return new KeptProgress(progress, soFar -> shelf.checkpoint(cancelled(), parts.get(0).preparation(), soFar));
    }

    /** What a training that died has left, otherwise the newest model of the same instruments. */
    private Optional<TrainedModel> latest() throws IOException {
        BarSize size = parts.get(0).bars().barSize();
        List<ModelCard> before = new ArrayList<>(shelf.checkpoints(name, size, configuration.hash()));
        before.addAll(shelf.cards(name, size));
        Optional<ModelCard> card = before.stream().filter(c -> c.configuration().equals(configuration.hash())
                && c.instruments().equals(instruments())).findFirst();
        return card.isEmpty() ? Optional.empty()
                : Optional.of(shelf.open(card.get(), entrant.forecaster()).model());
    }

    private ModelCard judged(TrainedModel model, Progress progress) {
        Map<String, Double> metrics = new TreeMap<>();
        List<String> errors = new ArrayList<>();
        double sum = 0;
        boolean skill = false;
        for (int p = 0; p < parts.size(); p++) {
            progress.stage("testing on the days kept back", p + 1, parts.size());
            Part part = parts.get(p);
            String ticker = part.subject().ticker();
            Evaluation e = Examination.run(part.subject(), part.bars(), part.fold(), entrant, part.preparation(), model,
                    Costs.DEFAULT, Tried.ONE, () -> false);
            double mase = e.score().skill().mase();
            metrics.put("mase." + ticker, mase);
            metrics.put("coverage80." + ticker, e.score().intervals().calibrated().get(1).coverage());
            errors.add(ticker + String.format(Locale.ROOT, " %.3f", mase));
            sum += mase;
            skill |= e.verdict().skill();
        }
        metrics.put("mase", sum / parts.size());
        metrics.put("skill", skill ? 1.0 : 0.0);
        metrics.values().removeIf(v -> !Double.isFinite(v));
        return card(true, metrics, (skill ? "Some" : "No") + " evidence of skill on later days of the instruments it"
                + " learnt from; error of the close over that of \"nothing changes\": " + String.join(", ", errors)
                + ".");
    }

    private List<String> instruments() {
        return parts.stream().map(p -> p.subject().ticker()).toList();
    }

    private ModelCard card(boolean complete, Map<String, Double> metrics, String verdict) {
        return new ModelCard(name, parts.get(0).bars().barSize(), entrant.forecaster().id(), entrant.parameters(),
                configuration.hash(), 0, clock.instant(),
                parts.stream().map(Part::learntFrom).min(Comparator.naturalOrder()).orElseThrow(),
                parts.stream().map(Part::learntTo).max(Comparator.naturalOrder()).orElseThrow(),
                parts.stream().mapToInt(p -> p.bars().size()).sum(), complete, metrics, verdict, Path.of(""),
                instruments(), parts.stream().map(complete ? Part::testedTo : Part::learntTo)
                        .max(Comparator.naturalOrder()).orElseThrow());
    }
}
