package tradewind.workbench.internal.models;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import tradewind.core.forecast.ModelScore;
import tradewind.core.forecast.ModelScore.Economics;
import tradewind.workbench.internal.blotter.Column;
import tradewind.workbench.internal.text.Numbers;

/** The columns of the table that holds a model beside the baselines. */
final class ScoreColumns {
    private static final double PER_CENT = 100;
    private static final int EIGHTY = 1;

    private ScoreColumns() {
    }

    /** @param evaluated whether a row is the model that is judged */
    static List<Column<ModelScore>> all(Predicate<ModelScore> evaluated) {
        return List.of(
                Column.<ModelScore>text("", "\u25b6 B4 volume by time of day and EWMA",
                        m -> (evaluated.test(m) ? "\u25b6 " : "") + m.name()),
                price("Close", "Mean absolute error of the close, in price", m -> m.errors().close()),
                price("High", "Mean absolute error of the high", m -> m.errors().high()),
                price("Low", "Mean absolute error of the low", m -> m.errors().low()),
                figure("Volume", "Mean absolute error of the volume", 1, 0, m -> m.errors().volume()),
                figure("Log vol.", "Mean absolute error of ln(1 + volume)", 1, 3, m -> m.errors().logVolume()),
                figure("MASE", "Error of the close over that of B0; below 1 is better", 1, 4, m -> m.skill().mase()),
                figure("p", "Diebold and Mariano against B0, absolute errors", 1, 3, m -> m.skill().dmP()),
                figure("R\u00b2 %", "Against a return of 0; above 0 is better", PER_CENT, 2, m -> m.skill().r2()),
                figure("p (R\u00b2)", "Diebold and Mariano against B0, squared errors", 1, 3, m -> m.skill().dmR2P()),
                figure("Dir. %", "Direction right, of bars that moved", PER_CENT, 1, m -> m.direction().hits()),
                figure("80 % held", "What the calibrated 80 per cent range held", PER_CENT, 1,
                        m -> m.intervals().calibrated().get(EIGHTY).coverage()),
                figure("Width bp", "Mean width of the calibrated 80 per cent range", 1, 2,
                        m -> m.intervals().calibrated().get(EIGHTY).width()),
                price("CRPS", "Continuous ranked probability score of the range, in price", m -> m.intervals().crps()),
                figure("Trades", "Trading every signal", 1, 0, m -> money(m).trades()),
                figure("Gross bp", "Basis points a trade before costs", 1, 2, m -> money(m).gross()),
                figure("Net bp", "Basis points a trade after costs", 1, 2, m -> money(m).net()),
                figure("Luck", "Probability that the result is more than luck (deflated Sharpe ratio)", 1, 3,
                        m -> money(m).deflatedSharpe()));
    }

    private static Economics money(ModelScore m) {
        return m.economics().get(0);
    }

    private static Column<ModelScore> price(String title, String tip, ToDoubleFunction<ModelScore> value) {
        return Column.<ModelScore>number(title, "00.00000", m -> JobText.significant(value.applyAsDouble(m))).tip(tip);
    }

    private static Column<ModelScore> figure(String title, String tip, double factor, int decimals,
            ToDoubleFunction<ModelScore> value) {
        return Column.<ModelScore>number(title, "\u2212000.00", m -> Numbers.price(factor * value.applyAsDouble(m), decimals))
                .tip(tip);
    }
}
