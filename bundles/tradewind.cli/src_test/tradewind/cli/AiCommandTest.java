package tradewind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.BarKey;
import tradewind.core.data.BarStore;
import tradewind.core.data.CsvFiles;
import tradewind.core.data.CsvFiles.Import;
import tradewind.core.data.InstrumentCatalog;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.Costs;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ModelScore;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Prediction;
import tradewind.core.forecast.PriceModels;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Quantiles;
import tradewind.core.forecast.Scaling;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TrainedModel;
import tradewind.core.forecast.TrainingData;

class AiCommandTest {
    private static final Instant START = Instant.parse("2017-07-28T07:00:00Z");
    private static final BarSeries ONE = BarSeries.of(BarSize.M1,
            List.of(Bar.authoritative(START.getEpochSecond(), 85, 86, 84, 85.5, 100, BarSize.M1)));

    @TempDir
    private Path folder = Path.of("");
    private final Fakes.Files files = new Fakes.Files();
    private final Fakes.Memory memory = new Fakes.Memory();
    private final Studio studio = new Studio();
    private final Fakes.Registry services = TradewindTest.ready().with(CsvFiles.class, files)
            .with(InstrumentCatalog.class, memory).with(BarStore.class, memory).with(PriceModels.class, studio);

    @Test
    void evaluationListsTheModelBesideTheBaselineAndWritesThePage() throws IOException {
        files.toRead = new Import(ONE, List.of(), 1);
        Path page = folder.resolve("out.html");
        Run run = Run.of(services, "ai", "--mode", "eval", "--data", "x/FESX_2006.csv.gz", "--model", "net", "--evalMode",
                "autoreg", "--epochs", "7", "--folds", "3", "--rolling", "--spread", "4", "--report", page.toString(),
                "--gpu_check", "True");
        assertEquals(ExitCode.OK, run.exitCode(), run.toString());
        EvaluationRequest request = studio.evaluated.get(0);
        assertEquals("FESX_2006", request.subject().ticker());
        assertEquals(Map.of("epochs", "7"), request.parameters());
        assertEquals(List.of(true, 3, true, new Costs(4, 0.5, 0.2)), List.of(request.autoregressive(), request.folds(),
                request.rolling(), request.costs()));
        assertTrue(run.out().get(0).startsWith("GPU: "), run.toString());
        assertTrue(run.out().stream().anyMatch(l -> l.startsWith("  B0 nothing changes")), run.toString());
        assertTrue(run.out().stream().anyMatch(l -> l.startsWith("> The net")), run.toString());
        assertTrue(run.out().stream().anyMatch(l -> l.startsWith("Against the best baseline") && l.contains("close 0.00")),
                run.toString());
        assertTrue(run.out().contains("No evidence of skill."), run.toString());
        assertEquals("<html>", Files.readString(page));
    }

    @Test
    void severalFilesMakeOneModelWithAName() {
        files.toRead = new Import(ONE, List.of(), 1);
        Run nameless = Run.of(services, "ai", "--mode", "train", "--data", "a.csv", "--data", "b.csv", "--model", "net");
        assertEquals(ExitCode.USAGE, nameless.exitCode());
        Run run = Run.of(services, "ai", "--mode", "train", "--data", "a.csv", "--data", "b.csv", "--model", "net",
                "--ticker", "all");
        assertEquals(ExitCode.OK, run.exitCode(), run.toString());
        assertEquals(List.of("a", "b"), studio.together);
        Run eval = Run.of(services, "ai", "--data", "a.csv", "--data", "b.csv", "--model", "net");
        assertEquals(ExitCode.USAGE, eval.exitCode(), eval.toString());
    }

    @Test
    void aTestJudgesEachModelOnEachInstrument() {
        files.toRead = new Import(ONE, List.of(), 1);
        studio.keep("RHM");
        Run run = Run.of(services, "ai", "--mode", "test", "--data", "a.csv", "--data", "b.csv", "--model", "net",
                "--trained", "RHM,all");
        assertEquals(ExitCode.OK, run.exitCode(), run.toString());
        assertEquals(5, run.out().size(), run.toString());
        assertTrue(run.out().get(4).startsWith("b ") && run.out().get(4).contains("all"), run.toString());
        Run json = Run.of(services, "ai", "--mode", "test", "--data", "a.csv", "--model", "net", "--trained", "all",
                "--json");
        assertTrue(json.out().get(0).contains("\"trained\":\"all\""), json.toString());
    }

