package tradewind.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.Evaluation.StepAhead;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ModelScore;
import tradewind.core.forecast.ModelScore.Band;
import tradewind.core.forecast.ModelScore.Economics;
import tradewind.core.forecast.Prediction;

/** Price models as people and programs read them. */
final class AiOutput {
    private static final double PER_CENT = 100;
    private static final String TEST = "%-28s %-20s %8s %8s %8s %8s %8s %8s %7s %6s";
    private static final String ROW = "%-36s %11s %11s %11s %11s %9s %8s %8s %7s %6s %8s";

    private AiOutput() {
    }

    static Object gpu(boolean json) {
        boolean driver = Files.exists(Path.of("/proc/driver/nvidia/version"))
                || Files.exists(Path.of("C:\\Windows\\System32\\nvcuda.dll"));
        int cores = Runtime.getRuntime().availableProcessors();
        return json ? Json.of("type", "gpu").and("driver", driver).and("used", false).and("cores", cores)
                : "GPU: " + (driver ? "an NVIDIA driver is there" : "none found")
                        + "; models compute on the processor, " + cores + " cores";
    }

    static String losses(Map<String, Double> losses) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(losses).forEach((name, value) -> text.append(Double.isNaN(value) ? ""
                : "  " + name + " " + significant(value)));
        return text.toString();
    }

    static List<String> lines(Evaluation e) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%s %s: %d bars, %s to %s; %d tested in %d days, %.1f %% unchanged",
                e.ticker(), e.barSize().shortText(), e.bars(), e.from(), e.to(), e.tested(), e.days(), PER_CENT * e.zeroShare()));
        lines.add(String.format(Locale.ROOT, ROW, "mean absolute error", "close", "high", "low", "volume", "log vol.",
                "MASE", "R2 %", "dir. %", "80 %", "net bp"));
        for (ModelScore m : e.models()) {
            Economics money = m.economics().get(0);
            lines.add(String.format(Locale.ROOT, ROW, (m.id().equals(e.evaluated()) ? "> " : "  ") + m.name(),
                    significant(m.errors().close()), significant(m.errors().high()), significant(m.errors().low()),
                    significant(m.errors().volume()), fixed(m.errors().logVolume(), 4), fixed(m.skill().mase(), 4),
                    fixed(PER_CENT * m.skill().r2(), 2), fixed(PER_CENT * m.direction().hits(), 1),
                    fixed(PER_CENT * m.intervals().calibrated().get(1).coverage(), 1), fixed(money.net(), 2)));
        }
        lines.add("Against the best baseline, % of its loss: " + e.skill().entrySet().stream()
                .map(s -> s.getKey() + " " + fixed(PER_CENT * s.getValue(), 2)).collect(Collectors.joining(", ")));
        for (StepAhead step : e.ahead()) {
            lines.add(String.format(Locale.ROOT, "%2d bars ahead: error %s, nothing changes %s", step.step(),
                    significant(step.error()), significant(step.naiveError())));
        }
        lines.addAll(e.verdict().sentences());
        return lines;
    }

    static String testHead() {
        return String.format(Locale.ROOT, TEST, "instrument", "trained on", "bars", "MASE", "close", "high", "low",
                "log vol.", "80 %", "skill");
    }

    /** How a model that exists did on an instrument; skill against the best baseline in per cent of its loss. */
    static String testLine(Evaluation e, String trained) {
        Map<String, Double> skill = e.skill();
        return String.format(Locale.ROOT, TEST, e.ticker(), trained, e.tested(), fixed(e.score().skill().mase(), 4),
                percent(skill, "close"), percent(skill, "high"), percent(skill, "low"), percent(skill, "log volume"),
                fixed(PER_CENT * e.score().intervals().calibrated().get(1).coverage(), 1),
                e.verdict().skill() ? "yes" : "none");
    }

    private static String percent(Map<String, Double> skill, String of) {
        return fixed(PER_CENT * skill.getOrDefault(of, Double.NaN), 2);
    }

    static Json json(Evaluation e) {
        return Json.of("type", "evaluation").and("ticker", e.ticker()).and("barSize", e.barSize().shortText())
                .and("bars", e.bars()).and("from", e.from()).and("to", e.to()).and("folds", e.folds().size())
                .and("tested", e.tested()).and("days", e.days()).and("unchanged", e.zeroShare())
                .and("costOfASide", e.side()).and("configurations", e.configurations()).and("overfitting", e.overfitting()).and("model", e.evaluated())
                .and("skill", e.verdict().skill()).and("againstBestBaseline", e.skill()).and("verdict", e.verdict().sentences())
                .and("ahead", e.ahead().stream().map(s -> Json.of("step", s.step()).and("mae", s.error())
                        .and("naiveMae", s.naiveError())).toList());
    }

    static Json json(Evaluation e, ModelScore m) {
        Economics money = m.economics().get(0);
        return Json.of("type", "score").and("model", m.id()).and("name", m.name())
                .and("evaluated", m.id().equals(e.evaluated())).and("openMae", m.errors().open())
                .and("highMae", m.errors().high()).and("lowMae", m.errors().low()).and("closeMae", m.errors().close())
                .and("closeRmse", m.errors().closeRmse()).and("volumeMae", m.errors().volume())
                .and("volumeLogMae", m.errors().logVolume()).and("mase", m.skill().mase())
                .and("maseRange", List.of(m.skill().maseLow(), m.skill().maseHigh())).and("r2", m.skill().r2())
                .and("r2Range", List.of(m.skill().r2Low(), m.skill().r2High())).and("dmP", m.skill().dmP())
                .and("direction", m.direction().hits()).and("directionBars", m.direction().count())
                .and("majority", m.direction().majority()).and("balancedAccuracy", m.direction().balancedAccuracy())
                .and("mcc", m.direction().mcc()).and("own", m.intervals().own().stream().map(AiOutput::band).toList())
                .and("calibrated", m.intervals().calibrated().stream().map(AiOutput::band).toList())
                .and("pinball", m.intervals().pinball()).and("crps", m.intervals().crps())
                .and("trades", money.trades()).and("grossBp", money.gross()).and("netBp", money.net())
                .and("drawdownBp", money.drawdown()).and("breakEvenBp", money.breakEven())
                .and("deflatedSharpe", money.deflatedSharpe());
    }

    private static Json band(Band band) {
        return Json.of("share", band.share()).and("coverage", band.coverage()).and("widthBp", band.width());
    }

    static List<String> lines(ModelCard card) {
        return List.of(card.forecaster() + " for " + card.barSize().shortText() + " bars of " + card.ticker()
                + ", configuration " + card.configuration() + ", revision " + card.revision() + ", learnt from "
                + card.learntFrom() + " to " + card.learntTo(), card.verdict(), "In " + card.folder());
    }

    static Json json(ModelCard card) {
        return Json.of("type", "model").and("ticker", card.ticker()).and("barSize", card.barSize().shortText())
                .and("model", card.forecaster()).and("parameters", card.parameters().values())
                .and("configuration", card.configuration()).and("revision", card.revision())
                .and("trained", card.trained()).and("learntFrom", card.learntFrom()).and("learntTo", card.learntTo())
                .and("complete", card.complete()).and("metrics", card.metrics()).and("verdict", card.verdict())
                .and("folder", card.folder());
    }

    static List<String> lines(Prediction p) {
        CandleForecast c = p.candle();
        List<String> lines = new ArrayList<>();
        lines.add(p.start() + "  O " + significant(c.open()) + "  H " + significant(c.high()) + "  L "
                + significant(c.low()) + "  C " + significant(c.close()) + "  V " + significant(c.volume()));
        lines.add("80 % range of the close as the model gives it: " + significant(c.quantiles().lower(0.8)) + " to "
                + significant(c.quantiles().upper(0.8)));
        lines.addAll(p.notes());
        return lines;
    }

    static Json json(Prediction p) {
        CandleForecast c = p.candle();
        return Json.of("type", "prediction").and("ticker", p.model().ticker()).and("model", p.model().forecaster())
                .and("revision", p.model().revision()).and("time", p.start()).and("after", p.after())
                .and("open", c.open()).and("high", c.high()).and("low", c.low()).and("close", c.close())
                .and("volume", c.volume()).and("meanClose", c.meanClose())
                .and("range80", List.of(c.quantiles().lower(0.8), c.quantiles().upper(0.8))).and("notes", p.notes());
    }

    /** Six digits, without an exponent; a dash for what has no meaning. */
    static String significant(double value) {
        return Double.isFinite(value) ? new java.math.BigDecimal(value).round(new java.math.MathContext(6))
                .stripTrailingZeros().toPlainString() : "-";
    }

    private static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "-";
    }
}
