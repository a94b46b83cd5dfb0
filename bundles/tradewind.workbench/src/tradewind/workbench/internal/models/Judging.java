package tradewind.workbench.internal.models;

import java.util.List;
import java.util.Optional;
import tradewind.core.bar.BarSeries;
import tradewind.core.forecast.Costs;
import tradewind.core.forecast.EvaluationRequest;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TrainingRequest;

/** From the form to requests. */
final class Judging {
    private static final int PER_CENT = 100;
    private static final double SECONDS_A_DAY = 86_400;

    /** How it is tested, as settings like those of a forecaster. */
    static final List<Parameter> PARAMETERS = List.of(
            Parameter.decimal("kept-back", TrainingRequest.TEST_SHARE * PER_CENT, 5, 60, "% of days",
                    "Train: the newest days, which the model is tested on and never learns from."),
            Parameter.integer("folds", EvaluationRequest.FOLDS, 1, 50, "",
                    "Evaluate: how often it is trained anew and tested on the days that follow."),
            Parameter.flag("rolling", false,
                    "Evaluate: learn from a stretch of fixed length that moves on, not from one that grows."),
            Parameter.flag("many-bars-ahead", false,
                    "Evaluate: also forecast many bars ahead, each from the forecasts before."),
            Parameter.decimal("spread", 0, 0, 500, "bp", "Bid to ask, for the economics; 0 estimates it from the bars."),
            Parameter.decimal("commission", Costs.DEFAULT.commission(), 0, 500, "bp", "For each side."),
            Parameter.decimal("slippage", Costs.DEFAULT.slippage(), 0, 500, "bp",
                    "For each side, beyond half the spread."));

    private Judging() {
    }

    static TrainingRequest training(Subject subject, String forecaster, ParameterValues settings, ParameterValues judging,
            boolean fresh) {
        return new TrainingRequest(subject, forecaster, settings.values(), judging.decimal("kept-back") / PER_CENT, fresh);
    }

    static EvaluationRequest evaluation(Subject subject, String forecaster, ParameterValues settings,
            ParameterValues judging) {
        double spread = judging.decimal("spread");
        return new EvaluationRequest(subject, forecaster, settings.values(), judging.flag("many-bars-ahead"),
                judging.integer("folds"), judging.flag("rolling"), new Costs(spread == 0 ? Double.NaN : spread,
                        judging.decimal("commission"), judging.decimal("slippage")));
    }

    /** The newest model of the same configuration. @param cards newest first */
    static Optional<ModelCard> latest(List<ModelCard> cards, Subject subject, String forecaster, ParameterValues settings) {
        return cards.stream().filter(c -> c.ticker().equals(subject.ticker()) && c.barSize() == subject.bars().barSize()
                && c.forecaster().equals(forecaster) && c.parameters().equals(settings)).findFirst();
    }

    /** What Continue would do. */
    static String continuing(ModelCard before) {
        return before.complete()
                ? "Revision " + before.revision() + " has these settings; Continue lets it learn from the bars once more."
                : "Revision " + before.revision() + " was cancelled; Continue goes on from there.";
    }

    /** Warns of a model that does not learn from the newest weeks, because they are kept back for the test. */
    static Optional<String> outOfDate(Subject subject, double keptBackPercent) {
        BarSeries bars = subject.bars();
        long days = bars.isEmpty() ? 0
                : Math.round((bars.last().time() - bars.time(0)) * keptBackPercent / PER_CENT / SECONDS_A_DAY);
        return days <= ModelCard.FRESH.toDays() ? Optional.empty()
                : Optional.of("Kept back are " + days + " days, the newest: the model is tested on them and does not"
                        + " learn from them. To use it live, keep back less.");
    }

    /** Id of the forecaster to offer first: one that is no baseline, if there is one. */
    static String preferred(List<Forecaster> forecasters) {
        return forecasters.stream().filter(f -> !f.id().matches("b[0-9](-log)?")).findFirst()
                .or(() -> forecasters.stream().findFirst()).map(Forecaster::id).orElse("");
    }
}