    @Test
    void programsGetOneObjectALine() {
        files.toRead = new Import(ONE, List.of(), 1);
        Run run = Run.of(services, "ai", "--data", "a.csv", "--ticker", "RHM", "--model", "net", "--json");
        assertEquals(3, run.out().size(), run.toString());
        assertTrue(run.out().get(0).contains("\"type\":\"score\",\"model\":\"b0\""), run.toString());
        assertTrue(run.out().get(0).contains("\"direction\":null"), run.toString());
        assertTrue(run.out().get(2).contains("\"skill\":false"), run.toString());
        assertEquals(List.of(), run.err());
    }

    @Test
    void whatIsNotInstalledIsNamed() {
        Run run = Run.of(services, "ai", "--ticker", "RHM", "--mode", "train", "--barSize", "1m", "--fresh");
        assertEquals(ExitCode.NOT_FOUND, run.exitCode());
        assertEquals(List.of("tradewind: The forecaster \"lstm\" is not installed; installed are net (The net)"),
                run.err());
    }

    @Test
    void wrongSettingsAreNamedBeforeAnythingIsComputed() {
        assertRefused("epochs lies between", "--epochs", "0");
        assertRefused("no parameter \"depth\"", "--depth", "3");
        assertRefused("is no option with a value", "stray");
        assertRefused("--folds is 1 or more", "--folds", "0");
        assertRefused("--folds is 1 or more", "--test-ratio", "1");
        assertRefused("Costs are 0 or more", "--commission", "-1");
        assertRefused("--mode", "--mode", "dance");
        assertEquals(List.of(), studio.evaluated);
    }

    private void assertRefused(String words, String... more) {
        files.toRead = new Import(ONE, List.of(), 1);
        List<String> args = new ArrayList<>(List.of("ai", "--data", "a.csv", "--model", "net"));
        args.addAll(List.of(more));
        Run run = Run.of(services, args.toArray(String[]::new));
        assertEquals(ExitCode.USAGE, run.exitCode(), run.toString());
        assertTrue(run.err().toString().contains(words), run.toString());
    }

    @Test
    void trainingTakesStoredBarsAndSaysWhatItKept() {
        memory.remember(new FeedOptions().query(), Fakes.RHM);
        memory.merge(BarKey.of(Fakes.RHM, BarSize.M1, WhatToShow.TRADES, false, true), ONE);
        Run run = Run.of(services, "ai", "--ticker", "RHM", "--mode", "train", "--model", "net", "--fresh");
        assertEquals(ExitCode.OK, run.exitCode(), run.toString());
        assertTrue(run.out().get(0).startsWith("net for 1m bars of RHM, configuration abc, revision 1"), run.toString());
        assertEquals(List.of("1 of 2  loss 0.5"), run.err());
        assertTrue(studio.fresh);
        studio.complete = false;
        assertEquals(ExitCode.FAILED, Run.of(services, "ai", "--mode", "train", "--model", "net").exitCode());
        assertFalse(studio.fresh);
    }

    @Test
    void predictionNeedsATrainedModel() {
        files.toRead = new Import(ONE, List.of(), 1);
        Run none = Run.of(services, "ai", "--mode", "predict", "--data", "a.csv", "--model", "net");
        assertEquals(ExitCode.NOT_FOUND, none.exitCode());
        assertTrue(none.err().get(0).contains("train one with --mode train"), none.toString());
        studio.kept = Optional.of(studio.card("a"));
        Run run = Run.of(services, "ai", "--mode", "predict", "--data", "a.csv", "--model", "net");
        assertEquals(List.of("2017-07-28T07:01:00Z  O 85.5  H 86  L 85  C 85.6  V 70",
                "80 % range of the close as the model gives it: 85.6 to 85.6", "old"), run.out());
    }

    @Test
    void withoutBarsItSaysHowToGetThem() {
        memory.remember(new FeedOptions().query(), Fakes.RHM);
        Run run = Run.of(services, "ai", "--model", "net");
        assertEquals(ExitCode.NOT_FOUND, run.exitCode());
        assertTrue(run.err().get(0).contains("tradewind history"), run.toString());
    }

