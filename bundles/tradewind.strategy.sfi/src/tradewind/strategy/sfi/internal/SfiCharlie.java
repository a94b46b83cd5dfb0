package tradewind.strategy.sfi.internal;

import java.util.List;
import java.util.Set;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.Strategy;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyFactory;

/** SFI Charlie: SuperTrend flips, and one take-profit of an average true range for each entry. */
public final class SfiCharlie implements StrategyFactory {
    static final String ATR_PERIOD = "atr-period";
    static final String MULTIPLIER = "multiplier";
    static final String TRUE_ATR = "use-true-atr";
    static final String SOURCE = "source";
    static final String TP_LENGTH = "tp-atr-length";
    static final String TP_MULTIPLIER = "tp-multiplier";
    static final String ON_CLOSE = "evaluate-on-close";
    /** The seed of the moving averages weighs less than this when signals begin to count. */
    private static final double SEED_LEFT = 1e-4;

    private static final StrategyDescriptor DESCRIPTOR = new StrategyDescriptor("sfi-charlie", "SFI Charlie",
            "Follows the flips of a SuperTrend and takes one profit of an average true range for each entry.",
            List.of(Parameter.integer(ATR_PERIOD, 10, 1, 500, "bars", "Length of the SuperTrend's average true range."),
                    Parameter.decimal(MULTIPLIER, 1.7, 0.1, 20, "ATR", "Distance of the SuperTrend's bands."),
                    Parameter.flag(TRUE_ATR, true, "Wilder's average of the range; else the plain mean."),
                    Parameter.choice(SOURCE, "ohlc4", List.of("ohlc4", "close"), "What the bands are laid around."),
                    Parameter.integer(TP_LENGTH, 14, 1, 500, "bars", "Length of the take-profit's average true range."),
                    Parameter.decimal(TP_MULTIPLIER, 1.0, 0.1, 50, "ATR", "Distance of the take-profit."),
                    Parameter.choice(ON_CLOSE, "true", List.of("true"),
                            "Bars count when they have closed; what is decided stays decided.")),
            Set.of());

    @Override
    public StrategyDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public int warmUp(ParameterValues p) {
        return Math.max(decayed(p.integer(ATR_PERIOD)), decayed(p.integer(TP_LENGTH)));
    }

    /** Bars until the seed of Wilder's average has faded: 125 for a length of 14. */
    private static int decayed(int length) {
        return length == 1 ? 2 : (int) Math.ceil(Math.log(SEED_LEFT) / Math.log1p(-1.0 / length));
    }

    @Override
    public Strategy create(ParameterValues p) {
        SuperTrend trend = new SuperTrend(p.integer(ATR_PERIOD), p.decimal(MULTIPLIER), p.flag(TRUE_ATR),
                p.text(SOURCE).equals("ohlc4"));
        return new CharlieRun(trend, new Average(p.integer(TP_LENGTH), true), p.decimal(TP_MULTIPLIER), warmUp(p));
    }
}
