package tradewind.ai.internal.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.Costs;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Prediction;
import tradewind.core.forecast.PriceModels;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TrainedModel;
import tradewind.core.forecast.TrainingData;

/** Price models whose work is whatever a test says. */
final class Studio implements PriceModels {
    /** Returns whether it went through to the end. */
    interface Work {
        boolean run(Progress progress, BooleanSupplier cancelled) throws InterruptedException;
    }

    final CountDownLatch go = new CountDownLatch(1);
    volatile Work work = (progress, cancelled) -> true;
    volatile Map<String, String> parameters = Map.of();
    volatile int trainings;

    private boolean run(Progress progress, BooleanSupplier cancelled) {
        try {
            return work.run(progress, cancelled);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Forecaster> forecasters() {
        return List.of(new Net());
    }

    @Override
    public Evaluation evaluate(EvaluationRequest request, Progress progress, BooleanSupplier cancelled) {
        run(progress, cancelled);
        return evaluation();
    }

    private static Evaluation evaluation() {
        return new Evaluation("RHM", BarSize.M1, 1, Instant.EPOCH, Instant.EPOCH, List.of(), 1, 1, 0, 0, 1, Double.NaN,
                List.of(), "net",
                Map.of(), List.of(), new Evaluation.Verdict(false, List.of("No evidence of skill.")), "");
    }

    @Override
    public ModelCard train(Subject subject, String forecaster, Map<String, String> given, double testShare,
            boolean fresh, Progress progress, BooleanSupplier cancelled) {
        trainings++;
        parameters = given;
        boolean complete = run(progress, cancelled);
        return new ModelCard(subject.ticker(), BarSize.M1, forecaster, new ParameterValues(Map.of()), "c", 2, Instant.EPOCH,
                Instant.EPOCH, Instant.EPOCH, 1, complete, Map.of(), "learned", Path.of(""));
    }

    @Override
    public ModelCard trainTogether(String name, List<Subject> subjects, String forecaster, Map<String, String> given,
            double testShare, boolean fresh, Progress progress, BooleanSupplier cancelled) {
        return train(subjects.get(0), forecaster, given, testShare, fresh, progress, cancelled);
    }

    @Override
    public Evaluation test(ModelCard model, Subject subject, double testShare, Costs costs, BooleanSupplier cancelled) {
        return evaluation();
    }

    @Override
    public List<ModelCard> models() {
        return List.of();
    }

    @Override
    public Optional<Evaluation> evaluation(ModelCard model) {
        return Optional.of(evaluation());
    }

    @Override
    public void delete(ModelCard model) {
        throw new IllegalStateException("Jobs delete nothing");
    }

    @Override
    public Optional<ModelCard> latest(String ticker, BarSize barSize, String forecaster) {
        return Optional.empty();
    }

    @Override
    public Prediction predict(ModelCard model, Subject subject) {
        throw new IllegalStateException("Jobs predict nothing");
    }

    private static final class Net implements Forecaster {
        @Override
        public String id() {
            return "net";
        }

        @Override
        public String name() {
            return "The net";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public InputSpec input(ParameterValues values) {
            throw new IllegalStateException("Not asked for");
        }

        @Override
        public TrainedModel train(TrainingData data, ParameterValues values, Progress progress,
                BooleanSupplier cancelled) {
            throw new IllegalStateException("Not asked for");
        }

        @Override
        public TrainedModel continueTraining(TrainedModel model, TrainingData data, ParameterValues values,
                Progress progress, BooleanSupplier cancelled) {
            throw new IllegalStateException("Not asked for");
        }

        @Override
        public TrainedModel load(Path folder, ParameterValues values) {
            throw new IllegalStateException("Not asked for");
        }
    }
}
