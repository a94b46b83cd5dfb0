package tradewind.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;
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
        description = {"Train a price model, judge it on days it has not seen beside simple baselines, or forecast the"
                + " next bar.", "Settings of the model are options too, for example --epochs 5. That there is no evidence"
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
        Subject subject = options.subject(services, common);
        try {
            switch (options.mode) {
                case TRAIN -> train(models, subject);
                case EVAL -> evaluate(models, subject);
                case PREDICT -> predict(models, subject);
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
    }

    private void train(PriceModels models, Subject subject) {
        ModelCard card = models.train(subject, options.model, AiOptions.parameters(others), options.testRatio,
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
            write(Path.of(options.report), evaluation.html());
        }
    }

    private void predict(PriceModels models, Subject subject) {
        ModelCard card = models.latest(subject.ticker(), subject.bars().barSize(), options.model)
                .orElseThrow(() -> new CommandFailed(ExitCode.NOT_FOUND, "There is no model " + options.model + " for "
                        + subject.bars().barSize().shortText() + " bars of " + subject.ticker()
                        + "; train one with --mode train"));
        Prediction prediction = models.predict(card, subject);
        if (common.json) {
            print(AiOutput.json(prediction));
        } else {
            AiOutput.lines(prediction).forEach(this::print);
        }
    }

    private void write(Path file, String html) {
        Path target = file.toAbsolutePath().normalize();
        try {
            Files.writeString(target, html);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + target + ": " + e.getMessage(), e);
        }
        if (!common.json) {
            print("The report is in " + target);
        }
    }

    private Progress progress() {
        return common.json ? Progress.SILENT : step -> note(step.done() + " of " + step.total() + AiOutput.losses(Map.of(
                "loss", step.loss(), "validation", step.validationLoss(), "naive", step.naiveLoss())));
    }
}
