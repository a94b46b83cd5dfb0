package tradewind.ai.internal.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tradewind.core.forecast.Evaluation.Verdict;
import tradewind.core.forecast.ModelScore;
import tradewind.core.forecast.ModelScore.Band;
import tradewind.core.forecast.ModelScore.Direction;
import tradewind.core.forecast.ModelScore.Economics;
import tradewind.core.forecast.ModelScore.Skill;

/** What the numbers mean, in plain words. */
public final class Verdicts {
    private static final double LEVEL = 0.05;
    private static final double PROVEN = 0.95;
    private static final double PER_CENT = 100;

    private Verdicts() {
    }

    /**
     * @param band        the scores of B2, whose intervals are to be beaten
     * @param overfitting probability of backtest overfitting, NaN if not known
     * @param repaired    share of forecasts that were no possible bar as the model computed them
     */
    public static Verdict of(ModelScore score, ModelScore band, int days, double overfitting, double repaired) {
        Skill s = score.skill();
        boolean closer = s.maseHigh() < 1 && s.dmP() < LEVEL;
        boolean mean = s.r2Low() > 0 && s.dmR2P() < LEVEL;
        boolean money = score.economics().stream().anyMatch(e -> e.net() > 0 && e.deflatedSharpe() > PROVEN);
        List<String> sentences = new ArrayList<>();
        sentences.add(sum(closer, mean, money));
        sentences.add(errors(s, closer));
        sentences.add(squares(s, mean));
        sentences.add(direction(score.direction()));
        sentences.add(intervals(score, band));
        sentences.add(money(score.economics().get(0)));
        if (Double.isFinite(overfitting)) {
            sentences.add(text("Probability of backtest overfitting over the configurations judged on these days: %.0f %%; %s.",
                    PER_CENT * overfitting, overfitting < 0.2 ? "choosing the best of them has held on other days"
                            : "the best of them on some days is often no better than the middle on others"));
        }
        if (repaired > 0) {
            sentences.add(text("%.1f %% of the forecasts were no possible candle as the model computed them, with a high"
                    + " below the close, say, or a volume below 0; they were scored as the nearest possible one.",
                    PER_CENT * repaired));
        }
        sentences.add("All ranges come from " + days + " days; with so few days small differences cannot be seen.");
        return new Verdict(closer || mean, List.copyOf(sentences));
    }

    private static String sum(boolean closer, boolean mean, boolean money) {
        if (!closer && !mean) {
            return "No evidence of skill: the close is not forecast better than by \"nothing changes\".";
        }
        return (closer ? "Skill: the close is forecast closer than by \"nothing changes\""
                : "Some skill in the expected return, which is mostly the bounce between bid and ask at short bars")
                + (money ? ", and it was left after costs." : ", but nothing is left after costs.");
    }

    private static String errors(Skill s, boolean closer) {
        String how = closer ? "smaller" : s.maseLow() > 1 ? "larger" : "not distinguishable";
        return text("Absolute error of the close: %.4f of that of \"nothing changes\" [%.4f; %.4f], %s.", s.mase(),
                s.maseLow(), s.maseHigh(), how);
    }

    private static String squares(Skill s, boolean mean) {
        return text("Out-of-sample R2 of the return: %+.2f %% [%+.2f; %+.2f], %s.", PER_CENT * s.r2(),
                PER_CENT * s.r2Low(), PER_CENT * s.r2High(),
                mean ? "above 0 beyond luck" : s.r2High() < 0 ? "worse than a return of 0" : "not distinguishable from 0");
    }

    private static String direction(Direction d) {
        return d.count() == 0 ? "It names no direction."
                : text("Direction right in %.1f %% [%.1f; %.1f] of %d bars that moved; always naming the more frequent one"
                        + " gives %.1f, AR(1) %.1f.", PER_CENT * d.hits(), PER_CENT * d.hitsLow(),
                        PER_CENT * d.hitsHigh(), d.count(), PER_CENT * d.majority(), PER_CENT * d.ar1());
    }

    private static String intervals(ModelScore score, ModelScore band) {
        Band mine = score.intervals().calibrated().get(1);
        Band other = band.intervals().calibrated().get(1);
        double wider = PER_CENT * (mine.width() / other.width() - 1);
        return text("80 %% intervals held %.1f %%, %.2f basis points wide: ", PER_CENT * mine.coverage(), mine.width())
                + (Math.abs(wider) < 0.5 ? "as wide as those of B2."
                        : text("%.1f %% %s than those of B2.", Math.abs(wider), wider > 0 ? "wider" : "narrower"));
    }

    private static String money(Economics e) {
        return e.trades() == 0 ? "It gives no signal to trade on."
                : text("Trading every signal: %+.2f basis points a trade before costs, %+.2f after them, in %d trades; it"
                        + " breaks even at %.2f a side.", e.gross(), e.net(), e.trades(), e.breakEven());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
