package tradewind.core.forecast;

import java.util.List;

/** How one model did on the tested bars. A value that has no meaning for the model is NaN. */
public record ModelScore(String id, String name, Errors errors, Skill skill, Direction direction, Intervals intervals,
        List<Economics> economics) {

    /** Mean absolute errors in price and contracts; {@code closeRmse} against the expected close. */
    public record Errors(double open, double high, double low, double close, double closeRmse, double volume,
            double logVolume) {
    }

    /**
     * Against "nothing changes", with 95 per cent intervals from a bootstrap of whole days.
     *
     * @param mase   absolute error of the close over that of B0 on the same bars; below 1 is better
     * @param r2     1 - squared error over that of a return of 0; above 0 is better
     * @param dmP    two-sided p of Diebold and Mariano for absolute errors against B0, HAC variance
     * @param dmR2P  the same for squared errors
     */
    public record Skill(double mase, double maseLow, double maseHigh, double r2, double r2Low, double r2High, double dmP,
            double dmR2P) {
    }

    /**
     * Up or down, on bars that moved and for which the model said something.
     *
     * @param majority hits of always naming the more frequent direction
     * @param ar1      hits of B1 on the same bars
     * @param count    number of such bars
     */
    public record Direction(double hits, double hitsLow, double hitsHigh, double majority, double ar1,
            double balancedAccuracy, double mcc, int count) {
    }

    /**
     * A central interval. @param share what it should hold, @param coverage what it held, @param width mean width in
     * basis points
     */
    public record Band(double share, double coverage, double width) {
    }

    /**
     * @param own        bands as the model gave them
     * @param calibrated bands after adaptive conformal calibration
     * @param pinball    mean pinball loss of the calibrated quantiles, in price
     * @param crps       continuous ranked probability score of the calibrated quantiles, in price
     * @param pit        histogram of the probability integral transform, shares of ten bins; even is calibrated
     */
    public record Intervals(List<Band> own, List<Band> calibrated, double pinball, double crps, double[] pit) {
    }

    /**
     * Trading a fixed rule on the forecasts: enter at the next open, leave at the open after or the end of the stretch.
     *
     * @param rule           in words
     * @param gross          basis points a trade before costs
     * @param net            basis points a trade after costs
     * @param drawdown       largest fall of the summed net result, basis points
     * @param breakEven      cost a side at which nothing is left, basis points
     * @param sharpe         of days, not annualised
     * @param deflatedSharpe probability that the true Sharpe ratio is above what the best of all tried configurations
     *                       shows by luck
     */
    public record Economics(String rule, int trades, double gross, double net, double turnover, double drawdown,
            double breakEven, double sharpe, double deflatedSharpe) {
    }
}
