package tradewind.core.strategy;

/**
 * What a run was worth. Figures that cannot be told are NaN.
 *
 * @param bars           looked at
 * @param orders         sent
 * @param trades         closed
 * @param gross          money before costs, open position at the last close included
 * @param costs          commission and slippage
 * @param maxDrawdown    largest fall of the net result from its peak, in money
 * @param grossBp        mean of the closed trades in basis points
 * @param netBp          mean after costs
 * @param breakEvenBp    costs of a trade, both sides, at which the mean trade would earn nothing
 * @param winShare       share of the closed trades with a net gain
 * @param exposure       share of the bars with a position
 * @param days           trading days
 * @param sharpe         of net daily results, a day; times 16 for a year
 * @param deflatedSharpe probability that the Sharpe ratio is above what the best of {@code tries} worthless settings shows
 * @param tries          settings that were looked at
 * @param profitFactor   net gains over net losses of the closed trades; infinite without a loss
 */
public record Statistics(long bars, long orders, int trades, double gross, double costs, double maxDrawdown,
        double grossBp, double netBp, double breakEvenBp, double winShare, double exposure, int days, double sharpe,
        double deflatedSharpe, int tries, double profitFactor) {
    public double net() {
        return gross - costs;
    }

    /** What the mean closed trade costs, both sides, in basis points. */
    public double costBp() {
        return grossBp - netBp;
    }
}
