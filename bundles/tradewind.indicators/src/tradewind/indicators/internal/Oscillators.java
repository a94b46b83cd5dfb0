package tradewind.indicators.internal;

import static tradewind.core.indicator.IndicatorDescriptor.Group.OSCILLATOR;
import static tradewind.core.indicator.IndicatorOutput.columns;
import static tradewind.core.indicator.IndicatorOutput.line;

import java.util.List;
import tradewind.core.indicator.IndicatorDescriptor.Scale;

/** What swings between bounds or about zero. */
final class Oscillators {
    private Oscillators() {
    }

    static List<Kind> kinds() {
        return List.of(
                Kind.below("rsi", "RSI", "Relative strength index", OSCILLATOR, List.of(line("RSI")),
                        List.of(Kind.period(14), Source.parameter(Source.CLOSE)), Scale.of(0, 100, 30.0, 70.0),
                        "The share of gains in all changes, by Wilder's average; 50 where nothing changes.",
                        Strength::new),
                Kind.below("macd", "MACD", "Moving average convergence / divergence", OSCILLATOR,
                        List.of(columns("histogram"), line("MACD"), line("signal")),
                        List.of(Kind.bars("fast", 12, "Bars of the fast average"),
                                Kind.bars("slow", 26, "Bars of the slow average"),
                                Kind.bars("signal", 9, "Bars of the average of the difference"),
                                Source.parameter(Source.CLOSE)),
                        Scale.free(0.0), "The difference of two exponential averages, and an average of it.",
                        Convergence::new),
                Kind.below("stochastic", "Stoch", "Stochastic oscillator", OSCILLATOR, List.of(line("%K"), line("%D")),
                        List.of(Kind.period(14), Kind.bars("smooth", 3, "Bars of the average that makes %K"),
                                Kind.bars("signal", 3, "Bars of the average that makes %D")),
                        Scale.of(0, 100, 20.0, 80.0),
                        "Where the close lies in the range of the last bars; 50 where there is no range.",
                        Stochastic::new),
                Kind.below("stochastic-rsi", "StochRSI", "Stochastic RSI", OSCILLATOR, List.of(line("%K"), line("%D")),
                        List.of(Kind.period(14), Kind.bars("rsi-period", 14, "Bars of the RSI"),
                                Kind.bars("smooth", 3, "Bars of the average that makes %K"),
                                Kind.bars("signal", 3, "Bars of the average that makes %D")),
                        Scale.of(0, 100, 20.0, 80.0),
                        "Where the RSI lies in its range of the last bars; 50 where there is no range.",
                        Stochastic.OfStrength::new),
                Kind.below("cci", "CCI", "Commodity channel index", OSCILLATOR, List.of(line("CCI")),
                        List.of(Kind.period(20)), Scale.free(-100.0, 100.0),
                        "The distance of the typical price from its mean in mean deviations; 0 where there is none.",
                        Channel::new),
                Kind.below("williams", "%R", "Williams %R", OSCILLATOR, List.of(line("%R")), List.of(Kind.period(14)),
                        Scale.of(-100, 0, -80.0, -20.0),
                        "Where the close lies below the top of the last bars; \u221250 where there is no range.",
                        Stochastic.Williams::new),
                Kind.below("momentum", "Mom", "Momentum", OSCILLATOR, List.of(line("momentum")),
                        List.of(Kind.period(10), Source.parameter(Source.CLOSE)), Scale.free(0.0),
                        "The change of the price since so many bars ago.", s -> new Change(s, false)),
                Kind.below("roc", "ROC", "Rate of change", OSCILLATOR, List.of(line("ROC")),
                        List.of(Kind.period(10), Source.parameter(Source.CLOSE)), Scale.free(0.0),
                        "The change of the price since so many bars ago, per cent; NaN if it was zero then.",
                        s -> new Change(s, true)));
    }

    private static final class Strength extends Formula {
        private final Source source;
        private final Relative relative;

        Strength(Setup setup) {
            super(1);
            source = setup.source();
            relative = part(new Relative(setup.period()));
        }

        @Override
        void next() {
            say(0, relative.next(source.of(this)));
        }

        @Override
        public int warmUp() {
            return relative.warmUp();
        }

        @Override
        public int settled() {
            return relative.settled();
        }
    }

    private static final class Convergence extends Formula {
        private final Source source;
        private final Smooth fast;
        private final Smooth slow;
        private final Smooth signal;

        Convergence(Setup setup) {
            super(3);
            source = setup.source();
            fast = part(Smooth.ema(setup.integer("fast")));
            slow = part(Smooth.ema(setup.integer("slow")));
            signal = part(Smooth.ema(setup.integer("signal")));
        }

        @Override
        void next() {
            double price = source.of(this);
            double difference = fast.next(price) - slow.next(price);
            double average = signal.next(difference);
            say(0, difference - average);
            say(1, difference);
            say(2, average);
        }

        @Override
        public int warmUp() {
            return Math.max(fast.warmUp(), slow.warmUp()) + signal.warmUp() - 1;
        }

        @Override
        public int settled() {
            return Math.max(fast.settled(), slow.settled()) + signal.fade();
        }
    }

    private static final class Channel extends Formula {
        private static final double LAMBERT = 0.015;
        private final Mean mean;

        Channel(Setup setup) {
            super(1);
            mean = part(new Mean(setup.period()));
        }

        @Override
        void next() {
            double typical = typical();
            double middle = mean.next(typical);
            say(0, Double.isNaN(middle) ? middle : ratio(typical - middle, LAMBERT * mean.deviation(), 0));
        }

        @Override
        public int warmUp() {
            return mean.warmUp();
        }
    }

    private static final class Change extends Formula {
        private final Source source;
        private final boolean relative;
        private final int period;
        private final Ring prices;

        Change(Setup setup, boolean relative) {
            super(1);
            source = setup.source();
            this.relative = relative;
            period = setup.period();
            prices = part(new Ring(period));
        }

        @Override
        void next() {
            double price = source.of(this);
            double then = prices.push(price);
            say(0, relative ? 100 * ratio(price - then, Math.abs(then), Double.NaN) : price - then);
        }

        @Override
        public int warmUp() {
            return period + 1;
        }
    }
}
