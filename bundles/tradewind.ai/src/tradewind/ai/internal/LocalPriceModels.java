package tradewind.ai.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import tradewind.ai.internal.data.Fold;
import tradewind.ai.internal.registry.Configuration;
import tradewind.ai.internal.registry.ModelShelf;
import tradewind.core.bar.BarSize;
import tradewind.core.data.DataFolder;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.Prediction;
import tradewind.core.forecast.PriceModels;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Subject;

/** Price models on this machine, kept in the folder {@code models} of the data folder. Safe for several threads. */
@Component
public final class LocalPriceModels implements PriceModels {
    private final InstantSource clock;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            fieldOption = FieldOption.REPLACE)
    private volatile List<Forecaster> plugIns = List.of();

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

    @Override
    public List<Forecaster> forecasters() {
        return Installed.with(plugIns).all();
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
        evaluator.run((e, data) -> e.forecaster().train(data, e.parameters(), progress, cancelled));
        int configurations = onDisk(() -> shelf().tried(request.subject().ticker(), bars.barSize(),
                configuration(entrant).hash()));
        return evaluator.result(entrant.forecaster().id(), request.costs(), configurations);
    }

    @Override
    public ModelCard train(Subject subject, String forecaster, Map<String, String> parameters, double testShare,
            boolean fresh, Progress progress, BooleanSupplier cancelled) {
        Contest.Entrant entrant = entrant(forecaster, parameters);
        Trainer trainer = new Trainer(shelf(), clock, subject, entrant, testShare);
        return onDisk(() -> trainer.train(fresh, progress, cancelled));
    }

    @Override
    public List<ModelCard> models() {
        return onDisk(() -> shelf().cards());
    }

    @Override
    public Optional<ModelCard> latest(String ticker, BarSize barSize, String forecaster) {
        return onDisk(() -> shelf().cards(ticker, barSize)).stream().filter(c -> c.forecaster().equals(forecaster))
                .findFirst();
    }

    @Override
    public Prediction predict(ModelCard model, Subject subject) {
        Forecaster forecaster = Installed.with(plugIns).find(model.forecaster());
        return NextBar.predict(onDisk(() -> shelf().open(model, forecaster)), subject);
    }

    private Contest.Entrant entrant(String forecaster, Map<String, String> parameters) {
        return Contest.Entrant.of(Installed.with(plugIns).find(forecaster), parameters);
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
