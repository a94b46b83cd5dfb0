package tradewind.core.strategy;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Means over orders in basis points, each weighted with the money at its decision price; NaN over none.
 *
 * @param orders            all of them
 * @param accountBp         shortfall in the account, of those that were filled there
 * @param shadowBp          shortfall of the shadow, of those that were filled there
 * @param both              orders that were filled in both
 * @param accountLessShadowBp of these
 */
public record SlippageTotal(int orders, double accountBp, double shadowBp, int both, double accountLessShadowBp) {
    public static SlippageTotal of(List<SlippageEntry> entries) {
        int both = (int) entries.stream().filter(e -> Double.isFinite(e.accountLessShadowBp())).count();
        return new SlippageTotal(entries.size(), mean(entries, e -> e.shortfallBp(e.account())),
                mean(entries, e -> e.shortfallBp(e.shadow())), both, mean(entries, SlippageEntry::accountLessShadowBp));
    }

    private static double mean(List<SlippageEntry> entries, ToDoubleFunction<SlippageEntry> value) {
        double sum = 0;
        double weights = 0;
        for (SlippageEntry e : entries) {
            double bp = value.applyAsDouble(e);
            if (Double.isFinite(bp)) {
                double weight = Math.abs(e.pieces()) * e.decision();
                sum += weight * bp;
                weights += weight;
            }
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }
}
