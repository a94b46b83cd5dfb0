package tradewind.indicators.internal;

import static tradewind.core.indicator.IndicatorDescriptor.Group.TREND;
import static tradewind.core.indicator.IndicatorOutput.dots;
import static tradewind.core.indicator.IndicatorOutput.hidden;
import static tradewind.core.indicator.IndicatorOutput.line;

import java.util.List;
import tradewind.core.forecast.Parameter;
import tradewind.core.indicator.IndicatorDescriptor.Scale;

/** What tells the direction and the strength of a trend. */
final class Trends {
    private Trends() {
    }

    static List<Kind> kinds() {
        return List.of(
                Kind.overPrices("supertrend", "SuperTrend", "SuperTrend", TREND,
                        List.of(line("up"), line("down"), hidden("trend")),
                        List.of(Kind.period(10), Parameter.decimal("multiplier", 3, 0.1, 20, "", "Average true ranges"),
                                Source.parameter(Source.HL2), smoothing()),
                        "A line that follows prices at a distance and changes sides when it is crossed. One of \"up\" and"
                                + " \"down\" is in force, the other is NaN; \"trend\" is +1 or \u22121.", SuperTrend::new),
                Kind.overPrices("psar", "SAR", "Parabolic stop and reverse", TREND, List.of(dots("stop"), hidden("trend")),
                        List.of(Parameter.decimal("step", 0.02, 0.001, 1, "", "By which it gains speed"),
                                Parameter.decimal("most", 0.2, 0.001, 1, "", "The greatest speed")),
                        "A stop that draws nearer the longer a trend lasts; \"trend\" is +1 or \u22121.", ParabolicStop::new),
                Kind.overPrices("ichimoku", "Ichimoku", "Ichimoku cloud", TREND,
                        List.of(line("conversion"), line("base"), line("span A"), line("span B"), line("lagging")),
                        List.of(Kind.bars("conversion", 9, "Bars of the conversion line"),
                                Kind.bars("base", 26, "Bars of the base line"),
                                Kind.bars("span", 52, "Bars of span B"),
                                Parameter.integer("shift", 26, 0, 200, "bars", "By which the spans are drawn ahead")),
                        "Middles of the ranges of three windows. The spans are drawn ahead, the close is drawn behind.",
                        Ichimoku::new),
                Kind.overPrices("pivots", "Pivots", "Pivot points of the day", TREND,
                        List.of(dots("P"), dots("R1"), dots("S1"), dots("R2"), dots("S2"), dots("R3"), dots("S3")),
                        List.of(), "Levels from high, low and close of the trading day before; NaN on the first day.",
                        Pivots::new),
                Kind.below("adx", "ADX", "Average directional index", TREND,
                        List.of(line("ADX"), line("+DI"), line("\u2212DI")),
                        List.of(Kind.period(14), Kind.bars("smoothing", 14, "Bars of the average of the index")),
                        Scale.free(25.0), "The strength of a trend, and the two directions it is made of; 0 where prices"
                                + " stand still.", Directional::new),
                Kind.below("aroon", "Aroon", "Aroon", TREND, List.of(line("up"), line("down")), List.of(Kind.period(25)),
                        Scale.of(0, 100, 30.0, 70.0), "How fresh the highest high and the lowest low are.", Aroon::new));
    }

    static Parameter smoothing() {
        return Parameter.choice("smoothing", "wilder", List.of("wilder", "simple"), "The average of the true range");
    }

    static Filter smoothing(Setup setup, int length) {
        return setup.is("smoothing", "wilder") ? Smooth.wilder(length) : new Mean(length);
    }

    private static final class Ichimoku extends Formula {
        private final Extreme[] highest = new Extreme[3];
        private final Extreme[] lowest = new Extreme[3];
        private final int shift;
        private final int longest;

        Ichimoku(Setup setup) {
            super(5);
            int[] bars = {setup.integer("conversion"), setup.integer("base"), setup.integer("span")};
            for (int i = 0; i < 3; i++) {
                highest[i] = part(Extreme.highest(bars[i]));
                lowest[i] = part(Extreme.lowest(bars[i]));
            }
            shift = setup.integer("shift");
            longest = Math.max(bars[0], Math.max(bars[1], bars[2]));
        }

        @Override
        void next() {
            double conversion = middle(0);
            double base = middle(1);
            say(0, conversion);
            say(1, base);
            say(2, (conversion + base) / 2);
            say(3, middle(2));
            say(4, close);
        }

        private double middle(int i) {
            return (highest[i].next(high) + lowest[i].next(low)) / 2;
        }

        @Override
        public int displacement(int output) {
            return output == 4 ? -shift : output >= 2 ? shift : 0;
        }

        @Override
        public int warmUp() {
            return longest;
        }
    }

    private static final class Aroon extends Formula {
        private final int period;
        private final Extreme highest;
        private final Extreme lowest;

        Aroon(Setup setup) {
            super(2);
            period = setup.period();
            highest = part(Extreme.highest(period + 1));
            lowest = part(Extreme.lowest(period + 1));
        }

        @Override
        void next() {
            boolean some = !Double.isNaN(highest.next(high));
            lowest.next(low);
            say(0, some ? fresh(highest) : Double.NaN);
            say(1, some ? fresh(lowest) : Double.NaN);
        }

        private double fresh(Extreme extreme) {
            return 100.0 * (period - extreme.age()) / period;
        }

        @Override
        public int warmUp() {
            return period + 1;
        }
    }
}
