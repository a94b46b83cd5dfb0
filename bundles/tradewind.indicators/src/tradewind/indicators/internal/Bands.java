package tradewind.indicators.internal;

import static tradewind.core.indicator.IndicatorDescriptor.Group.BAND;
import static tradewind.core.indicator.IndicatorOutput.line;

import java.util.List;
import tradewind.core.forecast.Parameter;
import tradewind.core.indicator.IndicatorOutput;

/** Bands about prices. Each says upper, middle, lower. */
final class Bands {
    private static final List<IndicatorOutput> THREE = List.of(line("upper"), line("middle"), line("lower"));

    private Bands() {
    }

    static List<Kind> kinds() {
        return List.of(
                Kind.overPrices("bollinger", "BB", "Bollinger bands", BAND, THREE,
                        List.of(Kind.period(20), Parameter.decimal("deviations", 2, 0.1, 10, "", "Standard deviations"),
                                Source.parameter(Source.CLOSE)),
                        "The mean of the last prices, and so many standard deviations about it.", Bollinger::new),
                Kind.overPrices("keltner", "KC", "Keltner channel", BAND, THREE,
                        List.of(Kind.period(20), Kind.bars("range-period", 10, "Bars of the average true range"),
                                Parameter.decimal("multiple", 2, 0.1, 20, "", "Average true ranges"),
                                Source.parameter(Source.CLOSE)),
                        "An exponential average, and so many average true ranges about it.", Keltner::new),
                Kind.overPrices("donchian", "DC", "Donchian channel", BAND, THREE, List.of(Kind.period(20)),
                        "The highest high and the lowest low of the last bars, and the middle.", Donchian::new));
    }

    private static final class Bollinger extends Formula {
        private final Source source;
        private final double deviations;
        private final Deviation window;

        Bollinger(Setup setup) {
            super(3);
            source = setup.source();
            deviations = setup.decimal("deviations");
            window = part(new Deviation(setup.period()));
        }

        @Override
        void next() {
            double width = deviations * window.next(source.of(this));
            double middle = window.mean();
            say(0, middle + width);
            say(1, middle);
            say(2, middle - width);
        }

        @Override
        public int warmUp() {
            return window.warmUp();
        }
    }

    private static final class Keltner extends Formula {
        private final Source source;
        private final double multiple;
        private final Smooth average;
        private final TrueRange range = part(new TrueRange());
        private final Smooth ranges;

        Keltner(Setup setup) {
            super(3);
            source = setup.source();
            multiple = setup.decimal("multiple");
            average = part(Smooth.ema(setup.period()));
            ranges = part(Smooth.wilder(setup.integer("range-period")));
        }

        @Override
        void next() {
            double width = multiple * ranges.next(range.next(this));
            double middle = average.next(source.of(this));
            say(0, middle + width);
            say(1, middle);
            say(2, middle - width);
        }

        @Override
        public int warmUp() {
            return Math.max(average.warmUp(), ranges.warmUp());
        }

        @Override
        public int settled() {
            return Math.max(average.settled(), ranges.settled());
        }
    }

    private static final class Donchian extends Formula {
        private final Extreme highest;
        private final Extreme lowest;

        Donchian(Setup setup) {
            super(3);
            highest = part(Extreme.highest(setup.period()));
            lowest = part(Extreme.lowest(setup.period()));
        }

        @Override
        void next() {
            double top = highest.next(high);
            double bottom = lowest.next(low);
            say(0, top);
            say(1, (top + bottom) / 2);
            say(2, bottom);
        }

        @Override
        public int warmUp() {
            return highest.warmUp();
        }
    }
}
