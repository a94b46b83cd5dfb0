package tradewind.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Prediction;
import tradewind.core.forecast.PriceModels;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Subject;

/** Trains, judges and uses price models. */
@picocli.CommandLine.Command(name = "ai", sortOptions = false,
        description = {"Train a price model, judge it on days it has not seen beside simple baselines, forecast the"
                + " next bar, or serve it: a forecast at every close until interrupted.", "Settings of the model are options too, for example --epochs 5. That there is no evidence"
                + " of skill is a result like any other, with exit code 0."})
final class AiCommand extends Command {
    @Mixin
    private final AiOptions options = new AiOptions();

    @Unmatched
    private final List<String> others = new ArrayList<>();

    private final BooleanSupplier cancelled = this::cancelled;
    private boolean interrupted;

    AiCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        if (options.gpuCheck) {
            print(AiOutput.gpu(common.json));
        }
        PriceModels models = services.get(PriceModels.class);
        Forecaster forecaster = forecaster(models);
        check(forecaster);
        if (options.mode == AiOptions.Mode.SERVE) {
            new AiServe(services, common, options, this::print, () -> out().checkError()).run();
            return ExitCode.OK;
        }
        try {
            switch (options.mode) {
                case TRAIN -> train(models, options.subjects(services, common));
                case TEST -> test(models, options.subjects(services, common));
                case EVAL -> evaluate(models, options.subject(services, common));
                default -> predict(models, options.subject(services, common));
            }
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }

    /** Takes the interrupt that Ctrl-C is: an interrupted thread could not write the model that it has so far. */
    private boolean cancelled() {
        interrupted |= Thread.interrupted();
        return interrupted;
    }

    private Forecaster forecaster(PriceModels models) {
        return models.forecasters().stream().filter(f -> f.id().equals(options.model)).findFirst()
                .orElseThrow(() -> new CommandFailed(ExitCode.NOT_FOUND, "The forecaster \"" + options.model
                        + "\" is not installed; installed are " + models.forecasters().stream()
                                .map(f -> f.id() + " (" + f.name() + ")").collect(Collectors.joining(", "))));
    }

    /** Complains before anything is computed. */
    private void check(Forecaster forecaster) {
        try {
            ParameterValues.of(forecaster.parameters(), AiOptions.parameters(others));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, forecaster.id() + ": " + e.getMessage());
        }
        if (options.folds < 1 || !(options.testRatio > 0 && options.testRatio < 1)) {
            throw new CommandFailed(ExitCode.USAGE, "--folds is 1 or more, --test-ratio between 0 and 1");
        }
        options.costs();
        if (options.mode == AiOptions.Mode.TRAIN && options.data.size() > 1 && options.ticker.isEmpty()) {
            throw new CommandFailed(ExitCode.USAGE, "A model of several files needs a name: --ticker NAME");
        }
    }

    private void train(PriceModels models, List<Subject> subjects) {
        Map<String, String> settings = AiOptions.parameters(others);
        ModelCard card = subjects.size() == 1
                ? models.train(subjects.get(0), options.model, settings, options.testRatio, options.fresh, progress(),
                        cancelled)
                : models.trainTogether(options.ticker, subjects, options.model, settings, options.testRatio,
                        options.fresh, progress(), cancelled);
        if (common.json) {
            print(AiOutput.json(card));
        } else {
            AiOutput.lines(card).forEach(this::print);
        }
        if (!card.complete()) {
            throw new CommandFailed(ExitCode.FAILED, "The training was cancelled; without --fresh it goes on from there");
        }
    }

    private void evaluate(PriceModels models, Subject subject) {
        Evaluation evaluation = models.evaluate(new EvaluationRequest(subject, options.model,
                AiOptions.parameters(others), options.evalMode == AiOptions.EvalMode.AUTOREG, options.folds,
                options.rolling, options.costs()), progress(), cancelled);
        if (common.json) {
            evaluation.models().forEach(m -> print(AiOutput.json(evaluation, m)));
            print(AiOutput.json(evaluation));
        } else {
            AiOutput.lines(evaluation).forEach(this::print);
        }
        if (!options.report.isEmpty()) {
            write(Path.of(options.report), evaluation.html(), "The report is in ");
        }
    }

    private void test(PriceModels models, List<Subject> subjects) {
        if (!common.json) {
            print(AiOutput.testHead());
        }
        for (Subject subject : subjects) {
            for (String name : options.trained(subject)) {
                Evaluation e = models.test(latest(models, subject, name), subject, options.testRatio, options.costs(),
                        cancelled);
                print(common.json ? AiOutput.json(e).and("trained", name).and("mase", e.score().skill().mase())
                        .and("coverage80", e.score().intervals().calibrated().get(1).coverage())
                        : AiOutput.testLine(e, name));
            }
        }
    }

    private ModelCard latest(PriceModels models, Subject subject, String name) {
        return models.latest(name, subject.bars().barSize(), options.model)
                .orElseThrow(() -> noModel(options.model, subject.bars().barSize(), name));
    }

    private void predict(PriceModels models, Subject subject) {
        ModelCard card = latest(models, subject, options.trained(subject).get(0));
        Prediction prediction = models.predict(card, subject);
        if (common.json) {
            print(AiOutput.json(prediction));
        } else {
            AiOutput.lines(prediction).forEach(this::print);
        }
    }

    static CommandFailed noModel(String forecaster, BarSize size, String ticker) {
        return new CommandFailed(ExitCode.NOT_FOUND, "There is no model " + forecaster + " for " + size.shortText()
                + " bars of " + ticker + "; train one with --mode train");
    }

    private Progress progress() {
        return common.json ? Progress.SILENT : step -> note(step.done() + " of " + step.total() + AiOutput.losses(Map.of(
                "loss", step.loss(), "validation", step.validationLoss(), "naive", step.naiveLoss())));
    }
}
