package tradewind.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import tradewind.core.data.BarStore;
import tradewind.core.forecast.Costs;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.Instrument;

/** On which bars a price model works, and how. */
final class AiOptions {
    /** What the command does. */
    enum Mode {
        TRAIN, EVAL, TEST, PREDICT, SERVE
    }

    /** How far ahead it is evaluated. */
    enum EvalMode {
        ONE_STEP, AUTOREG
    }

    @Option(names = "--mode", paramLabel = "MODE", defaultValue = "EVAL",
            description = "train, eval (default), test, predict or serve. test judges a model that was trained before, without"
                    + " training, on bars it has not seen.")
    Mode mode = Mode.EVAL;

    @Option(names = {"-t", "--ticker", "--symbol"}, paramLabel = "SYMBOL", defaultValue = "",
            description = "Instrument, as for the other commands; default " + FeedOptions.DEFAULT_SYMBOL
                    + ", with --data the name of the file.")
    String ticker = "";

    @Option(names = {"--barSize", "--bar-size"}, paramLabel = "SIZE", defaultValue = "1m",
            description = "Bar size, default ${DEFAULT-VALUE}.")
    String barSize = "1m";

    @Option(names = "--model", paramLabel = "ID", defaultValue = "lstm",
            description = "Forecaster: lstm (default) where it is installed, or a baseline, b0 to b4.")
    String model = "lstm";

    @Option(names = "--data", paramLabel = "FILE",
            description = "Bars from a CSV file, also compressed, instead of the stored ones. Given several times, train"
                    + " makes one general model of all, named by --ticker, and test judges on each.")
    List<String> data = List.of();

    @Option(names = "--trained", paramLabel = "NAME", split = ",",
            description = "For test and predict: the ticker or name that the model was trained under, default that of the"
                    + " bars; test takes several.")
    List<String> trained = List.of();

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "",
            description = "With --data: zone in which days begin, for example Europe/Berlin; default UTC.")
    String zone = "";

    @Option(names = {"--use-regular-trading-hours", "--rth"}, description = "Stored bars of the regular hours.")
    boolean regularOnly;

    @Option(names = {"--evalMode", "--eval-mode"}, paramLabel = "MODE", defaultValue = "ONE_STEP",
            description = "one_step (default), or autoreg: also many steps ahead from its own forecasts.")
    EvalMode evalMode = EvalMode.ONE_STEP;

    @Option(names = "--folds", paramLabel = "N", defaultValue = "" + EvaluationRequest.FOLDS,
            description = "How often eval trains anew and tests on the days that follow, default ${DEFAULT-VALUE}.")
    int folds = EvaluationRequest.FOLDS;

    @Option(names = "--rolling", description = "Eval learns from a stretch of fixed length instead of a growing one.")
    boolean rolling;

    @Option(names = {"--testRatio", "--test-ratio"}, paramLabel = "SHARE", defaultValue = "0.2",
            description = "Share of the days, the newest, that train keeps for scoring; default ${DEFAULT-VALUE}.")
    double testRatio = 0.2;

    @Option(names = "--fresh", description = "Train from scratch instead of going on from the latest model.")
    boolean fresh;

    @Option(names = "--spread", paramLabel = "BP", defaultValue = "NaN",
            description = "Spread in basis points for the economics; default estimated from the bars.")
    double spread = Double.NaN;

    @Option(names = "--commission", paramLabel = "BP", defaultValue = "0.5",
            description = "Commission a side in basis points, default ${DEFAULT-VALUE}.")
    double commission = Costs.DEFAULT.commission();

    @Option(names = "--slippage", paramLabel = "BP", defaultValue = "0.2",
            description = "Slippage a side in basis points, default ${DEFAULT-VALUE}.")
    double slippage = Costs.DEFAULT.slippage();

    @Option(names = "--report", paramLabel = "FILE", defaultValue = "",
            description = "Write the evaluation as one HTML page.")
    String report = "";

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "0",
            description = "End serve after so many minutes; fractions count, 0 (default) goes on until interrupted.")
    double minutes;

    @Option(names = {"--gpu_check", "--gpu-check"}, paramLabel = "True", arity = "0..1", fallbackValue = "true",
            defaultValue = "false", description = "Say first whether there is a GPU.")
    boolean gpuCheck;

    /**
     * What no option took as settings of the forecaster: {@code --epochs 5} or {@code --epochs=5}.
     *
     * @throws CommandFailed if it is not pairs of names and values
     */
    static Map<String, String> parameters(List<String> others) {
        Map<String, String> result = new LinkedHashMap<>();
        for (int i = 0; i < others.size(); i++) {
            String word = others.get(i);
            int equals = word.indexOf('=');
            boolean alone = equals < 0;
            if (!word.startsWith("--") || alone && i + 1 == others.size()) {
                throw new CommandFailed(ExitCode.USAGE, "\"" + word + "\" is no option with a value");
            }
            result.put(alone ? word.substring(2) : word.substring(2, equals),
                    alone ? others.get(++i) : word.substring(equals + 1));
        }
        return result;
    }

    Costs costs() {
        try {
            return new Costs(spread, commission, slippage);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** The bars of one instrument, from the file or from the store. */
    Subject subject(Services services, CommonOptions common) throws InterruptedException {
        if (data.size() > 1) {
            throw new CommandFailed(ExitCode.USAGE, "--data can be given several times only with --mode train or test");
        }
        return subjects(services, common).get(0);
    }

    /** The bars of each instrument, from the files or one from the store. */
    List<Subject> subjects(Services services, CommonOptions common) throws InterruptedException {
        if (data.isEmpty()) {
            Subject subject = stored(services, common);
            if (subject.bars().isEmpty()) {
                throw Stored.none(barSize, subject.ticker());
            }
            return List.of(subject);
        }
        return data.stream().map(file -> file(services, file, data.size() == 1 ? ticker : "")).toList();
    }

    /** The names that the model to use may have been trained under. */
    List<String> trained(Subject subject) {
        return trained.isEmpty() ? List.of(subject.ticker()) : trained;
    }

    private Subject stored(Services services, CommonOptions common) throws InterruptedException {
        FeedOptions feed = feed();
        Instrument instrument = Stored.instrument(services, feed.query(), common);
        return Subject.of(instrument, services.get(BarStore.class).load(Stored.key(instrument, feed,
                common.connectionProfile())), regularOnly);
    }

    /** The bars as the other commands name them. */
    FeedOptions feed() {
        FeedOptions feed = new FeedOptions();
        feed.symbol = ticker;
        feed.barSize = barSize;
        feed.regularOnly = regularOnly;
        return feed;
    }

    private Subject file(Services services, String file, String given) {
        Subject subject = CsvSubject.read(services, file, feed().barSize(), given, zone);
        if (subject.bars().isEmpty()) {
            throw new CommandFailed(ExitCode.NOT_FOUND, file + " has no row that can be taken");
        }
        return subject;
    }
}
