package tradewind.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.BarStore;
import tradewind.core.data.CsvFiles;
import tradewind.core.forecast.Costs;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.Instrument;

/** On which bars a price model works, and how. */
final class AiOptions {
    /** What the command does. */
    enum Mode {
        TRAIN, EVAL, PREDICT, SERVE
    }

    /** How far ahead it is evaluated. */
    enum EvalMode {
        ONE_STEP, AUTOREG
    }

    @Option(names = "--mode", paramLabel = "MODE", defaultValue = "EVAL",
            description = "train, eval (default), predict or serve.")
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

    @Option(names = "--data", paramLabel = "FILE", defaultValue = "",
            description = "Bars from a CSV file, also compressed, instead of the stored ones.")
    String data = "";

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

    /** The bars, from the file or from the store. */
    Subject subject(Services services, CommonOptions common) throws InterruptedException {
        Subject subject = data.isEmpty() ? stored(services, common) : file(services);
        if (subject.bars().isEmpty()) {
            throw new CommandFailed(ExitCode.NOT_FOUND, data.isEmpty()
                    ? "There are no stored " + barSize + " bars of " + subject.ticker()
                            + "; fetch them with \"tradewind history\" or give a file with --data"
                    : data + " has no row that can be taken");
        }
        return subject;
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

    private Subject file(Services services) {
        Path path = Path.of(data);
        BarSeries bars = services.get(CsvFiles.class).read(path, Optional.of(feed().barSize())).bars();
        String name = ticker.isEmpty() ? path.getFileName().toString().replaceAll("(?i)\\.csv(\\.gz)?$", "") : ticker;
        try {
            return new Subject(name.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^\\.+", ""), bars, Optional.empty(),
                    zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone), Optional.empty());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
