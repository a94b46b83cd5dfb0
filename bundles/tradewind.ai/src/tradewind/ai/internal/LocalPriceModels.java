package tradewind.ai.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import tradewind.ai.internal.data.Fold;
import tradewind.ai.internal.registry.Configuration;
import tradewind.ai.internal.registry.ModelShelf;
import tradewind.ai.internal.registry.Tried;
import tradewind.core.bar.BarSize;
import tradewind.core.data.DataFolder;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Costs;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.Prediction;
import tradewind.core.forecast.PriceModels;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Subject;
import tradewind.extension.Contributions;

/** Price models on this machine, kept in the folder {@code models} of the data folder. Safe for several threads. */
@Component
public final class LocalPriceModels implements PriceModels {
    private final InstantSource clock;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            fieldOption = FieldOption.REPLACE)
    private volatile List<Forecaster> plugIns = List.of();
    private final Set<String> complaints = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Contributions<Forecaster> contributions;

    public LocalPriceModels() {
        this(InstantSource.system());
    }

    LocalPriceModels(InstantSource clock) {
        this.clock = clock;
    }

    /** With these plug-ins; in the product the framework gives them. */
    public LocalPriceModels(InstantSource clock, List<Forecaster> plugIns) {
        this(clock);
        this.plugIns = plugIns;
    }

    /** The registry of extensions, in whatever product this is used. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindRegistry(IExtensionRegistry registry) {
        contributions = new Contributions<>(registry, Contributed.KIND, Contributed::new);
    }

    void unbindRegistry(IExtensionRegistry registry) {
        Contributions<Forecaster> present = contributions;
        if (present != null && present.isOf(registry)) {
            contributions = null;
        }
    }

    private Installed installed() {
        Contributions<Forecaster> present = contributions;
        return Installed.with(plugIns, present == null ? List.of() : present.usable(), complaints);
    }

    @Override
    public List<Forecaster> forecasters() {
        return installed().all();
    }

    @Override
    public Evaluation evaluate(EvaluationRequest request, Progress progress, BooleanSupplier cancelled) {
        Contest.Entrant entrant = entrant(request.forecaster(), request.parameters());
        BarColumns bars = request.subject().columns();
        List<Fold> folds = Fold.walkForward(bars, request.folds(), request.rolling());
        Evaluator evaluator = new Evaluator(request.subject(), bars, folds, entrant, cancelled);
        if (request.autoregressive()) {
            evaluator.alsoManyStepsAhead();
        }
        AtomicInteger fold = new AtomicInteger();
        evaluator.run((e, data) -> {
            progress.stage("fold", fold.incrementAndGet(), folds.size());
            return e.forecaster().train(data, e.parameters(), progress, cancelled);
        });
        String id = entrant.forecaster().id();
        Tried tried = onDisk(() -> shelf().tried(request.subject().ticker(), bars.barSize(), configuration(entrant).hash(),
                Optional.of(evaluator.daily(id, request.costs()))));
        return evaluator.result(id, request.costs(), tried);
    }

    @Override
    public ModelCard train(Subject subject, String forecaster, Map<String, String> parameters, double testShare,
            boolean fresh, Progress progress, BooleanSupplier cancelled) {
        Contest.Entrant entrant = entrant(forecaster, parameters);
        Trainer trainer = new Trainer(shelf(), clock, subject, entrant, testShare);
        return onDisk(() -> trainer.train(fresh, progress, cancelled));
    }

    @Override
    public ModelCard trainTogether(String name, List<Subject> subjects, String forecaster,
            Map<String, String> parameters, double testShare, boolean fresh, Progress progress,
            BooleanSupplier cancelled) {
        GeneralTrainer trainer = new GeneralTrainer(shelf(), clock, Subject.named(name), subjects,
                entrant(forecaster, parameters), testShare);
        return onDisk(() -> trainer.train(fresh, progress, cancelled));
    }

    @Override
    public Evaluation test(ModelCard model, Subject subject, double testShare, Costs costs, BooleanSupplier cancelled) {
        Contest.Entrant entrant = entrant(model.forecaster(), model.parameters().values());
        return Examination.of(onDisk(() -> shelf().open(model, entrant.forecaster())), entrant, subject, testShare, costs,
                cancelled);
    }

    @Override
    public List<ModelCard> models() {
        return onDisk(() -> shelf().cards());
    }

    @Override
    public Optional<Evaluation> evaluation(ModelCard model) {
        return onDisk(() -> shelf().evaluation(model));
    }

    @Override
    public void delete(ModelCard model) {
        onDisk(() -> {
            shelf().delete(model);
            return model;
        });
    }

    @Override
    public Optional<ModelCard> latest(String ticker, BarSize barSize, String forecaster) {
        return onDisk(() -> shelf().cards(ticker, barSize)).stream().filter(c -> c.forecaster().equals(forecaster))
                .findFirst();
    }

    @Override
    public Prediction predict(ModelCard model, Subject subject) {
        Forecaster forecaster = installed().find(model.forecaster());
        return NextBar.predict(onDisk(() -> shelf().open(model, forecaster)), subject);
    }

    private Contest.Entrant entrant(String forecaster, Map<String, String> parameters) {
        return Contest.Entrant.of(installed().find(forecaster), parameters);
    }

    private static Configuration configuration(Contest.Entrant e) {
        return new Configuration(e.forecaster().id(), e.parameters(), e.spec());
    }

    /** The folder may be named after this service has started. */
    private static ModelShelf shelf() {
        return new ModelShelf(DataFolder.current().root().resolve("models"));
    }

    private interface DiskCall<T> {
        T call() throws IOException;
    }

    private static <T> T onDisk(DiskCall<T> call) {
        try {
            return call.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }
}
