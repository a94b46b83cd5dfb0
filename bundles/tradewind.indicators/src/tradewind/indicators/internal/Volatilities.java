package tradewind.indicators.internal;

import static tradewind.core.indicator.IndicatorDescriptor.Group.VOLATILITY;
import static tradewind.core.indicator.IndicatorOutput.line;

import java.util.List;
import tradewind.core.forecast.Parameter;
import tradewind.core.indicator.IndicatorDescriptor.Scale;

/** How much prices move. */
final class Volatilities {
    private Volatilities() {
    }

    static List<Kind> kinds() {
        return List.of(
                Kind.below("atr", "ATR", "Average true range", VOLATILITY, List.of(line("ATR")),
                        List.of(Kind.period(14), Trends.smoothing()), Scale.FREE,
                        "The average of how far prices went since the close before.", AverageRange::new),
                Kind.below("stddev", "StdDev", "Standard deviation", VOLATILITY, List.of(line("deviation")),
                        List.of(Kind.period(20), Source.parameter(Source.CLOSE)), Scale.FREE,
                        "Of the last prices about their mean, in prices.",
                        s -> new Averages.Single(s.source(), new Deviation(s.period()))),
                Kind.below("volatility", "HV", "Historical volatility", VOLATILITY, List.of(line("volatility")),
                        List.of(Kind.period(20), Parameter.integer("year", 252, 1, 10_000_000, "bars",
                                "Bars in a year: 252 days, 130,000 minutes of a share")),
                        Scale.FREE, "The standard deviation of log returns, per cent a year; NaN at a price that is not"
                                + " above zero and at the one after.", Historical::new));
    }

    private static final class AverageRange extends Formula {
        private final TrueRange range = part(new TrueRange());
        private final Filter ranges;

        AverageRange(Setup setup) {
            super(1);
            ranges = part(Trends.smoothing(setup, setup.period()));
        }

        @Override
        void next() {
            say(0, ranges.next(range.next(this)));
        }

        @Override
        public int warmUp() {
            return ranges.warmUp();
        }

        @Override
        public int settled() {
            return ranges.settled();
        }
    }

    private static final class Historical extends Formula {
        private final Cell before = part(new Cell(Double.NaN));
        private final Deviation returns;
        private final double scale;

        Historical(Setup setup) {
            super(1);
            returns = part(new Deviation(setup.period()));
            scale = 100 * Math.sqrt(setup.integer("year"));
        }

        @Override
        void next() {
            double log = close > 0 ? Math.log(close) : Double.NaN;
            say(0, scale * returns.next(log - before.swap(log)));
        }

        @Override
        public int warmUp() {
            return returns.warmUp() + 1;
        }
    }
}