    /** Answers what it is told to, and writes down what it is asked. */
    static final class Studio implements PriceModels, Forecaster {
        private final List<EvaluationRequest> evaluated = new ArrayList<>();
        private Optional<ModelCard> kept = Optional.empty();
        private final List<String> together = new ArrayList<>();
        private boolean fresh;
        private boolean complete = true;

        void keep(String ticker) {
            kept = Optional.of(card(ticker));
        }

        @Override
        public List<Forecaster> forecasters() {
            return List.of(this);
        }

        @Override
        public Evaluation evaluate(EvaluationRequest request, Progress progress, BooleanSupplier cancelled) {
            evaluated.add(request);
            return new Evaluation(request.subject().ticker(), BarSize.M1, 1, START, START, List.of(), 1, 1, 0, 1, 1,
                    Double.NaN, List.of(score("b0", "B0 nothing changes"), score("net", "The net")), "net", Map.of(),
                    List.of(new Evaluation.StepAhead(1, 2, 1)),
                    new Evaluation.Verdict(false, List.of("No evidence of skill.")), "<html>");
        }

        private static ModelScore score(String id, String name) {
            double none = Double.NaN;
            List<ModelScore.Band> bands = List.of(new ModelScore.Band(0.5, 0.5, 1), new ModelScore.Band(0.8, 0.8, 2));
            return new ModelScore(id, name, new ModelScore.Errors(1, 1, 1, 1, 1, 1, 1),
                    new ModelScore.Skill(1, 1, 1, 0, 0, 0, 1, 1),
                    new ModelScore.Direction(none, none, none, none, none, none, none, 0),
                    new ModelScore.Intervals(bands, bands, 1, 1, new double[10]),
                    List.of(new ModelScore.Economics("all", 0, none, none, 0, 0, none, none, none)));
        }

        @Override
        public ModelCard train(Subject subject, String forecaster, Map<String, String> parameters, double testShare,
                boolean anew, Progress progress, BooleanSupplier cancelled) {
            fresh = anew;
            progress.report(new Progress.Step(1, 2, 0.5, Double.NaN, Double.NaN));
            return card(subject.ticker());
        }

        private ModelCard card(String ticker) {
            return new ModelCard(ticker, BarSize.M1, "net", new ParameterValues(Map.of()), "abc", 1, START, START, START,
                    1, complete, Map.of(), "No evidence of skill.", Path.of("models"));
        }

        @Override
        public ModelCard trainTogether(String name, List<Subject> subjects, String forecaster, Map<String, String> parameters,
                double testShare, boolean anew, Progress progress, BooleanSupplier cancelled) {
            together.addAll(subjects.stream().map(Subject::ticker).toList());
            return card(name);
        }

        @Override
        public Evaluation test(ModelCard model, Subject subject, double testShare, Costs costs, BooleanSupplier cancelled) {
            return evaluate(EvaluationRequest.of(subject, model.forecaster()), Progress.SILENT, cancelled);
        }

        @Override
        public List<ModelCard> models() {
            return kept.stream().toList();
        }

        @Override
        public Optional<Evaluation> evaluation(ModelCard model) {
            return Optional.empty();
        }

        @Override
        public void delete(ModelCard model) {
            throw new IllegalStateException("The command deletes nothing");
        }

        @Override
        public Optional<ModelCard> latest(String ticker, BarSize barSize, String forecaster) {
            return kept;
        }

        @Override
        public Prediction predict(ModelCard model, Subject subject) {
            return new Prediction(model, START.plusSeconds(60), START, new CandleForecast(85.5, 86, 85, 85.6, 70, 85.6,
                    Quantiles.point(85.6)), List.of("old"));
        }

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
            return List.of(Parameter.integer("epochs", 2, 1, 9, "epochs", "How often."));
        }

        @Override
        public InputSpec input(ParameterValues parameters) {
            return new InputSpec(InputSpec.OHLCV, Scaling.NONE, 1);
        }

        @Override
        public TrainedModel train(TrainingData data, ParameterValues parameters, Progress progress,
                BooleanSupplier cancelled) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TrainedModel continueTraining(TrainedModel model, TrainingData data, ParameterValues parameters,
                Progress progress, BooleanSupplier cancelled) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TrainedModel load(Path folder, ParameterValues parameters) {
            throw new UnsupportedOperationException();
        }
    }
}
